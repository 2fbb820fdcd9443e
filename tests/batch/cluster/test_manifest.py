"""The manifest for Kubernetes: what the page promises of it, and that its check finds what is wrong.

Against KubeRay's own schema it is checked by hand, with tests/batch/cluster/manifest.py.
"""

from __future__ import annotations

from typing import Any

import pytest

from tests.batch.cluster.manifest import MANIFEST, complaints, loaded, schema_of

pytest.importorskip("yaml")

# The shape of a definition, with few fields.
_GROUP = {"type": "object", "required": ["groupName"], "properties": {"groupName": {"type": "string"}}}
_MEMORY = {"x-kubernetes-int-or-string": True, "type": "string"}
_SCHEMA: dict[str, Any] = {
    "type": "object",
    "properties": {
        "apiVersion": {"type": "string"},
        "kind": {"type": "string"},
        "metadata": {"type": "object"},
        "spec": {"type": "object", "properties": {"group": _GROUP, "memory": _MEMORY}},
    },
}
_CRD = {
    "spec": {
        "group": "ray.io",
        "names": {"kind": "RayCluster"},
        "versions": [{"name": "v1", "schema": {"openAPIV3Schema": _SCHEMA}}],
    }
}


def test_it_is_for_the_ray_that_is_pinned_and_safe() -> None:
    spec = loaded(MANIFEST)["spec"]
    pinned = (MANIFEST.parents[1] / "pyproject.toml").read_text()
    assert f"ray[client]=={spec['rayVersion']}" in pinned
    assert spec["authOptions"] == {"mode": "token"}
    head, (workers,) = spec["headGroupSpec"], spec["workerGroupSpecs"]
    assert head["serviceType"] == "ClusterIP"
    assert head["rayStartParams"] == {"num-cpus": "0", "include-dashboard": "false"}
    assert workers["minReplicas"] <= workers["replicas"] <= workers["maxReplicas"]
    pods = [group["template"]["spec"] for group in (head, workers)]
    (one, other) = [pod["containers"][0] for pod in pods]
    assert (one["image"], one["volumeMounts"]) == (other["image"], other["volumeMounts"])
    assert pods[0]["volumes"] == pods[1]["volumes"]


@pytest.mark.parametrize(
    ("spec", "complaint"),
    [
        ({"group": {"groupName": "gpu"}, "memory": 8}, ""),
        ({"group": {"groupName": "gpu"}, "memory": []}, "spec/memory"),
        ({"group": {"gropName": "gpu"}}, "'groupName' is a required"),
        ({"group": {"groupName": "gpu", "replicsa": 1}}, "'replicsa' was unexpected"),
    ],
)
def test_the_check_finds_what_is_wrong(spec: dict[str, Any], complaint: str) -> None:
    pytest.importorskip("jsonschema")
    document = {"apiVersion": "ray.io/v1", "kind": "RayCluster", "metadata": {}, "spec": spec}
    found = complaints(schema_of(_CRD, document), document)
    assert bool(found) == bool(complaint)
    assert complaint in "\n".join(found)


def test_a_definition_of_something_else_is_refused() -> None:
    with pytest.raises(ValueError, match="RayJob"):
        schema_of(_CRD, {"apiVersion": "ray.io/v1", "kind": "RayJob"})
