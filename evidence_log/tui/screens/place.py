"""Where do these files belong? They were captured for an incident that is not in the record."""

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical

from evidence_log.i18n.moment_words import moment_words
from evidence_log.records.timeline import TimelineRow
from evidence_log.tui.actions import Action
from evidence_log.tui.look import Look
from evidence_log.tui.messages import FilesPlaced, Wanted
from evidence_log.tui.screens.menu import MENU_KEYS, Choices, Item
from evidence_log.tui.screens.room import Room
from evidence_log.tui.session import Session
from evidence_log.tui.widgets.keys import Keys
from evidence_log.tui.widgets.prose import Prose
from evidence_log.tui.widgets.top_bar import TopBar


class Places(Choices):
    """The newest incidents; their words are somebody's own, not the catalog's."""

    def words(self, item: Item) -> str:
        """When, what, and how it begins."""
        return item.text


class PlaceScreen(Room):
    """The newest incidents to choose from; an older one is named in the shell."""

    ACTIONS: ClassVar[tuple[Action, ...]] = MENU_KEYS

    def __init__(self, look: Look, session: Session, capture: str, rows: Sequence[TimelineRow]) -> None:
        super().__init__(look, session)
        self._capture = capture
        self._rows = rows

    def compose(self) -> ComposeResult:
        """Lay it out."""
        look = self.look
        yield TopBar(look, self.session)
        with Vertical(id="menu"):
            yield Prose(
                lambda: look.say("place.title", capture=self._capture), colour=look.tone("text"), bold=True
            )
            yield Prose(lambda: look.say("place.about"), colour=look.tone("mute"), classes="gap")
            yield Places(look, [Item(row.reference, self._words(row), row.reference) for row in self._rows])
            yield Prose(
                lambda: look.say("place.older", capture=self._capture), colour=look.tone("mute"), id="witness"
            )
        yield Keys(look, self.ACTIONS)

    def _words(self, row: TimelineRow) -> str:
        look = self.look
        when = look.signs.drawn(moment_words(row.occurred, look.texts, zone=self.session.zone))
        return f"{when}  {look.word(f'kind.{row.kind.value}')}  {look.line(row.summary.strip())}"

    def on_mount(self) -> None:
        """Ready to choose."""
        self.query_one(Places).focus()

    @on(Wanted)
    def chosen(self, event: Wanted) -> None:
        """One of the lines; what a key of this screen wants goes on to the app."""
        if event.action in [row.reference for row in self._rows]:
            event.stop()
            self.post_message(FilesPlaced(self._capture, event.action))
