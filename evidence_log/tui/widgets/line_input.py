"""A field of one line."""

from collections.abc import Sequence

from rich.cells import cell_len
from rich.text import Text
from textual import events
from textual.geometry import Offset
from textual.suggester import SuggestFromList
from textual.widgets import Input

from evidence_log.i18n.visible import visible, visible_line
from evidence_log.tui.look import Look
from evidence_log.tui.steady import steady, steady_in_place

_NO_WIDTH = "\u200b"


class LineInput(Input):
    """An input that puts the terminal's caret where the text caret is, and keeps all of what is pasted."""

    WRITES = True

    def __init__(self, look: Look, *, hint: str | None = None, password: bool = False, id: str) -> None:  # noqa: A002 -- Textual's word
        super().__init__(password=password, id=id, compact=True, select_on_focus=False)
        self._look = look
        self._hint = hint
        self.cursor_blink = False
        self.relabel()

    def relabel(self) -> None:
        """Say the hint in the language spoken now."""
        self.placeholder = "" if self._hint is None else self._look.say(self._hint)

    def offers(self, known: Sequence[str]) -> None:
        """Offer these while somebody types: those that are drawn as they are written."""
        plain = [each for each in known if steady(visible_line(each)) == each]
        self.suggester = SuggestFromList(plain, case_sensitive=False)

    @property
    def _value(self) -> Text:
        if self.password:
            return Text("*" * len(self.value), no_wrap=True, overflow="ignore", end="")
        drawn = steady_in_place(self.value)
        if visible(drawn) != drawn:
            drawn = "".join(each if visible(each) == each else _NO_WIDTH for each in drawn)
        return Text(drawn, no_wrap=True, overflow="ignore", end="")

    def _position_to_cell(self, position: int) -> int:
        return cell_len(self._value.plain[:position])

    @property
    def cursor_screen_offset(self) -> Offset:
        """Where the caret is; Textual's own answer is one too far right at the end of the text."""
        x, y, _, _ = self.content_region
        return Offset(x + self._position_to_cell(self.cursor_position) - self.scroll_offset.x, y)

    def on_focus(self) -> None:
        """Say where the caret is once the layout is known."""
        self.call_after_refresh(self.place_caret)

    def on_resize(self) -> None:
        """A moved field moves the caret."""
        if self.has_focus:
            self.call_after_refresh(self.place_caret)

    def place_caret(self) -> None:
        """Put the terminal's own caret, where an input method opens its window, onto ours."""
        if self.has_focus:
            self.app.cursor_position = self.cursor_screen_offset
            self.refresh()

    def _on_paste(self, event: events.Paste) -> None:
        """Keep every line, on one line."""
        event.prevent_default()
        event.stop()
        self.replace(" ".join(event.text.splitlines()), *sorted(self.selection))
