"""A screen that is a list: what it is, what is going on, and things of which one is chosen."""

from collections.abc import Callable
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.app import ComposeResult
from textual.containers import Vertical

from evidence_log.tui.look import Look
from evidence_log.tui.screens.room import Room
from evidence_log.tui.session import Session
from evidence_log.tui.widgets.keys import Keys
from evidence_log.tui.widgets.picker import Draw, Picker
from evidence_log.tui.widgets.prose import Prose
from evidence_log.tui.widgets.sheet import Row
from evidence_log.tui.widgets.top_bar import TopBar
from evidence_log.tui.wrap import truncate, wrap

_WIDEST = 100


class ListingScreen(Room):
    """`NAME` is what its texts are called in the catalog. Who inherits fetches the things and draws their lines."""

    NAME: ClassVar[str] = ""

    def __init__(self, look: Look, session: Session) -> None:
        super().__init__(look, session)
        self._empty = False
        self._said: Callable[[], str] = self._about

    def compose(self) -> ComposeResult:
        """Lay it out."""
        look = self.look
        yield TopBar(look, self.session, lambda: look.say(f"{self.NAME}.title"))
        with Vertical(id="review"):
            yield from self.above()
            yield Prose(self._words, colour=look.tone("mute"), classes="gap", id="answered")
            yield Picker(id="waiting")
        yield Keys(look, self.ACTIONS)

    def above(self) -> ComposeResult:
        """What stands above everything; usually nothing."""
        yield from ()

    def on_mount(self) -> None:
        """Fetch the things."""
        self.query_one(Picker).focus()
        self.fetch()

    def fetch(self) -> None:
        """Read them anew."""
        raise NotImplementedError

    @property
    def reference(self) -> str | None:
        """What the chosen thing is called, where it can be withdrawn or erased."""
        return None

    def _words(self) -> str:
        return self._said()

    def _about(self) -> str:
        return self.look.say(f"{self.NAME}.none" if self._empty else f"{self.NAME}.about")

    def offer(self, count: int, draw: Draw) -> None:
        """Show so many things; that there are none is said where nothing else was."""
        self._empty = not count
        self.query_one("#answered").refresh(layout=True)
        self.query_one(Picker).offer(count, draw)

    def say(self, said: Callable[[], str]) -> None:
        """Say what is going on, in the language spoken when it is drawn."""
        self._said = said
        for prose in self.query("#answered"):
            prose.refresh(layout=True)

    # --- lines

    def heading(self, text: str) -> list[Row]:
        """A line over the things that follow."""
        return [[Segment(self.look.say(text), Style(color=self.look.palette.mute, bold=True))]]

    def heading_at(self, place: int, sections: dict[str, int]) -> list[Row]:
        """The line over a thing that is the first of its section; sections by the text over them, with how many they hold."""
        begins = 0
        for text, count in sections.items():
            if count and place == begins:
                return self.heading(text)
            begins += count
        return []

    def head(self, said: str, width: int, *, here: bool, colour: str | None = None) -> Row:
        """The first line of a thing, with the cursor where it is the chosen one."""
        look, palette = self.look, self.look.palette
        shown = truncate(look.line(said), max(4, width - 3), look.signs.ellipsis)
        return [
            Segment(f"{look.signs.cursor if here else ' '} ", Style(color=palette.primary)),
            Segment(shown, Style(color=colour or palette.text, bold=here)),
        ]

    def below(self, said: str, width: int, colour: str | None = None) -> list[Row]:
        """Further lines of a thing."""
        tone = Style(color=colour or self.look.palette.mute)
        return [
            [Segment(f"    {line}", tone)]
            for line in wrap(self.look.prose(said), max(8, min(width, _WIDEST) - 5))
        ]
