"""Choose files: the newest first, since what just happened was photographed or recorded just now."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events, on, work
from textual.message import Message

from evidence_log.i18n.amounts import size_words
from evidence_log.i18n.moment_words import day_words
from evidence_log.records.instant import zone_named
from evidence_log.tui.actions import PICK_ACTIONS, Action, action_for
from evidence_log.tui.look import Look
from evidence_log.tui.newest_files import NewFile, newest_files
from evidence_log.tui.screens.listing import ListingScreen
from evidence_log.tui.session import Session
from evidence_log.tui.widgets.picker import Picker
from evidence_log.tui.widgets.sheet import Row
from evidence_log.tui.wrap import truncate


class PickFilesScreen(ListingScreen):
    """Space marks several; Enter takes them, or the one that is chosen. `taken` is told which."""

    NAME: ClassVar[str] = "pick"
    ACTIONS: ClassVar[tuple[Action, ...]] = PICK_ACTIONS

    class Found(Message):
        """The folders have been looked through."""

        def __init__(self, files: list[NewFile]) -> None:
            super().__init__()
            self.files = files

    def __init__(self, look: Look, session: Session, taken: Callable[[tuple[Path, ...]], None]) -> None:
        super().__init__(look, session)
        self.taken = taken
        self.files: list[NewFile] | None = None
        self.marked: dict[Path, None] = {}

    def fetch(self) -> None:
        """Look through the folders."""
        self.say(self._how_many)
        self._find()

    @work(thread=True, exclusive=True, group="pick")
    def _find(self) -> None:
        self.post_message(self.Found(newest_files(Path.home())))

    @on(Found)
    def found(self, event: Found) -> None:
        """Show them."""
        event.stop()
        self.files = event.files
        self.say(self._how_many)
        self.query_one(Picker).offer(len(event.files), self._lines, at=0)

    def _how_many(self) -> str:
        if self.files is None:
            return self.look.say("pick.looking")
        if not self.files:
            return self.look.say("pick.none")
        return (
            self.look.say("pick.marked", n=len(self.marked)) if self.marked else self.look.say("pick.about")
        )

    def on_key(self, event: events.Key) -> None:
        """Space marks."""
        action = action_for(self.actions, event.key, event.character)
        if action is not None and action.name == "mark" and self.files:
            event.stop()
            event.prevent_default()
            path = self.files[self.query_one(Picker).at].path
            if path in self.marked:
                del self.marked[path]
            else:
                self.marked[path] = None
            self.say(self._how_many)
            self.query_one(Picker).action_move(1)
        else:
            super().on_key(event)

    @on(Picker.Chosen)
    def chosen(self, event: Picker.Chosen) -> None:
        """Take them."""
        event.stop()
        if self.files:
            paths = tuple(self.marked) or (self.files[self.query_one(Picker).at].path,)
            self.app.pop_screen()
            self.taken(paths)

    def _lines(self, place: int, here: bool, width: int) -> list[Row]:  # noqa: FBT001 -- as the picker asks
        if self.files is None:
            return []
        look, palette, file = self.look, self.look.palette, self.files[place]
        at = datetime.fromtimestamp(file.changed, UTC).astimezone(zone_named(self.session.zone))
        when = look.signs.drawn(f"{day_words(at.date(), look.texts, year=False)} {at:%H:%M}")
        mark = "[x]" if file.path in self.marked else "[ ]"
        name = truncate(look.line(file.path.name), max(4, width - 8), look.signs.ellipsis)
        where = f"{when}  {size_words(file.size)}  {look.line(str(file.path.parent))}"
        return [
            [
                Segment(f"{look.signs.cursor if here else ' '} ", Style(color=palette.primary)),
                Segment(f"{mark} ", Style(color=palette.primary)),
                Segment(name, Style(color=palette.text, bold=here)),
            ],
            [
                Segment("      "),
                Segment(truncate(where, max(4, width - 8), look.signs.ellipsis), Style(color=palette.mute)),
            ],
        ]
