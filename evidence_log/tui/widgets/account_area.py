"""The box for a person's own words: Chinese line breaks, and the caret where the input method looks for it.

Textual breaks lines at spaces only, tells the terminal a stale caret when a form opens, and draws a long
line in time quadratic to its length; this subclass puts the three right.
"""

from itertools import pairwise

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual._wrap import compute_wrap_offsets
from textual.document._document import DocumentBase, Location
from textual.document._document_navigator import DocumentNavigator
from textual.document._wrapped_document import WrappedDocument
from textual.expand_tabs import get_tab_widths
from textual.strip import Strip
from textual.widgets import TextArea

from evidence_log.i18n.visible import visible
from evidence_log.tui.steady import steady_in_place
from evidence_log.tui.wrap import breaks


class WrittenDocument(WrappedDocument):
    """Lines broken by our own rules."""

    def wrap(self, width: int, tab_width: int | None = None) -> None:
        """Break every line afresh."""
        self._width = width
        self._tab_width = tab_width or self._tab_width
        self._wrap_offsets = [self._broken(line) for line in self.document.lines]
        self._tab_width_cache = [self._tabs(line) for line in self.document.lines]
        self._place()

    def wrap_range(self, start: Location, old_end: Location, new_end: Location) -> None:
        """Break the lines again that an edit touched."""
        first = min(start[0], old_end[0])
        old_last = max(start[0], old_end[0])
        new_last = max(start[0], new_end[0])
        touched = self.document.lines[first : new_last + 1]
        self._wrap_offsets[first : old_last + 1] = [self._broken(line) for line in touched]
        self._tab_width_cache[first : old_last + 1] = [self._tabs(line) for line in touched]
        self._place()

    def get_sections(self, line_index: int) -> list[str]:
        """The broken parts of a line as they are drawn: where the caret stands is measured by them."""
        return [steady_in_place(section) for section in super().get_sections(line_index)]

    def _broken(self, line: str) -> list[int]:
        if not self._width:
            return []
        line = steady_in_place(line)
        if "\t" in line:
            return compute_wrap_offsets(line, self._width, self._tab_width)
        return breaks(line, self._width, hang=False)

    def _tabs(self, line: str) -> list[int]:
        return [width for _, width in get_tab_widths(line, self._tab_width)] if "\t" in line else [0]

    def _place(self) -> None:
        """Number the broken lines from the top."""
        self._offset_to_line_info = [
            (index, section)
            for index, offsets in enumerate(self._wrap_offsets)
            for section in range(len(offsets) + 1)
        ]
        self._line_index_to_offsets = []
        top = 0
        for offsets in self._wrap_offsets:
            self._line_index_to_offsets.append(list(range(top, top + len(offsets) + 1)))
            top += len(offsets) + 1


class AccountArea(TextArea):
    """A text area for prose."""

    WRITES = True

    def __init__(self, text: str = "", *, id: str | None = None) -> None:  # noqa: A002 -- Textual's word
        super().__init__(
            text, id=id, compact=True, show_line_numbers=False, soft_wrap=True, tab_behavior="focus"
        )
        self.cursor_blink = False
        self.highlight_cursor_line = False
        self.match_cursor_bracket = False

    def _set_document(self, text: str, language: str | None) -> None:
        super()._set_document(text, language)
        self._adopt(self.document)

    def _adopt(self, document: DocumentBase) -> None:
        self.wrapped_document = WrittenDocument(document, tab_width=self.indent_width)
        self.navigator = DocumentNavigator(self.wrapped_document)
        self._rewrap_and_refresh_virtual_size()

    def find_matching_bracket(self, bracket: str, search_from: Location) -> Location | None:
        """Prose has no brackets to match, and looking for one through a long account takes long."""
        del bracket, search_from
        return None

    def on_focus(self) -> None:
        """Say where the caret is once the layout is known."""
        self.call_after_refresh(self.place_caret)

    def on_resize(self) -> None:
        """A moved box moves the caret."""
        if self.has_focus:
            self.call_after_refresh(self.place_caret)

    def place_caret(self) -> None:
        """Put the terminal's own caret, where an input method opens its window, onto ours."""
        if self.has_focus:
            self.app.cursor_position = self.cursor_screen_offset
            self.refresh()

    def _render_line(self, y: int) -> Strip:
        document = self.wrapped_document
        base = self.rich_style
        row = y + self.scroll_offset.y
        width = self.scrollable_content_region.width
        if row >= len(document._offset_to_line_info):  # noqa: SLF001 -- the wrapped document is ours
            return Strip.blank(self.size.width, base)
        index, section = document._offset_to_line_info[row]  # noqa: SLF001 -- the same
        line = self.document.get_line(index)
        cuts = [0, *document.get_offsets(index), len(line)]
        strip = Strip(self._segments(steady_in_place(line), index, (cuts[section], cuts[section + 1])))
        return strip.crop(0, width).extend_cell_length(width, base).apply_style(base)

    def _segments(self, line: str, index: int, span: tuple[int, int]) -> list[Segment]:
        """Cut one broken line where the selection or the caret begins or ends."""
        first, last = span
        chosen = self._chosen_on(index, len(line))
        caret = self.selection.end[1] if self.selection.end[0] == index and self._draw_cursor else -1
        if caret == last and last != len(line):
            caret = -1  # it stands at the beginning of the next broken line
        stops = {first, last, caret, caret + 1, *chosen}
        edges = sorted(edge for edge in stops if first <= edge <= last)
        theme = self._theme
        segments: list[Segment] = []
        for begin, end in pairwise(edges):
            style: Style | None = None
            if chosen[0] <= begin < chosen[1]:
                style = theme.selection_style
            if begin == caret:
                style = theme.cursor_style
            segments.append(Segment(_drawable(line[begin:end]), style))
        if caret == last:
            segments.append(Segment(" ", theme.cursor_style))
        return segments

    def _chosen_on(self, index: int, length: int) -> tuple[int, int]:
        """The selected part of a line, empty at 0 when there is none."""
        (top, left), (bottom, right) = sorted(self.selection)
        if not top <= index <= bottom or self.selection.is_empty:
            return (0, 0)
        return (left if index == top else 0, right if index == bottom else length)

    async def _on_paste(self, event: events.Paste) -> None:
        """Keep every character; line ends become ours."""
        event.prevent_default()
        text = event.text.replace("\r\n", "\n").replace("\r", "\n")
        result = self._replace_via_keyboard(text, *self.selection)
        if result is not None:
            self.move_cursor(result.end_location)


def _drawable(text: str) -> str:
    """What acts on a screen is not sent to it while editing; it is kept, and spelled out once it is shown."""
    text = text.replace("\t", "    ")
    if visible(text) == text:
        return text
    return "".join(character if visible(character) == character else "" for character in text)
