"""The two grounds, dark and light. Colour means the kind of incident; green means saved; nothing else."""

from typing import NamedTuple

from textual.theme import Theme

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
