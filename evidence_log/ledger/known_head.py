"""A head of the ledger as somebody kept it elsewhere: a note, or one line with the root in it."""

import base64
import binascii
import re

from evidence_log.records.verification import KnownHead

_HEX = re.compile(r"(?<![0-9A-Za-z+/=])[0-9a-fA-F]{64}(?![0-9A-Za-z+/=])")
_BASE64 = re.compile(r"(?<![0-9A-Za-z+/=])[0-9A-Za-z+/]{43}=(?![0-9A-Za-z+/=])")
_SIZE = re.compile(r"(?<![\w.:/-])[0-9]{1,15}(?![\w.:/-])")
_ORIGIN = re.compile(r"evidence-log/[0-9a-f]{32}(?![0-9a-f])")


def read_known_head(text: str) -> KnownHead:
    """Find origin, size and root in what was kept; ValueError when there is no root, or more than one.

    The signature of a note is not looked at: who kept it trusts it, and the ledger of today must agree.
    """
    said = text.partition("\n\n—")[0]
    roots = {each.lower() for each in _HEX.findall(said)}
    roots |= {_unbase64(each) for each in _BASE64.findall(said)}
    if len(roots) != 1:
        raise ValueError("not one root")
    rest = _BASE64.sub(" ", _HEX.sub(" ", said))
    origins = set(_ORIGIN.findall(rest))
    sizes = {int(each) for each in _SIZE.findall(_ORIGIN.sub(" ", rest))}
    return KnownHead(
        origin=origins.pop() if len(origins) == 1 else None,
        size=sizes.pop() if len(sizes) == 1 else None,
        root=roots.pop(),
    )


def _unbase64(text: str) -> str:
    try:
        return base64.b64decode(text, validate=True).hex()
    except binascii.Error as error:
        raise ValueError("not base64") from error
