"""What the colours of a document mean: sRGB (IEC 61966-2-1) as an ICC profile of version 4 (ISO 15076-1).

Made here, not by a library of colours: its bytes would differ from one release to the next.
"""

import struct


def srgb_profile() -> bytes:
    """The colours of IEC 61966-2-1 as an ICC profile of version 4 (ISO 15076-1): the same bytes everywhere."""
    tags = {
        b"desc": _text("sRGB IEC61966-2.1"),
        b"cprt": _text("Public Domain"),
        b"wtpt": _xyz(0xF6D6, 0x10000, 0xD32D),
        b"chad": b"sf32\0\0\0\0" + struct.pack(">9i", *_ADAPTED),
        b"rXYZ": _xyz(0x6FA2, 0x38F5, 0x390),
        b"gXYZ": _xyz(0x6299, 0xB785, 0x18DA),
        b"bXYZ": _xyz(0x24A0, 0xF84, 0xB6CF),
        b"rTRC": b"para\0\0\0\0" + struct.pack(">HH5i", 3, 0, *_CURVE),
    }
    shared = {b"gTRC": b"rTRC", b"bTRC": b"rTRC"}
    offset = 128 + 4 + 12 * (len(tags) + len(shared))
    places: dict[bytes, tuple[int, int]] = {}
    data = b""
    for tag, body in tags.items():
        places[tag] = (offset + len(data), len(body))
        data += body + bytes(-len(body) % 4)
    places |= {tag: places[same] for tag, same in shared.items()}
    table = b"".join(tag + struct.pack(">II", *place) for tag, place in places.items())
    head = struct.pack(">I", offset + len(data)) + bytes(4) + b"\x04\x20\0\0mntrRGB XYZ "
    head += struct.pack(">6H", 2026, 1, 1, 0, 0, 0) + b"acsp" + bytes(28)
    head += struct.pack(">3i", 0xF6D6, 0x10000, 0xD32D)
    return head.ljust(128, b"\0") + struct.pack(">I", len(places)) + table + data


# 16.16: the curve's exponent and coefficients; how the white of D65 is adapted to that of D50.
_CURVE = tuple(round(value * 0x10000) for value in (2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045))
_ADAPTED = (0x10C42, 0x5DE, -0xCE7, 0x791, 0xFD8E, -0x463, -0x25E, 0x3DC, 0xC06A)


def _text(text: str) -> bytes:
    encoded = text.encode("utf-16-be")
    return (
        b"mluc\0\0\0\0" + struct.pack(">II", 1, 12) + b"enUS" + struct.pack(">II", len(encoded), 28) + encoded
    )


def _xyz(*values: int) -> bytes:
    return b"XYZ \0\0\0\0" + struct.pack(">3i", *values)
