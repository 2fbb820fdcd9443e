"""Ray, and all that is known of it: joining or starting a cluster, its computers, its actors. An extra, loaded late."""

from __future__ import annotations

import importlib
import os
import secrets
import socket
import warnings
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager, nullcontext, suppress
from dataclasses import dataclass
from typing import Any

from core.batch.cluster import ray_client
from core.batch.cluster.worker import Worker
from core.errors import PhotomendError, UsageError

LOCAL = "local"
_LOOPBACK = "127.0.0.1"
_STORE = 200 * 2**20  # bytes of a local object store; photos travel by their paths
_MODE, _TOKEN = "RAY_AUTH_MODE", "RAY_AUTH_TOKEN"
_PATIENCE = 2.0  # seconds for the head to take a connection, or to do a last thing

Then = Callable[[object, BaseException | None], None]
"""Hears, in a thread of Ray's, what a call came to."""


class ClusterError(PhotomendError):
    """The cluster cannot be used: no Ray, no connection, no token, no computer that would do, its head is gone."""


@dataclass(frozen=True)
class ClusterSettings:
    """address: `local`, `auto`, `HOST:PORT` or `ray://HOST:PORT`. cores: of each worker without a GPU."""

    address: str = LOCAL
    cores: int = 4
    worker: type[Worker] = Worker

    def __post_init__(self) -> None:
        host, colon, port = self.address.removeprefix(ray_client.PREFIX).rpartition(":")
        if self.address not in (LOCAL, "auto") and not (host and colon and port.isdecimal() and "/" not in host):
            raise UsageError(
                "{address!r} is no address of a cluster; write auto, HOST:PORT or ray://HOST:PORT.",
                address=self.address,
            )


@dataclass(frozen=True)
class Seat:
    """Room for one worker. node: Ray's name of the computer; host: people's."""

    node: str
    host: str
    number: int
    cores: int
    gpu: bool

    @property
    def name(self) -> str:
        """As the user is told of it."""
        return self.host if self.number == 0 else f"{self.host} #{self.number + 1}"


@contextmanager
def connected(settings: ClusterSettings, gpus: bool) -> Generator[RayCluster]:
    """Within the block the cluster is there. gpus: whether they may be used. Raises ClusterError."""
    with _guarded(settings.address == LOCAL):
        ray = _ray()
        try:
            _connect(ray, settings.address)
        except Exception as error:  # of many kinds: no route, no token, another version of Ray or Python
            raise ClusterError(
                "The cluster at {address} cannot be joined: {reason}",
                address=settings.address,
                reason=_first_sentence(error),
            ) from error
        cluster = RayCluster(ray, settings, gpus)
        try:
            yield cluster
        finally:
            cluster.close()


class RayCluster:
    """Calls of `seats`, `employ` and `dismiss` ask the head, and wait for as long as it does not answer."""

    def __init__(self, ray: Any, settings: ClusterSettings, gpus: bool) -> None:
        self._ray, self.settings, self._gpus = ray, settings, gpus
        self._line = ray_client.Line() if settings.address.startswith(ray_client.PREFIX) else None
        self._actors = list[Any]()  # whose destructors wait for the head, too
        self._asker: Any = None
        self._wished = 0
        self._actor = ray.remote(settings.worker)
        self._head = self._head_address()
        stores = (node["Resources"].get("object_store_memory", 0) for node in self._nodes())
        self.store = int(min(filter(None, stores), default=_STORE))
        """Bytes of the smallest object store of the cluster."""

    @property
    def address(self) -> str:
        """As the user gave it."""
        return self.settings.address

    def seats(self) -> list[Seat]:
        """Room for workers: one a GPU, on a computer without any one for every so many cores."""
        return [seat for node in self._nodes() for seat in self._seats_of(node)]

    def employ(self, seat: Seat) -> Any:
        """Start a worker; it is there when its first call is answered."""
        place = _ray("ray.util.scheduling_strategies").NodeAffinitySchedulingStrategy(seat.node, soft=False)
        actor = self._actor.options(
            num_cpus=seat.cores,
            num_gpus=int(seat.gpu),
            max_concurrency=6,  # two photos, and what is asked meanwhile
            max_restarts=0,
            max_task_retries=0,
            scheduling_strategy=place,
        )
        self._actors.append(actor.remote())
        return self._actors[-1]

    def dismiss(self, actor: Any) -> None:
        """End a worker at once, in the midst of whatever it does."""
        self._send(lambda: self._ray.kill(actor))

    def call(self, actor: Any, method: str, *arguments: object, then: Then) -> None:
        """Have a worker do something."""

        def ask() -> None:
            try:
                getattr(actor, method).remote(*arguments).future().add_done_callback(hear)
            except Exception as error:  # the cluster is gone
                then(None, error)

        def hear(future: Any) -> None:
            error = future.exception()
            then(None if error is not None else future.result(), error)

        self._send(ask)

    def close(self) -> None:
        """Leave the cluster."""
        if self._line is None:
            self._leave()
        else:
            self._line.end(self._leave)

    def _leave(self) -> None:
        if self._wished and self.head_answers():  # else an autoscaler would keep its computers for ever
            with suppress(Exception):
                self._ray.get(self.wish_for(0, gpu=False), timeout=_PATIENCE)
        self._ray.shutdown()

    def _send(self, call: Callable[[], object]) -> None:
        if self._line is None:
            call()
        else:
            self._line.add(call)

    def put(self, content: bytes) -> Any:
        """Keep bytes in the object store, to be an argument of several calls."""
        return self._ray.put(content)

    def wish_for(self, count: int, gpu: bool) -> list[Any]:
        """Tell an autoscaler, if there is one, how many workers would find photos to mend; 0 for none any more.

        Returns what Ray is still doing about it.
        """
        if self.settings.address == LOCAL:
            return []
        self._wished = count
        bundles = [{"GPU": 1} if gpu else {"CPU": self.settings.cores}] * count
        if self._line is None:
            ray_client.Asker().ask(bundles)
            return []
        if self._asker is None:
            self._asker = self._ray.remote(num_cpus=0)(ray_client.Asker).remote()
        return [self._asker.ask.remote(bundles)]

    def head_answers(self) -> bool:
        """Whether something takes connections where the head was."""
        try:
            socket.create_connection(self._head, _PATIENCE).close()
        except OSError:
            return False
        return True

    def _nodes(self) -> list[dict[str, Any]]:
        return [node for node in self._ray.nodes() if node["Alive"]]

    def _seats_of(self, node: dict[str, Any]) -> Iterator[Seat]:
        gpus = int(node["Resources"].get("GPU", 0)) if self._gpus else 0
        cores = int(node["Resources"].get("CPU", 0))
        each = min(self.settings.cores, cores)
        count = gpus or (cores // each if each else 0)
        name, address = node.get("NodeName", ""), node.get("NodeManagerAddress", "")
        host = name if name and name != address else node.get("NodeManagerHostname", address)
        for number in range(count):
            yield Seat(node["NodeID"], host, number, min(1, cores) if gpus else each, bool(gpus))

    def _head_address(self) -> tuple[str, int]:
        address = self.settings.address
        if not address.startswith(ray_client.PREFIX):
            address = self._ray.get_runtime_context().gcs_address
        host, _, port = address.removeprefix(ray_client.PREFIX).rpartition(":")
        return host.strip("[]"), int(port)


def is_death(error: BaseException) -> bool:
    """Whether a call came to nothing because its worker is gone."""
    kinds = _ray("ray.exceptions")
    return isinstance(error, kinds.RayActorError | kinds.RaySystemError | ConnectionError)


def is_own_death(error: BaseException) -> bool:
    """Whether the worker died of itself: neither with its computer, nor because it was dismissed."""
    return "its worker process has died" in str(error)


def _ray(module: str = "ray") -> Any:
    try:
        return importlib.import_module(module)
    except ModuleNotFoundError as error:
        raise ClusterError(
            "A batch on several computers needs Ray; install it with: pip install 'photomend[cluster]'."
        ) from error


@contextmanager
def _guarded(local: bool) -> Generator[None]:
    """Ray's settings for as long as it is in use: whoever talks to it needs a token, and it tells nobody of its use.

    A local cluster gets a token of its own; for others Ray looks for RAY_AUTH_TOKEN, or ~/.ray/auth_token.
    """
    before = dict(os.environ)
    os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")
    os.environ.setdefault("RAY_ACCEL_ENV_VAR_OVERRIDE_ON_ZERO", "0")
    os.environ.setdefault(_MODE, "token")
    for name, value in ray_client.SETTINGS.items():
        os.environ.setdefault(name, value)
    if local:
        os.environ[_TOKEN] = secrets.token_hex(32)
    try:
        yield
    finally:
        for name in os.environ.keys() - before.keys():
            del os.environ[name]
        os.environ.update(before)


def _connect(ray: Any, address: str) -> None:
    forget_token()
    quiet = {"log_to_driver": False, "configure_logging": False, "namespace": "photomend"}
    # Else it prints its complaints on the standard output, between what programs read there.
    _ray("ray._private.worker").print_to_stdstream = lambda *_data, **_how: None
    warnings.filterwarnings("ignore", module=r"ray\.")  # they are for programmers
    if address != LOCAL:
        with ray_client.explained() if address.startswith(ray_client.PREFIX) else nullcontext():
            ray.init(address=address, **quiet)
        ray_client.quieten()
        return
    with _loopback():
        own = {"include_dashboard": False, "object_store_memory": _STORE, "_node_ip_address": _LOOPBACK}
        ray.init(address=LOCAL, **own, **quiet)


def forget_token() -> None:
    """Ray keeps mode and token of the first cluster for as long as the process runs."""
    inner = _ray("ray._raylet")
    inner.Config.initialize("")
    inner.AuthenticationTokenLoader.instance().reset_cache()


@contextmanager
def _loopback() -> Generator[None]:
    """Ray replaces a loopback address by one that others reach, and listens on all. Here it shall not."""
    services = _ray("ray._private.services")
    before = services.resolve_ip_for_localhost
    services.resolve_ip_for_localhost = lambda host: host
    try:
        yield
    finally:
        services.resolve_ip_for_localhost = before


def _first_sentence(error: Exception) -> str:
    """Ray's explanations fill pages."""
    text = (str(error).strip().splitlines() or [type(error).__name__])[0]
    return text if text.endswith(".") else f"{text}."
