"""A few pages look as they did when somebody looked at them."""

import pytest
from PIL import Image, ImageChops, ImageDraw

from tests.reports.pictures import PICTURES, SHOTS, Shot, drawn, far_apart, kept

# Of three hundred and eighty thousand dots.
_MOST = 0.0002


@pytest.mark.parametrize("shot", SHOTS, ids=lambda each: each.path.stem)
def test_the_page_looks_as_it_was_looked_at(shot: Shot) -> None:
    assert far_apart(drawn(shot), kept(shot)) <= _MOST


def test_every_picture_that_is_kept_is_looked_at() -> None:
    assert sorted(PICTURES.iterdir()) == sorted(each.path for each in SHOTS)


def _moved(page: Image.Image) -> Image.Image:
    return ImageChops.offset(page, 0, 3)


def _boxed(page: Image.Image) -> Image.Image:
    changed = page.copy()
    ImageDraw.Draw(changed).rectangle((60, 300, 80, 312), fill=0)
    return changed


def _without_line(page: Image.Image) -> Image.Image:
    changed = page.copy()
    dark = next(y for y in range(120, page.height) if min(page.crop((40, y, 240, y + 1)).tobytes()) < 90)
    ImageDraw.Draw(changed).rectangle((0, dark - 2, page.width, dark + 10), fill=255)
    return changed


@pytest.mark.parametrize("change", [_moved, _boxed, _without_line], ids=lambda each: each.__name__)
def test_a_page_that_looks_otherwise_is_noticed(change: object) -> None:
    assert callable(change)
    page = kept(SHOTS[1])
    assert far_apart(change(page), page) > _MOST
