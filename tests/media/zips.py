"""Zips, made by the standard library where it makes them, and byte by byte where it would not (APPNOTE 6.3.10, 4.3)."""

import io
import struct
import zipfile
import zlib


def packed(files: dict[str, bytes], *, method: int = zipfile.ZIP_DEFLATED, comment: bytes = b"") -> bytes:
    """An ordinary archive."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as file:
        file.comment = comment
        for name, data in files.items():
            info = zipfile.ZipInfo(name, (2026, 11, 20, 22, 10, 0))
            info.external_attr = 0o644 << 16
            file.writestr(info, data, method)
    return out.getvalue()


class Entry:
    """One entry to be laid out by hand; every field may lie."""

    def __init__(self, name: bytes, data: bytes, **lies: int) -> None:
        self.name, self.data = name, data
        squeezed = zlib.compressobj(9, zlib.DEFLATED, -15)
        self.body = squeezed.compress(data) + squeezed.flush()
        self.fields = {
            "flags": 0,
            "method": 8,
            "crc": zlib.crc32(data),
            "squeezed": len(self.body),
            "size": len(data),
            "system": 3,
            "attributes": 0o100644 << 16,
            **lies,
        }
        self.extra = b""
        self.offset: int | None = None


def laid_out(entries: list[Entry]) -> bytes:
    """Local headers with bodies, the directory, the end. An entry whose `offset` is set points there instead."""
    out, directory = b"", b""
    for entry in entries:
        f = entry.fields
        common = struct.pack(
            "<HHHHLLLHH",
            f["flags"],
            f["method"],
            0xB140,
            0x5D74,
            f["crc"],
            f["squeezed"],
            f["size"],
            len(entry.name),
            len(entry.extra),
        )
        offset = len(out) if entry.offset is None else entry.offset
        if entry.offset is None:
            out += b"PK\x03\x04\x14\0" + common + entry.name + entry.extra + entry.body
        made_by = struct.pack("<BB", 20, f["system"])
        directory += (
            b"PK\x01\x02"
            + made_by
            + b"\x14\0"
            + common
            + bytes(6)
            + struct.pack("<LL", f["attributes"], offset)
            + entry.name
            + entry.extra
        )
    end = struct.pack(
        "<4s4H2LH", b"PK\x05\x06", 0, 0, len(entries), len(entries), len(directory), len(out), 0
    )
    return out + directory + end


def unicode_path(entry: Entry, path: str) -> Entry:
    """Add Info-ZIP's extra field with the name in UTF-8 (0x7075)."""
    data = b"\x01" + struct.pack("<L", zlib.crc32(entry.name)) + path.encode()
    entry.extra += struct.pack("<HH", 0x7075, len(data)) + data
    return entry


def extended_time(entry: Entry, seconds: int) -> Entry:
    """Add the extended timestamp (0x5455): seconds since 1970 UTC."""
    entry.extra += struct.pack("<HHBl", 0x5455, 5, 1, seconds)
    return entry
