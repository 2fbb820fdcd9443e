"""Checks docs/cluster.yaml against the schema of KubeRay, as Kubernetes would.

    python -m tests.batch.cluster.manifest ray.io_rayclusters.yaml

The file is KubeRay's CustomResourceDefinition of a RayCluster; docs/cluster.md says where it is. Prints what is wrong.
"""

from __future__ import annotations

import importlib
import sys
from pathlib import Path
from typing import Any, cast

MANIFEST = Path(__file__).parents[3] / "docs/cluster.yaml"
_OWN = "x-kubernetes-"
Schema = dict[str, Any]


def loaded(path: Path) -> Schema:
    """A file of YAML."""
    import yaml  # noqa: PLC0415  # it comes with Ray

    return cast("Schema", yaml.safe_load(path.read_text(encoding="utf-8")))


def schema_of(crd: Schema, document: Schema) -> Schema:
    """That of the document's kind and version; ValueError where the definition is of another."""
    group, _, version = str(document["apiVersion"]).partition("/")
    for each in crd["spec"]["versions"]:
        if (crd["spec"]["group"], crd["spec"]["names"]["kind"]) == (group, document["kind"]) and each[
            "name"
        ] == version:
            return cast("Schema", each["schema"]["openAPIV3Schema"])
    raise ValueError(f"no definition of {document['apiVersion']} {document['kind']}")


def complaints(schema: Schema, document: Schema) -> list[str]:
    """What is wrong with a document. Fields that the schema does not name are, too: Kubernetes would drop them."""
    jsonschema = importlib.import_module("jsonschema")  # it comes with Ray
    found = jsonschema.Draft202012Validator(_strict(schema)).iter_errors(document)
    return [f"{'/'.join(map(str, each.absolute_path))}: {each.message}" for each in found]


def _strict(schema: Any) -> Any:
    """Kubernetes' dialect as JSON Schema, without fields that are not named."""
    if isinstance(schema, list):
        return [_strict(each) for each in cast("list[Any]", schema)]
    if not isinstance(schema, dict):
        return schema
    known = {name: _strict(each) for name, each in cast("Schema", schema).items()}
    if known.get(f"{_OWN}int-or-string") is True:
        known.pop("type", None)
        known["anyOf"] = [{"type": "integer"}, {"type": "string"}]
    open_ended = "additionalProperties" in known or known.get(f"{_OWN}preserve-unknown-fields") is True
    if known.get("type") == "object" and "properties" in known and not open_ended:
        known["additionalProperties"] = False
    return known


def main(path: Path) -> int:
    """1 where something is wrong."""
    document = loaded(MANIFEST)
    found = complaints(schema_of(loaded(path), document), document)
    print(*found or ["nothing is wrong"], sep="\n")  # noqa: T201
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
