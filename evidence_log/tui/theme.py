"""The grounds: dark, light, and one of high contrast. Colour means the kind of incident; green means saved; nothing else."""

from typing import NamedTuple

from textual.theme import Theme

from evidence_log.records.clock import Ground
from evidence_log.records.incident import Kind


class Palette(NamedTuple):
    """The colours that drawing code names."""

    ground: str
    surface: str
    panel: str
    field: str
    text: str
    mute: str
    rule: str
    row: str
    primary: str
    safe: str
    call: str
    visit: str
    message: str
    threat: str
    following: str
    other: str

    def kind(self, kind: Kind) -> str:
        """The colour of a kind."""
        return str(getattr(self, kind.value))


DARK = Palette(
    ground="#16181C",
    surface="#1C1F25",
    panel="#252931",
    field="#22262E",
    text="#DCD7CC",
    mute="#9BA2AC",
    rule="#3A404A",
    row="#2A3644",
    primary="#7FB4CA",
    safe="#8FBF8A",
    call="#7FB4CA",
    visit="#E6B673",
    message="#B79AD6",
    threat="#F0948B",
    following="#7FC4B0",
    other="#A6AEB8",
)
LIGHT = Palette(
    ground="#F7F5F0",
    surface="#FFFFFF",
    panel="#ECE8DF",
    field="#FFFFFF",
    text="#23262B",
    mute="#555C66",
    rule="#CFC9BC",
    row="#D9E6EC",
    primary="#1F6180",
    safe="#2A5F30",
    call="#1F6180",
    visit="#744A00",
    message="#5F3A91",
    threat="#9C2A22",
    following="#1E6153",
    other="#4F5660",
)


# Nothing below 7:1, for eyes that need it.
HIGH = Palette(
    ground="#000000",
    surface="#0A0A0A",
    panel="#1A1A1A",
    field="#101010",
    text="#FFFFFF",
    mute="#D6D6D6",
    rule="#9A9A9A",
    row="#0B2A3A",
    primary="#8FDCFF",
    safe="#A6F0A0",
    call="#8FDCFF",
    visit="#FFD37A",
    message="#DCC2FF",
    threat="#FFB8B0",
    following="#98F0D6",
    other="#DADADA",
)
PALETTES = {Ground.DARK: DARK, Ground.LIGHT: LIGHT, Ground.HIGH: HIGH}

# How much of a colour the ground of a count has, and whether its ink is the ground's own: from few to many.
_HEAT = ((0.12, False), (0.2, False), (0.9, True), (1.0, True))


def heat(palette: Palette, share: float) -> tuple[str, str]:
    """Ground and ink of a count: `share` of the greatest one, above 0 up to 1."""
    part, dark = _HEAT[min(len(_HEAT) - 1, int(share * len(_HEAT)))]
    return mixed(palette.ground, palette.call, part), palette.ground if dark else palette.text


def mixed(one: str, other: str, share: float) -> str:
    """A colour between two: `share` of the other."""
    parts = [
        round(int(one[at : at + 2], 16) * (1 - share) + int(other[at : at + 2], 16) * share)
        for at in (1, 3, 5)
    ]
    return "#{:02X}{:02X}{:02X}".format(*parts)


def textual_theme(name: str, palette: Palette, *, dark: bool) -> Theme:
    """Build the theme the stylesheet reads."""
    return Theme(
        name=name,
        dark=dark,
        primary=palette.primary,
        secondary=palette.primary,
        accent=palette.primary,
        foreground=palette.text,
        background=palette.ground,
        surface=palette.surface,
        panel=palette.panel,
        success=palette.safe,
        warning=palette.visit,
        error=palette.threat,
        variables=style_variables(palette),
    )


def style_variables(palette: Palette) -> dict[str, str]:
    """The names the stylesheet uses beyond Textual's own."""
    named = {
        name: getattr(palette, name)
        for name in ("ground", "mute", "rule", "row", "safe", "threat", "panel", "surface", "field")
    }
    return named | {"ink": palette.text, "input-selection-background": f"{palette.primary} 35%"}
