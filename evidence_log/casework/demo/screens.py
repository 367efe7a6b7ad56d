"""Screens nobody looked at: texts, a list of calls, a group of neighbours, a picture made of somebody."""

from collections.abc import Sequence

from PIL import Image, ImageDraw, ImageFilter

from evidence_log.casework.demo.brushes import DRAWN, Colour, font, wall, wrapped

_SCREEN = (720, 1560)
_PHONE = (620, 1120)
_INK: Colour = (30, 32, 36)
_PALE: Colour = (140, 142, 148)


def messages(words: Sequence[str]) -> Image.Image:
    """A phone lying on a table, its screen full of messages: who from, then each."""
    phone = Image.new("RGB", _PHONE, (238, 238, 240))
    pen = ImageDraw.Draw(phone)
    pen.rectangle((0, 0, 620, 108), fill=(250, 250, 251))
    pen.line((0, 108, 620, 108), fill=(208, 208, 212), width=2)
    number, *said = words
    face = font(34, 700)
    pen.text(((620 - pen.textlength(number, font=face)) / 2, 38), number, font=face, fill=(32, 34, 38))
    y, face = 150, font(33)
    for message in said:
        lines = wrapped(pen, message, face, 430)
        high = 46 * len(lines) + 38
        pen.rounded_rectangle((28, y, 500, y + high), 26, fill=(255, 255, 255))
        for row, line in enumerate(lines):
            pen.text((52, y + 16 + 46 * row), line, font=face, fill=(30, 32, 36))
        y += high + 34
    return _on_a_table(phone)


def calls(words: Sequence[str]) -> Image.Image:
    """A phone on a table that lists missed calls: the heading, then `number|how many|when` a row."""
    screen, pen = _blank(words[0])
    y = 220
    for row in words[1:]:
        number, times, when = row.split("|")
        pen.text((48, y), number, font=font(34, 700), fill=(196, 44, 40))
        pen.text((48, y + 48), times, font=font(26), fill=_PALE)
        pen.text((672 - pen.textlength(when, font=font(28)), y + 12), when, font=font(28), fill=_PALE)
        pen.line((48, y + 104, 720, y + 104), fill=(226, 226, 230), width=2)
        y += 126
    return _on_a_table(screen.crop((0, 0, _SCREEN[0], _SCREEN[0] * _PHONE[1] // _PHONE[0])).resize(_PHONE))


def group(words: Sequence[str]) -> Image.Image:
    """A chat of many: its name, then `who|words` a message; a message without words is a picture."""
    screen, pen = _blank(words[0])
    y, face = 200, font(31)
    for row in words[1:]:
        who, said = row.split("|")
        pen.rounded_rectangle((28, y, 98, y + 70), 10, fill=(120, 138, 150))
        pen.text((120, y - 6), who, font=font(24), fill=_PALE)
        if not said:
            pen.rounded_rectangle((120, y + 34, 420, y + 434), 10, fill=(92, 96, 104))
            pen.ellipse((210, y + 94, 330, y + 214), fill=(150, 146, 140))
            pen.pieslice((150, y + 234, 390, y + 560), 180, 360, fill=(150, 146, 140))
            pen.rectangle((120, y + 396, 420, y + 434), fill=(160, 30, 28))
            y += 474
            continue
        lines = wrapped(pen, said, face, 480)
        high = 44 * len(lines) + 30
        pen.rounded_rectangle((120, y + 34, 640, y + 34 + high), 14, fill=(255, 255, 255))
        for number, line in enumerate(lines):
            pen.text((140, y + 44 + 44 * number), line, font=face, fill=_INK)
        y += high + 70
    return screen


def doctored(words: Sequence[str]) -> Image.Image:
    """Somebody's outline behind a blur, with a line across: nothing can be made out in it."""
    picture = Image.new("RGB", (900, 1200), (178, 150, 138))
    pen = ImageDraw.Draw(picture)
    pen.ellipse((320, 140, 580, 460), fill=(214, 182, 164))
    pen.pieslice((160, 480, 740, 1500), 180, 360, fill=(206, 172, 154))
    picture = picture.filter(ImageFilter.GaussianBlur(46))
    face = font(54, 700)
    pen = ImageDraw.Draw(picture)
    pen.rectangle((0, 980, 900, 1090), fill=(24, 24, 26))
    pen.text((450 - pen.textlength(words[0], font=face) / 2, 992), words[0], font=face, fill=(235, 235, 235))
    return picture


def _on_a_table(screen: Image.Image) -> Image.Image:
    scene = wall((58, 50, 44), (120, 100, 82), (800, 500), 1200).resize(DRAWN[::-1])
    body = Image.new("RGB", (680, 1180), (18, 18, 21))
    body.paste(screen, (30, 30))
    scene.paste(body.resize((820, 1424)), (190, 90))
    return scene.filter(ImageFilter.BoxBlur(1))


def _blank(title: str) -> tuple[Image.Image, ImageDraw.ImageDraw]:
    """A screen with its status bar and heading."""
    screen = Image.new("RGB", _SCREEN, (240, 240, 243))
    pen = ImageDraw.Draw(screen)
    pen.rectangle((0, 0, _SCREEN[0], 150), fill=(250, 250, 251))
    pen.rounded_rectangle((640, 22, 690, 44), 6, outline=_INK, width=3)
    pen.rectangle((645, 27, 676, 39), fill=_INK)
    face = font(36, 700)
    pen.text(((_SCREEN[0] - pen.textlength(title, font=face)) / 2, 78), title, font=face, fill=_INK)
    pen.line((0, 150, _SCREEN[0], 150), fill=(214, 214, 218), width=2)
    return screen, pen
