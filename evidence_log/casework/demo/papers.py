"""Papers nobody wrote: a notice on a door, a slip from a desk, a letter. The words on them are the story's."""

from collections.abc import Sequence

from PIL import Image, ImageDraw, ImageFilter

from evidence_log.casework.demo.brushes import font, wall, wrapped

_PAPER_ROOM = 700
_SMALLEST = 30
_A4 = (1240, 1754)
_INK = (34, 34, 38)


def notice(words: Sequence[str]) -> Image.Image:
    """A sheet taped to a door, the first line red."""
    scene = wall((88, 58, 44), (176, 124, 88), (700, 420), 1100)
    pen = ImageDraw.Draw(scene)
    for x in (0, 800):
        pen.rectangle((x + 60, 60, x + 740, 1140), outline=(76, 48, 36), width=14)
    paper = Image.new("RGB", (760, 860), (232, 228, 216))
    lettering = ImageDraw.Draw(paper)
    y = 90
    for number, line in enumerate(words):
        face = font(104 if number == 0 else 76, 700)
        width = lettering.textlength(line, font=face)
        while width > _PAPER_ROOM and face.size > _SMALLEST:
            face = font(int(face.size) - 6, 700)
            width = lettering.textlength(line, font=face)
        lettering.text(
            ((760 - width) / 2, y), line, font=face, fill=(150, 30, 28) if number == 0 else (34, 32, 34)
        )
        y += int(face.size) + 62
    tilted = paper.rotate(3.2, expand=True, fillcolor=(150, 104, 76), resample=Image.Resampling.BICUBIC)
    mask = Image.new("L", paper.size, 255).rotate(3.2, expand=True)
    scene.paste(tilted, (410, 130), mask)
    for x, y, angle in ((440, 110, 32), (1120, 150, -28), (430, 960, -30), (1060, 985, 30)):
        tape = Image.new("RGBA", (170, 56), (206, 178, 96, 190)).rotate(angle, expand=True)
        scene.paste(tape, (x, y), tape)
    return scene.filter(ImageFilter.BoxBlur(1))


def slip(words: Sequence[str]) -> Image.Image:
    """A printed form on a table, filled in: the first line its title, a round stamp below."""
    scene = wall((96, 84, 70), (150, 136, 116), (700, 420), 1300)
    paper = Image.new("RGB", (1000, 1060), (244, 242, 236))
    pen = ImageDraw.Draw(paper)
    title, *lines = words
    face = font(52, 700)
    pen.text((500 - pen.textlength(title, font=face) / 2, 70), title, font=face, fill=_INK)
    y, face = 200, font(34)
    for line in lines:
        for part in wrapped(pen, line, face, 860):
            pen.text((70, y), part, font=face, fill=_INK)
            y += 54
        y += 14
    pen.ellipse((640, 760, 880, 1000), outline=(186, 44, 40), width=9)
    pen.ellipse((672, 792, 848, 968), outline=(186, 44, 40), width=3)
    tilted = paper.rotate(-2.1, expand=True, resample=Image.Resampling.BICUBIC)
    mask = Image.new("L", paper.size, 255).rotate(-2.1, expand=True)
    scene.paste(tilted, (270, 60), mask)
    return scene.filter(ImageFilter.BoxBlur(1))


def letter(words: Sequence[str]) -> Image.Image:
    """A typed page as a scanner sees it: letterhead, title, paragraphs."""
    paper = Image.new("L", _A4, 246)
    pen = ImageDraw.Draw(paper)
    head, title, *paragraphs = words
    pen.text((120, 110), head, font=font(40, 700), fill=40)
    pen.line((120, 182, _A4[0] - 120, 182), fill=90, width=3)
    face = font(48, 700)
    pen.text(((_A4[0] - pen.textlength(title, font=face)) / 2, 250), title, font=face, fill=30)
    y, face = 390, font(31)
    for paragraph in paragraphs:
        for part in wrapped(pen, paragraph, face, _A4[0] - 260):
            pen.text((130, y), part, font=face, fill=45)
            y += 52
        y += 30
    return paper.rotate(0.4, fillcolor=246, resample=Image.Resampling.BICUBIC)
