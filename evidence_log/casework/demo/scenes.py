"""Places nobody was photographed at: a door, a stairwell, a lock, a street. Always the same ones."""

from collections.abc import Sequence

from PIL import Image, ImageDraw, ImageFilter

from evidence_log.casework.demo.brushes import DRAWN, door, figure, font, wall


def doorway(words: Sequence[str]) -> Image.Image:
    """Two men before a door, from behind."""
    del words
    scene = wall((36, 38, 48), (196, 160, 104), (1010, 150), 900)
    pen = ImageDraw.Draw(scene)
    pen.rectangle((0, 1060, 1600, 1200), fill=(52, 50, 52))
    door(pen, (840, 250, 1260, 1060))
    pen.rectangle((870, 1062, 1230, 1096), fill=(70, 44, 38))
    figure(pen, 520, 1120, 780, (48, 62, 84), cap=True)
    figure(pen, 330, 1150, 740, (70, 66, 62), cap=False)
    return scene.filter(ImageFilter.BoxBlur(1))


def stairwell(words: Sequence[str]) -> Image.Image:
    """Three men on the stairs."""
    del words
    scene = wall((44, 48, 50), (186, 188, 172), (420, 120), 1000)
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
    figure(pen, 780, 830, 560, (62, 58, 66), cap=True)
    figure(pen, 1010, 640, 520, (44, 54, 70), cap=False)
    figure(pen, 1240, 470, 430, (72, 64, 52), cap=False)
    return scene.filter(ImageFilter.BoxBlur(1))


def gate(words: Sequence[str]) -> Image.Image:
    """Two men at a garden gate in daylight."""
    del words
    scene = Image.new("RGB", DRAWN, (176, 196, 210))
    pen = ImageDraw.Draw(scene)
    pen.rectangle((0, 640, 1600, 1200), fill=(142, 138, 126))
    pen.rectangle((0, 360, 560, 900), fill=(168, 148, 124))
    pen.rectangle((1040, 360, 1600, 900), fill=(168, 148, 124))
    for bar in range(9):
        x = 590 + bar * 52
        pen.line((x, 420, x, 900), fill=(58, 62, 66), width=12)
    for y in (460, 840):
        pen.line((560, y, 1040, y), fill=(58, 62, 66), width=16)
    figure(pen, 700, 1130, 620, (66, 60, 58), cap=True)
    figure(pen, 930, 1150, 640, (52, 58, 76), cap=False)
    return scene.filter(ImageFilter.BoxBlur(1))


def lock(words: Sequence[str]) -> Image.Image:
    """A lock with something hard in it, and paint that ran down."""
    del words
    scene = wall((84, 58, 46), (170, 122, 88), (900, 420), 1100)
    pen = ImageDraw.Draw(scene)
    pen.rounded_rectangle((980, 180, 1220, 1040), 40, fill=(176, 160, 120), outline=(120, 106, 76), width=8)
    pen.rounded_rectangle((1010, 300, 1190, 380), 36, fill=(206, 190, 146))
    pen.ellipse((1030, 600, 1170, 740), fill=(150, 136, 100), outline=(98, 86, 60), width=8)
    pen.ellipse((1064, 628, 1136, 700), fill=(228, 226, 214))
    pen.polygon(((1084, 696), (1120, 696), (1126, 820), (1104, 846), (1088, 812)), fill=(224, 222, 210))
    for x, top, run in ((240, 120, 700), (330, 90, 520), (470, 150, 860), (620, 100, 600), (760, 170, 430)):
        pen.rounded_rectangle((x, top, x + 70, top + run), 34, fill=(150, 24, 26))
    pen.rounded_rectangle((200, 90, 860, 330), 110, fill=(158, 26, 28))
    return scene.filter(ImageFilter.BoxBlur(1))


def van(words: Sequence[str]) -> Image.Image:
    """A white van at a kerb; the word is its plate."""
    scene = wall((70, 78, 88), (150, 150, 140), (1300, 100), 1200)
    pen = ImageDraw.Draw(scene)
    pen.rectangle((0, 860, 1600, 1200), fill=(64, 64, 66))
    pen.rectangle((0, 850, 1600, 884), fill=(132, 130, 124))
    pen.rounded_rectangle((330, 300, 1270, 960), 60, fill=(226, 226, 222))
    pen.rectangle((400, 370, 1200, 590), fill=(48, 54, 60))
    pen.line((800, 300, 800, 930), fill=(176, 176, 172), width=6)
    for x in (350, 1190):
        pen.rounded_rectangle((x, 640, x + 60, 800), 14, fill=(170, 30, 26))
    for x in (390, 1050):
        pen.rounded_rectangle((x, 930, x + 170, 1040), 30, fill=(22, 22, 24))
    plate = words[0]
    ground, ink = ((232, 196, 60), (20, 20, 20)) if plate.isascii() else ((28, 62, 150), (240, 240, 240))
    pen.rounded_rectangle((620, 760, 980, 850), 10, fill=ground, outline=ink, width=5)
    letters = font(60, 700)
    pen.text((800 - pen.textlength(plate, font=letters) / 2, 764), plate, font=letters, fill=ink)
    return scene.filter(ImageFilter.BoxBlur(1))
