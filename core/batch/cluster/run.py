"""A batch whose photos are mended by the computers of a cluster: all else is that of any batch."""

from __future__ import annotations

from core.batch.cluster.pipeline import ClusterPipeline
from core.batch.cluster.ray_cluster import ClusterSettings, RayCluster, connected
from core.batch.control import Control
from core.batch.events import BatchRequest, Report
from core.batch.journal import BatchJournal
from core.batch.pipeline import Listener
from core.batch.run import BatchRun


class ClusterBatchRun(BatchRun):
    """One run over many photos on many computers. listener: hears every event, in the thread of `run`."""

    def __init__(
        self, request: BatchRequest, settings: ClusterSettings, listener: Listener, control: Control | None = None
    ) -> None:
        super().__init__(request, None, listener, control)
        self._settings = settings
        self._cluster: RayCluster | None = None

    def run(self) -> Report:
        """Do all photos. Raises ClusterError, too, where the cluster cannot be used or is lost."""
        self.check()
        gpus = self.request.device is None or self.request.device.startswith("cuda")
        with connected(self._settings, gpus) as self._cluster:
            return super().run()

    def _works(self, journal: BatchJournal) -> ClusterPipeline:
        assert self._cluster is not None
        return ClusterPipeline(self.request, journal, self._cluster, self._listener, self.control)
