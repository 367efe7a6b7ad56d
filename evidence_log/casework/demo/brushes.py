"""Brushes: a lit wall, a door, somebody seen from behind, letters. The scenes of the demo are made with them."""

from functools import cache
from importlib.resources import files

from PIL import Image, ImageChops, ImageDraw, ImageFont

DRAWN = (1600, 1200)

Colour = tuple[int, int, int]


@cache
def font(size: int, weight: int = 400) -> ImageFont.FreeTypeFont:
    """Letters for both languages."""
    path = files("manimgx_fonts_cjk").joinpath("NotoSansCJK-VF.otf.ttc")
    face = ImageFont.truetype(str(path), size, index=2)
    face.set_variation_by_axes([weight])
    return face


def wall(dark: Colour, light: Colour, lamp: tuple[int, int], reach: int) -> Image.Image:
    """A wall lit by one lamp."""
    scene = Image.new("RGB", DRAWN, dark)
    # The gradient reaches its square's edges before it reaches nothing: take away what is left there.
    glow = ImageChops.invert(Image.radial_gradient("L")).point(lambda level: max(0, level - 75) * 255 // 180)
    glow = glow.resize((reach * 2, reach * 2))
    mask = Image.new("L", DRAWN, 0)
    mask.paste(glow, (lamp[0] - reach, lamp[1] - reach))
    scene.paste(Image.new("RGB", DRAWN, light), mask=mask)
    return scene


def figure(pen: ImageDraw.ImageDraw, x: int, foot: int, tall: int, coat: Colour, *, cap: bool) -> None:
    """Somebody seen from behind, without a face."""
    head = tall // 7
    wide = tall // 4
    top = foot - tall
    trousers: Colour = (24, 25, 30)
    pen.rounded_rectangle((x - wide // 3, foot - tall * 45 // 100, x - 6, foot), 10, fill=trousers)
    pen.rounded_rectangle((x + 6, foot - tall * 45 // 100, x + wide // 3, foot), 10, fill=trousers)
    pen.rounded_rectangle(
        (x - wide // 2, top + head + 8, x + wide // 2, foot - tall * 4 // 10), wide // 4, fill=coat
    )
    darker = tuple(part * 7 // 10 for part in coat)
    for side in (-1, 1):
        arm = sorted((x + side * wide * 48 // 100, x + side * wide * 68 // 100))
        pen.rounded_rectangle(
            (arm[0], top + head + 24, arm[1], foot - tall * 42 // 100), wide // 9, fill=darker
        )
    pen.ellipse((x - head // 2, top, x + head // 2, top + head + 6), fill=(88, 66, 54))
    if cap:
        pen.pieslice(
            (x - head * 6 // 10, top - 10, x + head * 6 // 10, top + head), 180, 360, fill=(14, 14, 17)
        )
        pen.rectangle(
            (x - head * 6 // 10, top + head // 2 - 8, x + head * 8 // 10, top + head // 2 + 4),
            fill=(14, 14, 17),
        )
    else:
        pen.pieslice((x - head // 2, top - 4, x + head // 2, top + head), 180, 360, fill=(26, 22, 20))


def door(pen: ImageDraw.ImageDraw, box: tuple[int, int, int, int]) -> None:
    """A panelled door with its frame, knob and spyhole."""
    left, top, right, bottom = box
    pen.rectangle((left - 26, top - 26, right + 26, bottom), fill=(92, 86, 76))
    pen.rectangle(box, fill=(104, 68, 50))
    for row in range(2):
        for column in range(2):
            wide, high = (right - left) // 2, (bottom - top) // 2
            x, y = left + column * wide + 34, top + row * high + 40
            pen.rectangle((x, y, x + wide - 68, y + high - 80), outline=(78, 50, 37), width=10)
            pen.line((x, y + high - 80, x + wide - 68, y + high - 80), fill=(134, 92, 70), width=5)
    middle = (top + bottom) // 2
    pen.ellipse((right - 64, middle - 10, right - 34, middle + 24), fill=(214, 184, 110))
    pen.ellipse(((left + right) // 2 - 9, top + 150, (left + right) // 2 + 9, top + 168), fill=(30, 26, 24))


def wrapped(pen: ImageDraw.ImageDraw, text: str, face: ImageFont.FreeTypeFont, room: int) -> list[str]:
    """Break at blanks; Chinese anywhere."""
    pieces = text.split(" ") if text.isascii() else list(text)
    glue = " " if text.isascii() else ""
    lines = [""]
    for piece in pieces:
        longer = f"{lines[-1]}{glue if lines[-1] else ''}{piece}"
        if lines[-1] and pen.textlength(longer, font=face) > room:
            lines.append(piece)
        else:
            lines[-1] = longer
    return lines
