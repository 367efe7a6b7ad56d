"""The colours can be told from their ground."""

import pytest

from evidence_log.records.incident import Kind
from evidence_log.tui.theme import DARK, HIGH, LIGHT, Palette, heat


def brightness(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((brightness(one), brightness(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize(
    ("palette", "least"), [(DARK, 4.5), (LIGHT, 4.5), (HIGH, 7)], ids=["dark", "light", "high"]
)
def test_every_text_stands_out_from_every_ground_it_can_have(palette: Palette, least: float) -> None:
    grounds = (palette.ground, palette.surface, palette.panel, palette.field)
    texts = (
        palette.text,
        palette.mute,
        palette.primary,
        palette.safe,
        *(palette.kind(kind) for kind in Kind),
    )
    pairs = {(text, ground): contrast(text, ground) for text in texts for ground in grounds}
    on_the_chosen_row = (palette.text, palette.primary, *(palette.kind(kind) for kind in Kind))
    pairs |= {(text, palette.row): contrast(text, palette.row) for text in on_the_chosen_row}
    pairs |= {
        (palette.ground, palette.kind(kind)): contrast(palette.ground, palette.kind(kind)) for kind in Kind
    }

    heats = [heat(palette, share) for share in (0.01, 0.3, 0.6, 1.0)]
    pairs |= {(ink, ground): contrast(ink, ground) for ground, ink in heats}

    assert {pair: ratio for pair, ratio in pairs.items() if ratio < least} == {}
