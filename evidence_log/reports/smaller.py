"""A picture in fewer bytes, for a document that has to stay within a size."""

import io

from PIL import Image

from evidence_log.records.fitted import Rung

# The longer side in dots.
SIDES = {Rung.SMALLER_PICTURES: 640, Rung.SMALLEST_PICTURES: 320}
_QUALITIES = {Rung.SMALLER_PICTURES: 60, Rung.SMALLEST_PICTURES: 45}


def smaller(jpeg: bytes, rung: Rung) -> bytes:
    """The picture as it is shown on that rung; never more bytes than it has."""
    side = SIDES.get(rung)
    if side is None:
        return jpeg
    out = io.BytesIO()
    with Image.open(io.BytesIO(jpeg)) as picture:
        picture.thumbnail((side, side))
        picture.save(out, "JPEG", quality=_QUALITIES[rung], optimize=True)
    return min(jpeg, out.getvalue(), key=len)
