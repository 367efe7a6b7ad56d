"""A page of ready lines that scrolls; only the lines in sight are drawn, however many there are."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from rich.segment import Segment
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

Row = Sequence[Segment]


class Sheet(ScrollView, can_focus=True):
    """Shows what `fill` returns for its width; asks again when the width or the language changes."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k", "scroll_up", show=False),
        Binding("down,j", "scroll_down", show=False),
        Binding("pageup", "page_up", show=False),
        Binding("pagedown,space", "page_down", show=False),
        Binding("home,g", "scroll_home", show=False),
        Binding("end,G", "scroll_end", show=False),
    ]

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 -- Textual's word
        super().__init__(id=id)
        self._fill: Callable[[int], list[Row]] = lambda _: []
        self._rows: list[Row] = []
        self._filled_for = -1

    def show(self, fill: Callable[[int], list[Row]], *, keep_place: bool = False) -> None:
        """Show something else, from its beginning."""
        self._fill = fill
        self.relabel()
        if not keep_place:
            self.scroll_to(0, 0, animate=False, force=True)

    def relabel(self) -> None:
        """Ask for the lines again."""
        self._filled_for = -1
        self._ensure()
        self.refresh()

    def on_resize(self) -> None:
        """Another width, other lines."""
        self._ensure()

    @property
    def text_width(self) -> int:
        """Cells a line may take: two columns are kept for the scroll bar, which so never moves the words."""
        return max(8, self.content_size.width - 2)

    def _ensure(self) -> None:
        width = self.text_width
        if width != self._filled_for and self.size.width:
            self._filled_for = width
            self._rows = self._fill(width)
            self.virtual_size = Size(1, len(self._rows))
            self.refresh()

    def action_page_up(self) -> None:
        """A page back, one line kept in sight."""
        self.scroll_relative(y=1 - self.size.height, animate=False)

    def action_page_down(self) -> None:
        """A page on, one line kept in sight."""
        self.scroll_relative(y=self.size.height - 1, animate=False)

    def render_line(self, y: int) -> Strip:
        """Draw one line."""
        at = y + self.scroll_offset.y
        base = self.rich_style
        if at >= len(self._rows):
            return Strip.blank(self.size.width, base)
        strip = Strip(list(self._rows[at])).crop(0, self.size.width)
        return strip.extend_cell_length(self.size.width, base).apply_style(base)
