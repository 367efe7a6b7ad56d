"""The hash chain. The bytes are specified in docs/formats/ledger.md."""

import hashlib

import msgspec

from evidence_log.ledger import canonical
from evidence_log.records.ledger import Entry

FIRST_PREV = "0" * 64
VERSION = 0

_LINK = b"evidence-log entry v0\n"


def encode_entry(entry: Entry) -> bytes:
    """Encode an entry once; these bytes are what is kept, hashed and put into the tree."""
    return canonical.encode(msgspec.to_builtins(entry))


def decode_entry(data: bytes) -> Entry:
    """Decode an entry strictly; ValueError for anything `encode_entry` would not have written."""
    values = canonical.decode(data)
    try:
        entry = msgspec.convert(values, Entry)
    except msgspec.ValidationError as error:
        raise ValueError(str(error)) from error
    if encode_entry(entry) != data:
        raise ValueError("an entry does not decode to what it spells")
    return entry


def entry_hash(data: bytes) -> str:
    """The hash the next entry names as `prev`, hex."""
    return hashlib.sha256(_LINK + data).hexdigest()
