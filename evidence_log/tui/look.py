"""What everything is drawn with: the texts of the language spoken now, the signs, the colours of the ground there is now."""

from collections.abc import Callable

from evidence_log.i18n.texts import Texts
from evidence_log.i18n.visible import visible, visible_line
from evidence_log.tui.signs import Signs
from evidence_log.tui.theme import Palette

# A colour, asked for when something is drawn.
Tone = Callable[[], str]


class Look:
    """Handed to every widget. Language and colours change while the app runs; look things up when drawing."""

    def __init__(self, texts: Texts, signs: Signs, palette: Palette) -> None:
        self.texts = texts
        self.signs = signs
        self.palette = palette

    def tone(self, name: str) -> Tone:
        """The colour of that name, whatever the ground will be."""
        return lambda: str(getattr(self.palette, name))

    def say(self, key: str, **values: object) -> str:
        """A text of the app's own catalog, as this terminal can draw it."""
        return self.signs.drawn(self.texts(f"tui.{key}", **values))

    def word(self, key: str, **values: object) -> str:
        """A shared word."""
        return self.signs.drawn(self.texts(f"words.{key}", **values))

    def line(self, written: str) -> str:
        """A person's text on one line, controls spelled out."""
        return self.signs.drawn(visible_line(written))

    def prose(self, written: str) -> str:
        """A person's text with its line breaks, controls spelled out."""
        return self.signs.drawn(visible(written))
