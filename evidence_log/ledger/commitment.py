"""Bodies, committed field by field, so that one field can be withheld and the rest still proves.

The bytes are specified in docs/formats/ledger.md.
"""

import hashlib
from collections.abc import Callable, Collection
from typing import Any

import msgspec

from evidence_log.ledger import canonical
from evidence_log.ledger.bodies import DECODERS, as_of_today, written_as
from evidence_log.records.exhibit import KeptObject
from evidence_log.records.learned import learned
from evidence_log.records.record import Record

_FIELD = b"evidence-log field v1\n"
_BODY = b"evidence-log body v1\n"
_OBJECT = b"evidence-log object v1\n"

SALT_BYTES = 16


class Body(Record, frozen=True):
    """A record as it is kept: its bytes, and what an entry says of them. `commit` is hex.

    `record` speaks today's words, whatever version the bytes are of.
    """

    kind: str
    version: int
    record: Record
    data: bytes
    commit: str


class WithheldBody(Record, frozen=True):
    """A body some fields of which are withheld: the values left, by name, and the commitment (hex)."""

    kind: str
    version: int
    values: dict[str, Any]
    commit: str


def seal_body(record: Record, salt: Callable[[], bytes]) -> Body:
    """Encode a record once and commit to each of its fields; `salt` returns 16 fresh bytes each time."""
    kind, version = written_as(record)
    values = msgspec.to_builtins(record)
    fields = {name: {"salt": salt().hex(), "value": value} for name, value in values.items()}
    data = canonical.encode({"fields": fields, "kind": kind, "v": version})
    return Body(kind=kind, version=version, record=record, data=data, commit=_commit(kind, version, fields))


def read_body(data: bytes) -> Body:
    """Decode a body's bytes strictly; ValueError for anything `seal_body` would not have written."""
    kind, version, fields = _parts(data)
    decoder = DECODERS.get((kind, version))
    if decoder is None:
        message = f"no decoder for body {kind!r} version {version}"
        raise ValueError(message)
    values = {name: _open_field(field)[1] for name, field in fields.items()}
    if set(values) != set(decoder.__struct_fields__):
        raise ValueError("the fields of a body are not those of its record")
    try:
        record = msgspec.convert(values, learned(decoder))
    except msgspec.ValidationError as error:
        raise ValueError(str(error)) from error
    if canonical.spell(msgspec.to_builtins(record)) != canonical.spell(values):
        raise ValueError("a body does not decode to what it spells")
    commit = _commit(kind, version, fields)
    return Body(kind=kind, version=version, record=as_of_today(record), data=data, commit=commit)


def withhold(data: bytes, names: Collection[str]) -> bytes:
    """Return the body with these fields' values and salts replaced by their hashes."""
    kind, version, fields = _parts(data)
    left = {
        name: {"hash": _field_hash(name, field).hex()} if name in names else field
        for name, field in fields.items()
    }
    return canonical.encode({"fields": left, "kind": kind, "v": version})


def read_withheld(data: bytes) -> WithheldBody:
    """Decode a body from which fields may be withheld; ValueError on a malformed one."""
    kind, version, fields = _parts(data)
    values = {name: _open_field(field)[1] for name, field in fields.items() if "hash" not in field}
    return WithheldBody(kind=kind, version=version, values=values, commit=_commit(kind, version, fields))


def object_commitment(kept: KeptObject) -> str:
    """Commit to kept bytes without naming them: hex SHA-256 over salt and SHA-256."""
    return hashlib.sha256(_OBJECT + bytes.fromhex(kept.salt) + bytes.fromhex(kept.sha256)).hexdigest()


def _parts(data: bytes) -> tuple[str, int, dict[str, dict[str, Any]]]:
    body = canonical.decode(data)
    if not isinstance(body, dict) or set(body) != {"fields", "kind", "v"}:
        raise ValueError("a body is an object of fields, kind and v")
    kind, version, fields = body["kind"], body["v"], body["fields"]
    if not isinstance(kind, str) or type(version) is not int or not isinstance(fields, dict):
        raise ValueError("a body is an object of fields, kind and v")
    known = {name: field for name, field in fields.items() if isinstance(field, dict)}
    if len(known) != len(fields):
        raise ValueError("a field is an object")
    return kind, version, known


def _open_field(field: dict[str, Any]) -> tuple[bytes, Any]:
    if set(field) != {"salt", "value"}:
        raise ValueError("a field is an object of salt and value")
    return _unhex(field["salt"], SALT_BYTES), field["value"]


def _field_hash(name: str, field: dict[str, Any]) -> bytes:
    if set(field) == {"hash"}:
        return _unhex(field["hash"], hashlib.sha256().digest_size)
    salt, value = _open_field(field)
    return hashlib.sha256(_FIELD + salt + canonical.spell([name, value])).digest()


def _commit(kind: str, version: int, fields: dict[str, dict[str, Any]]) -> str:
    hashes = sorted(_field_hash(name, field) for name, field in fields.items())
    head = canonical.encode([kind, version])
    return hashlib.sha256(_BODY + head + b"\n" + b"".join(hashes)).hexdigest()


def _unhex(text: object, size: int) -> bytes:
    data = bytes.fromhex(text) if isinstance(text, str) else b""
    if len(data) != size or data.hex() != text:
        message = f"not {size} bytes in lower-case hex"
        raise ValueError(message)
    return data
