"""Pages as pictures, small and grey, and how far two of them differ."""

import io
from pathlib import Path
from typing import NamedTuple

import pypdfium2
from PIL import Image, ImageChops, ImageFilter

from evidence_log.records.clock import Language
from tests.reports.extract import by_pdfium, squeezed
from tests.reports.rendering import render_sample

PICTURES = Path(__file__).parent / "golden" / "pictures"
# Points to dots: a line of text is four to six dots high.
_SCALE = 0.75
# Between versions of a rasteriser the edges of letters differ, never where they stand.
_BLUR, _FAR = 1.5, 48


class Shot(NamedTuple):
    """A page that was looked at: the first, or the last on which some words stand; `name` is that of what is there."""

    edition: str
    language: Language
    name: str = "first"
    words: str = ""

    @property
    def path(self) -> Path:
        """Where its picture lies."""
        return PICTURES / f"{self.edition}-{self.language}-{self.name}.png"


SHOTS = (
    Shot("police-cn", Language.ZH),
    Shot("police", Language.EN),
    Shot("court-cn", Language.ZH),
    Shot("police-uk", Language.EN),
    Shot("lawyer", Language.ZH, "patterns", "按时刻分布"),
    Shot("police", Language.ZH, "photo", "EX-0003照片"),
)


def drawn(shot: Shot) -> Image.Image:
    """The page as it is drawn now."""
    data = render_sample(shot.language, edition=shot.edition, demo=True, declared=True)
    number = 0 if not shot.words else _page_of(data, shot.words)
    document = pypdfium2.PdfDocument(data)
    try:
        page = document[number]
        picture: Image.Image = page.render(scale=_SCALE).to_pil().convert("L")
        page.close()
        return picture
    finally:
        document.close()


def _page_of(data: bytes, words: str) -> int:
    return max(number for number, text in enumerate(by_pdfium(data)) if words in squeezed(text))


def kept(shot: Shot) -> Image.Image:
    """The page as it was looked at."""
    with Image.open(io.BytesIO(shot.path.read_bytes())) as picture:
        return picture.convert("L")


def far_apart(one: Image.Image, other: Image.Image) -> float:
    """The share of dots that differ by more than edges do; 1 for pictures of different sizes."""
    if one.size != other.size:
        return 1.0
    soft = (each.filter(ImageFilter.GaussianBlur(_BLUR)) for each in (one, other))
    apart = ImageChops.difference(*soft).histogram()
    return sum(apart[_FAR:]) / (one.width * one.height)
