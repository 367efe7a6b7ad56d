"""Which document is to be made: those for the place of the case first, with who reads each and what is still missing."""

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.message import Message

from evidence_log.errors import Refusal
from evidence_log.tui.actions import EDITION_ACTIONS, Action
from evidence_log.tui.edition_lines import edition_line, missing_line, reader_line
from evidence_log.tui.look import Look
from evidence_log.tui.messages import ReadFailed
from evidence_log.tui.screens.listing import ListingScreen
from evidence_log.tui.session import Session
from evidence_log.tui.widgets.picker import Picker
from evidence_log.tui.widgets.sheet import Row

if TYPE_CHECKING:
    from evidence_log.casework.list_editions import ListedEdition
    from evidence_log.tui.desk import Desk


class EditionsScreen(ListingScreen):
    """Enter takes the chosen one; `taken` is told which. `now` is the one that holds."""

    NAME: ClassVar[str] = "editions"
    ACTIONS: ClassVar[tuple[Action, ...]] = EDITION_ACTIONS

    class Fetched(Message):
        """They have been held against the case."""

        def __init__(self, listed: "list[ListedEdition]") -> None:
            super().__init__()
            self.listed = listed

    def __init__(self, look: Look, session: Session, now: str, taken: Callable[[str], None]) -> None:
        super().__init__(look, session)
        self.listed: list[ListedEdition] = []
        self._now = now
        self._taken = taken

    def fetch(self) -> None:
        """Hold them against the case."""
        self._fetch(self.session.open)

    @work(thread=True, exclusive=True, group="editions")
    def _fetch(self, desk: "Desk") -> None:
        try:
            listed = desk.editions()
        except Refusal as refusal:
            self.post_message(ReadFailed(refusal))
        else:
            self.post_message(self.Fetched(listed))

    @on(Fetched)
    def fetched(self, event: Fetched) -> None:
        """Show them, the cursor on the one that holds."""
        event.stop()
        self.listed = event.listed
        names = [each.edition.edition for each in self.listed]
        self.query_one(Picker).offer(len(self.listed), self._lines, at=names.index(self._now))

    @on(Picker.Chosen)
    def chosen(self, event: Picker.Chosen) -> None:
        """Take it."""
        event.stop()
        if self.listed:
            edition = self.listed[self.query_one(Picker).at].edition.edition
            self.app.pop_screen()
            self._taken(edition)

    def _lines(self, place: int, here: bool, width: int) -> list[Row]:  # noqa: FBT001 -- as the picker asks
        look, listed = self.look, self.listed[place]
        fitting = sum(each.fits for each in self.listed)
        sections = {"editions.here": fitting, "editions.elsewhere": len(self.listed) - fitting}
        rows = [*self.heading_at(place, sections), self.head(edition_line(listed, look), width, here=here)]
        if here:
            rows += self.below(reader_line(listed, look), width)
            rows += self.below(missing_line(listed, look), width)
        return rows
