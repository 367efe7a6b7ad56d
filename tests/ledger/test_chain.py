"""Entries and their links."""

import hashlib
from typing import Any

import pytest
from hypothesis import given, strategies as st
from msgspec.structs import replace

from evidence_log.ledger import canonical
from evidence_log.ledger.chain import FIRST_PREV, decode_entry, encode_entry, entry_hash
from evidence_log.records.ledger import Act, Entry

ENTRY = Entry(
    v=1,
    seq=2,
    prev=hashlib.sha256(b"the one before").hexdigest(),
    act=Act.LOG,
    ref="INC-0001",
    commit=hashlib.sha256(b"body").hexdigest(),
    objects=(hashlib.sha256(b"photo").hexdigest(),),
    at="2026-11-23T14:46:00.000123Z",
    boot="boot-1",
    mono_us=3_600_000_000,
    tz="Asia/Shanghai",
    off=480,
)
HASHES = st.binary(min_size=32, max_size=32).map(bytes.hex)
ENTRIES = st.builds(
    Entry,
    v=st.just(1),
    seq=st.integers(0, canonical.LARGEST),
    prev=HASHES,
    act=st.sampled_from(Act),
    ref=st.text(st.characters(codec="utf-8"), max_size=12),
    commit=HASHES,
    objects=st.lists(HASHES, max_size=2).map(tuple),
    at=st.datetimes().map(lambda at: at.isoformat(timespec="microseconds") + "Z"),
    boot=st.text(st.characters(codec="utf-8"), max_size=12),
    mono_us=st.integers(0, canonical.LARGEST),
    tz=st.just("Europe/London"),
    off=st.integers(-1439, 1439),
)


@given(ENTRIES)
def test_what_is_encoded_is_decoded_again(entry: Entry) -> None:
    assert decode_entry(encode_entry(entry)) == entry


def test_an_entry_has_the_bytes_the_format_shows() -> None:
    assert encode_entry(ENTRY).decode() == (
        '{"act":"incident.log","at":"2026-11-23T14:46:00.000123Z","boot":"boot-1",'
        '"commit":"230d8358dc8e8890b4c58deeb62912ee2f20357ae92a5cc861b98e68fe31acb5",'
        '"mono_us":3600000000,'
        '"objects":["55c64d0fcd6f9d5f7c828093857e3fdfda68478bb4e9bd24d481ef391c7804e8"],'
        '"off":480,"prev":"fccfc0ba21c4ef19755deaf97b0f212b471d60f12a0c99ae23f5a316e2bf8150",'
        '"ref":"INC-0001","seq":2,"tz":"Asia/Shanghai","v":1}'
    )


def test_a_link_hashes_the_bytes_under_the_format_s_line() -> None:
    data = encode_entry(ENTRY)

    assert entry_hash(data) == hashlib.sha256(b"evidence-log entry v1\n" + data).hexdigest()


@given(st.integers(0, 400), st.integers(1, 255))
def test_a_flipped_byte_is_caught(place: int, flip: int) -> None:
    """It is no entry any more, or the next one does not link to it."""
    data = encode_entry(ENTRY)
    changed = bytearray(data)
    changed[place % len(data)] ^= flip

    assert entry_hash(bytes(changed)) != entry_hash(data)


@pytest.mark.parametrize(
    "change",
    [
        {"v": 0},
        {"v": 2},
        {"seq": -1},
        {"mono_us": -1},
        {"off": 1440},
        {"off": -1440},
        {"prev": "0" * 63},
        {"prev": FIRST_PREV[:-1] + "A"},
        {"commit": "g" * 64},
        {"objects": ("",)},
        {"at": "2026-11-23T14:46:00Z"},
        {"at": "2026-11-23T14:46:00.000000+00:00"},
        {"at": "2026-02-30T14:46:00.000000Z"},
        {"at": "2026-11-23T24:00:00.000000Z"},
        {"at": "２026-11-23T14:46:00.000000Z"},
    ],
    ids=str,
)
def test_what_no_writer_writes_is_refused(change: dict[str, Any]) -> None:
    data = encode_entry(replace(ENTRY, **change))

    with pytest.raises(ValueError):  # noqa: PT011 -- the kind is the contract
        decode_entry(data)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b'"v":1', b'"v":1,"w":0'),
        (b',"v":1', b""),
        (b'"seq":2', b'"seq":"2"'),
        (b'"seq":2', b'"seq":true'),
        (b"incident.log", b"incident.forget"),
        (b'"v":1}', b'"v":1}\n'),
    ],
    ids=[
        "unknown member",
        "missing member",
        "number as text",
        "truth for a number",
        "unknown act",
        "line feed",
    ],
)
def test_an_entry_of_another_shape_is_refused(old: bytes, new: bytes) -> None:
    data = encode_entry(ENTRY).replace(old, new)

    with pytest.raises(ValueError):  # noqa: PT011 -- the kind is the contract
        decode_entry(data)
