"""What an XMP packet says of things that lie beside the picture: true only as long as those things are there.

Google's GContainer, GCamera and GDepth, Adobe's and Apple's gain maps, and Adobe's extended packets.
"""

from __future__ import annotations

import re

_FILM = rb"(?:G?Camera:(?:MotionPhoto|MicroVideo)\w*)"
_GAIN_MAP = rb"(?:hdrgm:\w+|HDRGainMap:\w+|apdi:AuxiliaryImageType)"
_NEVER = rb"(?:GDepth:\w+|GImage:\w+|GFocus:\w+|GAudio:\w+|xmpNote:HasExtendedXMP)"
_DIRECTORY = re.compile(rb"<(\w+):Directory\b[^>]*>.*?</\1:Directory\s*>\s*", re.DOTALL)
_ITEM = re.compile(rb"<rdf:li\b(?:[^>]*/>|.*?</rdf:li\s*>)\s*", re.DOTALL)
_SEMANTIC = re.compile(rb"Item:Semantic(?:\s*=\s*[\"']|\s*>\s*)(\w+)")
_LENGTH = re.compile(rb"(Item:Length(?:\s*=\s*[\"']|\s*>\s*))\d+")


def claims_film(packet: bytes | None) -> bool:
    """Whether it speaks of a motion photo's film."""
    return packet is not None and re.search(_FILM, packet) is not None


def claims_depth(packet: bytes | None) -> bool:
    """Whether it speaks of a map of depth."""
    return packet is not None and re.search(rb"GDepth:\w+|Item:Semantic[^\w]{1,4}Depth", packet) is not None


def honest(packet: bytes | None, *, gain_map: int = 0, film: bool = False) -> bytes | None:
    """The packet without what is not there. gain_map: bytes of the gain map, 0 for none."""
    if packet is None:
        return None
    gone = [_NEVER, *([] if film else [_FILM]), *([] if gain_map else [_GAIN_MAP])]
    packet = _without(packet, b"|".join(gone))
    kept = {b"Primary", *([b"MotionPhoto"] if film else []), *([b"GainMap"] if gain_map else [])}
    return _DIRECTORY.sub(lambda match: _listed(match[0], kept, gain_map), packet)


def _without(packet: bytes, names: bytes) -> bytes:
    element = rb"<(" + names + rb")\b(?:[^>]*/>|[^>]*>.*?</\1\s*>)\s*"
    attribute = rb"\s(?:" + names + rb")\s*=\s*(?:\"[^\"]*\"|'[^']*')"
    return re.sub(attribute, b"", re.sub(element, b"", packet, flags=re.DOTALL))


def _listed(directory: bytes, kept: set[bytes], gain_map: int) -> bytes:
    """A container's directory with the items that are there; nothing where the picture is alone."""
    alone = True

    def item(match: re.Match[bytes]) -> bytes:
        nonlocal alone
        found = _SEMANTIC.search(match[0])
        kind = found[1] if found else b""
        if kind not in kept:
            return b""
        alone &= kind == b"Primary"
        return _LENGTH.sub(rb"\g<1>%d" % gain_map, match[0]) if kind == b"GainMap" else match[0]

    listed = _ITEM.sub(item, directory)
    return b"" if alone else listed
