"""One incident on the whole screen."""

from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.message import Message

from evidence_log.errors import Refusal
from evidence_log.records.case_file import FiledIncident
from evidence_log.tui.actions import INCIDENT_ACTIONS, READ_ACTIONS, Action
from evidence_log.tui.look import Look
from evidence_log.tui.messages import FilesBrought, ReadFailed
from evidence_log.tui.screens.room import Room
from evidence_log.tui.session import Session
from evidence_log.tui.story import Story
from evidence_log.tui.telling import told
from evidence_log.tui.widgets.keys import Keys
from evidence_log.tui.widgets.sheet import Sheet
from evidence_log.tui.widgets.top_bar import TopBar

if TYPE_CHECKING:
    from evidence_log.tui.desk import Desk

_PREVIEW_COLUMNS = 72
_PREVIEW_ROWS = 22


class IncidentScreen(Room):
    """The detail with larger pictures."""

    ACTIONS: ClassVar[tuple[Action, ...]] = (*READ_ACTIONS, *INCIDENT_ACTIONS)

    class Read(Message):
        """The incident has been read from the vault."""

        def __init__(self, story: Story) -> None:
            super().__init__()
            self.story = story

    def __init__(self, look: Look, session: Session, reference: str) -> None:
        super().__init__(look, session)
        self.reference = reference
        self.revealed = False
        self.filed: FiledIncident | None = None
        self.gone = False

    def compose(self) -> ComposeResult:
        """A page between the two bars."""
        yield TopBar(self.look, self.session, lambda: self.reference)
        yield Sheet(id="page")
        yield Keys(self.look, self.ACTIONS)

    def on_mount(self) -> None:
        """Fetch it."""
        self.query_one(Sheet).focus()
        self.fetch()

    def fetch(self) -> None:
        """Read it, with as much of its pictures as fits."""
        columns = max(8, min(_PREVIEW_COLUMNS, self.app.size.width - 4))
        rows = max(4, min(_PREVIEW_ROWS, self.app.size.height - 6))
        self._fetch(self.session.open, columns, rows)

    @work(thread=True, exclusive=True, group="story")
    def _fetch(self, desk: "Desk", columns: int, rows: int) -> None:
        try:
            story = desk.story(self.reference, columns, rows, revealed=self.revealed)
        except Refusal as refusal:
            self.post_message(ReadFailed(refusal))
        else:
            self.post_message(self.Read(story))

    def vanish(self) -> None:
        """It was erased: show nothing of it, and go as soon as this is the screen in front."""
        self.gone, self.filed = True, None
        self.query_one(Sheet).show(lambda _: [])
        if self.in_front:
            self.app.pop_screen()

    def on_screen_resume(self) -> None:
        """Back in front."""
        if self.gone:
            self.app.pop_screen()

    def take(self, files: tuple[Path, ...]) -> None:
        """Files were dropped: they are exhibits of this incident."""
        self.post_message(FilesBrought(self.reference, files))

    def reveal(self) -> None:
        """Show what came from the other side, on this screen and until it is left."""
        self.revealed = not self.revealed
        self.fetch()

    @on(Read)
    def show(self, event: Read) -> None:
        """Show it."""
        event.stop()
        if self.gone:
            return
        story = event.story
        self.filed = story.filed
        self.query_one(Sheet).show(lambda width: told(story, self.look, width))
