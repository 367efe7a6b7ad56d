"""A picture with areas of it painted over for good: what lay under them is not in the bytes any more."""

import io

from PIL import Image, ImageDraw

from evidence_log.records.annotation import WHOLE, Cover

_QUALITY = 85


def covered(jpeg: bytes, covers: tuple[Cover, ...]) -> bytes:
    """Return the JPEG anew, each area one black box; the very bytes where there is nothing to cover."""
    if not covers:
        return jpeg
    with Image.open(io.BytesIO(jpeg)) as opened:
        picture = opened.convert("RGB")
    draw = ImageDraw.Draw(picture)
    for each in covers:
        left, right = (side * picture.width for side in (each.left, each.left + each.width))
        top, bottom = (side * picture.height for side in (each.top, each.top + each.height))
        # Outwards to whole pixels: no edge of what is covered is left.
        draw.rectangle((left // WHOLE, top // WHOLE, -(-right // WHOLE), -(-bottom // WHOLE)), fill="black")
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=_QUALITY)
    return out.getvalue()
