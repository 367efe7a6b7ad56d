"""Four photos that nobody took: drawn by the program, as a phone would have saved them. Always the same ones."""

import io
from collections.abc import Callable, Sequence
from datetime import datetime
from importlib.resources import files

from PIL import ExifTags, Image, ImageChops, ImageDraw, ImageFilter, ImageFont
from PIL.TiffImagePlugin import IFDRational

_DRAWN = (1600, 1200)
_SAVED = (4000, 3000)
_MAKE, _MODEL = "Fictiphone", "Fictiphone F3"
_ROTATED = 6
_PAPER_ROOM = 700
_SMALLEST = 30

Colour = tuple[int, int, int]


def photo(
    name: str, words: Sequence[str], *, taken: datetime, offset: bool, place: tuple[float, float] | None
) -> bytes:
    """Return a 12 MP JPEG with EXIF. `words` are lettered into the notice or the messages.

    `offset` says whether the phone wrote its offset from UTC; `place` is latitude and longitude in degrees.
    """
    draw, upright = _SCENES[name]
    drawn = draw(words)
    scene = drawn.resize(_SAVED if upright else _SAVED[::-1], Image.Resampling.BICUBIC)
    if not upright:
        # Held upright, saved lying: the phone notes in EXIF how to turn it.
        scene = scene.transpose(Image.Transpose.ROTATE_90)
    grain = Image.effect_noise((1000, 750), 16).resize(_SAVED).convert("RGB")
    scene = Image.blend(scene, ImageChops.overlay(scene, grain), 0.35)
    out = io.BytesIO()
    exif = _exif(taken, offset=offset, place=place, orientation=1 if upright else _ROTATED)
    scene.save(out, "JPEG", quality=84, exif=exif)
    return out.getvalue()


def _exif(
    taken: datetime, *, offset: bool, place: tuple[float, float] | None, orientation: int
) -> Image.Exif:
    exif = Image.Exif()
    exif[ExifTags.Base.Make] = _MAKE
    exif[ExifTags.Base.Model] = _MODEL
    exif[ExifTags.Base.Orientation] = orientation
    shot = exif.get_ifd(ExifTags.IFD.Exif)
    shot[ExifTags.Base.DateTimeOriginal] = f"{taken:%Y:%m:%d %H:%M:%S}"
    if offset:
        zone = f"{taken:%z}"
        shot[ExifTags.Base.OffsetTimeOriginal] = f"{zone[:3]}:{zone[3:]}"
    if place is not None:
        gps = exif.get_ifd(ExifTags.IFD.GPSInfo)
        gps[ExifTags.GPS.GPSLatitudeRef], gps[ExifTags.GPS.GPSLatitude] = "N", _sexagesimal(place[0])
        gps[ExifTags.GPS.GPSLongitudeRef] = "E" if place[1] >= 0 else "W"
        gps[ExifTags.GPS.GPSLongitude] = _sexagesimal(abs(place[1]))
    return exif


def _sexagesimal(degrees: float) -> tuple[IFDRational, IFDRational, IFDRational]:
    whole, rest = divmod(round(degrees * 3_600_00), 3_600_00)
    minutes, seconds = divmod(rest, 60_00)
    return IFDRational(whole, 1), IFDRational(minutes, 1), IFDRational(seconds, 100)


def _font(size: int, weight: int = 400) -> ImageFont.FreeTypeFont:
    path = files("manimgx_fonts_cjk").joinpath("NotoSansCJK-VF.otf.ttc")
    font = ImageFont.truetype(str(path), size, index=2)
    font.set_variation_by_axes([weight])
    return font


def _wall(dark: Colour, light: Colour, lamp: tuple[int, int], reach: int) -> Image.Image:
    """A wall lit by one lamp."""
    scene = Image.new("RGB", _DRAWN, dark)
    # The gradient reaches its square's edges before it reaches nothing: take away what is left there.
    glow = ImageChops.invert(Image.radial_gradient("L")).point(lambda level: max(0, level - 75) * 255 // 180)
    glow = glow.resize((reach * 2, reach * 2))
    mask = Image.new("L", _DRAWN, 0)
    mask.paste(glow, (lamp[0] - reach, lamp[1] - reach))
    scene.paste(Image.new("RGB", _DRAWN, light), mask=mask)
    return scene


def _figure(pen: ImageDraw.ImageDraw, x: int, foot: int, tall: int, coat: Colour, *, cap: bool) -> None:
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


def _door(pen: ImageDraw.ImageDraw, box: tuple[int, int, int, int]) -> None:
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


def _doorway(words: Sequence[str]) -> Image.Image:
    del words
    scene = _wall((36, 38, 48), (196, 160, 104), (1010, 150), 900)
    pen = ImageDraw.Draw(scene)
    pen.rectangle((0, 1060, 1600, 1200), fill=(52, 50, 52))
    _door(pen, (840, 250, 1260, 1060))
    pen.rectangle((870, 1062, 1230, 1096), fill=(70, 44, 38))
    _figure(pen, 520, 1120, 780, (48, 62, 84), cap=True)
    _figure(pen, 330, 1150, 740, (70, 66, 62), cap=False)
    return scene.filter(ImageFilter.GaussianBlur(2.2))


def _notice(words: Sequence[str]) -> Image.Image:
    scene = _wall((88, 58, 44), (176, 124, 88), (700, 420), 1100)
    pen = ImageDraw.Draw(scene)
    for x in (0, 800):
        pen.rectangle((x + 60, 60, x + 740, 1140), outline=(76, 48, 36), width=14)
    paper = Image.new("RGB", (760, 860), (232, 228, 216))
    lettering = ImageDraw.Draw(paper)
    y = 90
    for number, line in enumerate(words):
        font = _font(104 if number == 0 else 76, 700)
        width = lettering.textlength(line, font=font)
        while width > _PAPER_ROOM and font.size > _SMALLEST:
            font = _font(int(font.size) - 6, 700)
            width = lettering.textlength(line, font=font)
        lettering.text(
            ((760 - width) / 2, y), line, font=font, fill=(150, 30, 28) if number == 0 else (34, 32, 34)
        )
        y += int(font.size) + 62
    tilted = paper.rotate(3.2, expand=True, fillcolor=(150, 104, 76), resample=Image.Resampling.BICUBIC)
    mask = Image.new("L", paper.size, 255).rotate(3.2, expand=True)
    scene.paste(tilted, (410, 130), mask)
    for x, y, angle in ((440, 110, 32), (1120, 150, -28), (430, 960, -30), (1060, 985, 30)):
        tape = Image.new("RGBA", (170, 56), (206, 178, 96, 190)).rotate(angle, expand=True)
        scene.paste(tape, (x, y), tape)
    return scene.filter(ImageFilter.GaussianBlur(1.2))


def _messages(words: Sequence[str]) -> Image.Image:
    """A phone lying on a table, its screen full of messages."""
    scene = _wall((58, 50, 44), (120, 100, 82), (800, 500), 1200).resize(_DRAWN[::-1])
    phone = Image.new("RGB", (620, 1120), (238, 238, 240))
    pen = ImageDraw.Draw(phone)
    pen.rectangle((0, 0, 620, 108), fill=(250, 250, 251))
    pen.line((0, 108, 620, 108), fill=(208, 208, 212), width=2)
    number, *said = words
    font = _font(34, 700)
    pen.text(((620 - pen.textlength(number, font=font)) / 2, 38), number, font=font, fill=(32, 34, 38))
    y, font = 150, _font(33)
    for message in said:
        lines = _wrapped(pen, message, font, 430)
        high = 46 * len(lines) + 38
        pen.rounded_rectangle((28, y, 500, y + high), 26, fill=(255, 255, 255))
        for row, line in enumerate(lines):
            pen.text((52, y + 16 + 46 * row), line, font=font, fill=(30, 32, 36))
        y += high + 34
    body = Image.new("RGB", (680, 1180), (18, 18, 21))
    body.paste(phone, (30, 30))
    scene.paste(body.resize((820, 1424)), (190, 90))
    return scene.filter(ImageFilter.GaussianBlur(0.8))


def _wrapped(pen: ImageDraw.ImageDraw, text: str, font: ImageFont.FreeTypeFont, room: int) -> list[str]:
    pieces = text.split(" ") if text.isascii() else list(text)
    glue = " " if text.isascii() else ""
    lines = [""]
    for piece in pieces:
        longer = f"{lines[-1]}{glue if lines[-1] else ''}{piece}"
        if lines[-1] and pen.textlength(longer, font=font) > room:
            lines.append(piece)
        else:
            lines[-1] = longer
    return lines


def _stairwell(words: Sequence[str]) -> Image.Image:
    del words
    scene = _wall((44, 48, 50), (186, 188, 172), (420, 120), 1000)
    pen = ImageDraw.Draw(scene)
    for step in range(9):
        top = 1180 - step * 92
        left = 420 + step * 96
        shade = 92 + step * 9
        pen.rectangle((left, top - 92, 1600, top), fill=(shade, shade, shade - 6))
        pen.rectangle((left, top - 92, 1600, top - 74), fill=(shade + 34, shade + 34, shade + 26))
    for post in range(8):
        x, y = 460 + post * 118, 1040 - post * 113
        pen.line((x, y, x, y - 250), fill=(34, 36, 40), width=14)
    pen.line((420, 830, 1400, -110), fill=(120, 78, 52), width=30)
    _figure(pen, 780, 830, 560, (62, 58, 66), cap=True)
    _figure(pen, 1010, 640, 520, (44, 54, 70), cap=False)
    _figure(pen, 1240, 470, 430, (72, 64, 52), cap=False)
    return scene.filter(ImageFilter.GaussianBlur(2.0))


_SCENES: dict[str, tuple[Callable[[Sequence[str]], Image.Image], bool]] = {
    "doorway": (_doorway, True),
    "notice": (_notice, True),
    "messages": (_messages, False),
    "stairwell": (_stairwell, True),
}
