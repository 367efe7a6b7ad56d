"""The hash chain. The bytes are specified in docs/formats/ledger.md."""

import hashlib
import re
from datetime import datetime, timedelta, timezone

import msgspec

from evidence_log.ledger import canonical
from evidence_log.records.learned import learned
from evidence_log.records.ledger import Entry

FIRST_PREV = "0" * 64
VERSION = 1

_LINK = b"evidence-log entry v1\n"
_HASH = re.compile(r"[0-9a-f]{64}")
_AT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z", re.ASCII)
_DAY_MINUTES = 24 * 60


def encode_entry(entry: Entry) -> bytes:
    """Encode an entry once; these bytes are what is kept, hashed and put into the tree."""
    return canonical.encode(msgspec.to_builtins(entry))


def decode_entry(data: bytes) -> Entry:
    """Decode an entry strictly; ValueError for anything `encode_entry` would not have written."""
    values = canonical.decode(data)
    try:
        entry = msgspec.convert(values, learned(Entry))
    except msgspec.ValidationError as error:
        raise ValueError(str(error)) from error
    if encode_entry(entry) != data:
        raise ValueError("an entry does not decode to what it spells")
    _refuse_impossible(entry)
    return entry


def entry_hash(data: bytes) -> str:
    """The hash the next entry names as `prev`, hex."""
    return hashlib.sha256(_LINK + data).hexdigest()


def _refuse_impossible(entry: Entry) -> None:
    """What no writer of this format writes; so that whoever reads an entry can trust its shape."""
    if entry.v != VERSION:
        message = f"no decoder for entry version {entry.v}"
        raise ValueError(message)
    if entry.seq < 0 or entry.mono_us < 0 or abs(entry.off) >= _DAY_MINUTES:
        raise ValueError("a number in an entry is out of bounds")
    if not all(_HASH.fullmatch(each) for each in (entry.prev, entry.commit, *entry.objects)):
        raise ValueError("a hash is 64 digits in lower-case hex")
    if not _AT.fullmatch(entry.at) or _spelled(datetime.fromisoformat(entry.at)) != entry.at:
        raise ValueError("the time of an entry is UTC with microseconds and Z")
    try:
        datetime.fromisoformat(entry.at).astimezone(timezone(timedelta(minutes=entry.off)))
    except OverflowError as error:
        raise ValueError("the time of an entry is in no calendar") from error


def _spelled(at: datetime) -> str:
    return at.replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"
