"""`photomend hosts`: which editors are here, and their plug-ins."""

from __future__ import annotations

import argparse

from core.commands.console import complain, print_json, say
from core.commands.exit_codes import DONE, SOME_FAILED
from core.errors import PhotoError, UsageError
from core.hosts.catalogue import Host, hosts
from core.hosts.places import HostPlace, Machine
from core.hosts.plug_ins import PlugIns, PlugInState
from core.program import lasting

ALL = "all"
_WORDS = {
    PlugInState.MISSING: "not installed",
    PlugInState.INSTALLED: "installed",
    PlugInState.OLD: "to be renewed with --install",
    PlugInState.FOREIGN: "a file of another program is in the way",
}


def run(options: argparse.Namespace) -> int:
    """List, install or remove. 0 done; raises UsageError for an unknown name and PhotoError for what cannot be done."""
    known, plug_ins, machine = hosts(), PlugIns(lasting()), Machine.here()
    if (name := options.install or options.remove) is None:
        for host in known.values():
            _list(host, machine.places(host), plug_ins, options.json)
        return 0
    if name == ALL:
        return max(
            (_change(host, machine, plug_ins, options) for host in known.values() if machine.places(host)), default=0
        )
    if name not in known:
        raise UsageError(f"There is no plug-in for {name}; name one of {', '.join(known)}, {ALL}.")
    if not machine.places(known[name]):
        raise PhotoError(f"{known[name].title} was not found; install it, start it once, then try again.")
    if (code := _change(known[name], machine, plug_ins, options)) == 0 and options.install and not options.json:
        say(f"Start {known[name].title} anew; there it is under {known[name].use}.")
    return code


def _change(host: Host, machine: Machine, plug_ins: PlugIns, options: argparse.Namespace) -> int:
    """Put a plug-in everywhere, or take it away. 1 where all are meant and one could not be changed."""
    places = machine.places(host)
    try:
        for place in places:
            if options.install:
                plug_ins.install(host, place)
            else:
                plug_ins.remove(host, place)
    except PhotoError as error:
        if (options.install or options.remove) != ALL:
            raise
        complain(str(error))
        return SOME_FAILED
    _list(host, places, plug_ins, options.json)
    return DONE


def _list(host: Host, places: list[HostPlace], plug_ins: PlugIns, json: bool) -> None:
    for place in places:
        state = plug_ins.state(host, place)
        if json:
            print_json(_record(host) | {"kind": place.kind, "folder": str(place.folder), "state": state.value})
        else:
            say(f"{host.name:<12}{host.title}: {_WORDS[state]} ({place.folder})")
    if not places:
        if json:
            print_json(_record(host) | {"kind": None, "folder": None, "state": "not found"})
        else:
            say(f"{host.name:<12}{host.title}: not found")


def _record(host: Host) -> dict[str, object]:
    return {"host": host.name, "title": host.title, "licence": host.licence, "use": host.use}
