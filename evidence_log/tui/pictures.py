"""Photos as quadrant blocks and recordings as braille, drawn with characters every terminal has."""

from collections.abc import Sequence

from rich.segment import Segment
from rich.style import Style

from evidence_log.tui.story import Picture

_QUADRANTS = " ▘▝▀▖▌▞▛▗▚▐▜▄▙▟█"
_DOTS = ((1, 2, 4, 64), (8, 16, 32, 128))
_QUIETEST_SCALE = 50  # of a thousand: below it is hiss, which is not to be blown up to a voice

Colour = tuple[int, int, int]


def photo_rows(picture: Picture, *, fine: bool) -> list[list[Segment]]:
    """Four pixels a cell in two colours; one pixel a cell where block signs would tear the rows."""
    rows: list[list[Segment]] = []
    for y in range(0, picture.height, 2):
        row: list[Segment] = []
        for x in range(0, picture.width, 2):
            four = [_pixel(picture, x + dx, y + dy) for dy in (0, 1) for dx in (0, 1)]
            row.append(_cell(four) if fine else Segment(" ", Style(bgcolor=_spelled(_mean(four)))))
        rows.append(row)
    return rows


def _cell(four: list[Colour]) -> Segment:
    light = [3 * red + 6 * green + blue for red, green, blue in four]
    middle = (max(light) + min(light)) / 2
    upper = [pixel for pixel, each in zip(four, light, strict=True) if each > middle]
    lower = [pixel for pixel, each in zip(four, light, strict=True) if each <= middle]
    if not upper:
        return Segment(" ", Style(bgcolor=_spelled(_mean(lower))))
    bits = sum(1 << place for place, each in enumerate(light) if each > middle)
    return Segment(_QUADRANTS[bits], Style(color=_spelled(_mean(upper)), bgcolor=_spelled(_mean(lower))))


def _pixel(picture: Picture, x: int, y: int) -> Colour:
    at = (y * picture.width + x) * 3
    red, green, blue = picture.rgb[at : at + 3]
    return red, green, blue


def _mean(pixels: Sequence[Colour]) -> Colour:
    count = len(pixels)
    return (
        sum(red for red, _, _ in pixels) // count,
        sum(green for _, green, _ in pixels) // count,
        sum(blue for _, _, blue in pixels) // count,
    )


def _spelled(colour: Colour) -> str:
    return "#{:02x}{:02x}{:02x}".format(*colour)


def wave_rows(peaks: Sequence[int], columns: int, rows: int = 2) -> list[str]:
    """Loudness over time, mirrored about the middle; two steps a cell, the loudest peak of each, against the loudest of all."""
    steps = columns * 2
    if not peaks or columns < 1:
        return []
    scale = max(_QUIETEST_SCALE, *peaks)
    heights = [_loudest(peaks, step, steps) / scale for step in range(steps)]
    middle = rows * 4 / 2
    drawn: list[str] = []
    for row in range(rows):
        cells = []
        for column in range(columns):
            bits = 0
            for dx in (0, 1):
                reach = max(0.6, heights[column * 2 + dx] * middle)
                bits |= sum(_DOTS[dx][dy] for dy in range(4) if abs(row * 4 + dy + 0.5 - middle) <= reach)
            cells.append(chr(0x2800 + bits))
        drawn.append("".join(cells))
    return drawn


def _loudest(peaks: Sequence[int], step: int, steps: int) -> int:
    first = step * len(peaks) // steps
    last = max(first + 1, (step + 1) * len(peaks) // steps)
    return max(peaks[first:last], default=0)
