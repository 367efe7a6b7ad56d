"""The help: one page."""

from collections.abc import Sequence
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.app import ComposeResult

from evidence_log.tui.actions import LEAF_ACTIONS, Action
from evidence_log.tui.screens.room import Room
from evidence_log.tui.widgets.keys import Keys
from evidence_log.tui.widgets.sheet import Sheet
from evidence_log.tui.widgets.top_bar import TopBar
from evidence_log.tui.wrap import wrap

_WIDEST = 76


class HelpScreen(Room):
    """How to go about, in the language spoken now."""

    ACTIONS: ClassVar[tuple[Action, ...]] = LEAF_ACTIONS

    def compose(self) -> ComposeResult:
        """A page between the two bars."""
        yield TopBar(self.look, self.session, lambda: self.look.say("help.title"))
        yield Sheet(id="page")
        yield Keys(self.look, self.ACTIONS)

    def on_mount(self) -> None:
        """Show it."""
        sheet = self.query_one(Sheet)
        sheet.show(self._lines)
        sheet.focus()

    def _lines(self, width: int) -> list[Sequence[Segment]]:
        """Lines that begin with '# ' are headings."""
        rows: list[Sequence[Segment]] = []
        plain = Style(color=self.look.palette.text)
        heading = Style(color=self.look.palette.primary, bold=True)
        for line in self.look.say("help.page").split("\n"):
            style = heading if line.startswith("# ") else plain
            rows += [[Segment(part, style)] for part in wrap(line.removeprefix("# "), min(width, _WIDEST))]
        return rows
