"""Read-only words of the app, broken by our own rules and said in the language spoken now."""

from collections.abc import Callable

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Size
from textual.strip import Strip
from textual.widget import Widget

from evidence_log.tui.look import Tone
from evidence_log.tui.wrap import wrap


class Prose(Widget):
    """Some lines of text, as high as they are. `colour` and weight hold for all of it."""

    def __init__(
        self,
        say: Callable[[], str],
        *,
        colour: Tone,
        bold: bool = False,
        id: str | None = None,  # noqa: A002 -- Textual's word
        classes: str | None = None,
    ) -> None:
        super().__init__(id=id, classes=classes)
        self._say = say
        self._colour = colour
        self._bold = bold

    def lines(self, width: int) -> list[str]:
        """The broken lines."""
        said = self._say()
        return wrap(said, max(4, width)) if said else []

    def get_content_width(self, container: Size, viewport: Size) -> int:
        """Take the room there is."""
        del viewport
        return container.width

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many rows as there are lines."""
        del container, viewport
        return len(self.lines(width))

    def render_line(self, y: int) -> Strip:
        """Draw one line."""
        lines = self.lines(self.size.width)
        base = self.rich_style
        style = base + Style(color=self._colour(), bold=self._bold)
        text = lines[y] if y < len(lines) else ""
        return Strip([Segment(text, style)]).adjust_cell_length(self.size.width, base)
