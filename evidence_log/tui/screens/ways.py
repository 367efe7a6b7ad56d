"""The recovery line: whether there is one and since when; shown once more, or made anew."""

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from textual import events, on, work
from textual.app import ComposeResult
from textual.message import Message

from evidence_log.errors import Refusal
from evidence_log.i18n.moment_words import instant_words
from evidence_log.tui.actions import WAYS_ACTIONS, Action
from evidence_log.tui.look import Look
from evidence_log.tui.messages import LineWanted, ReadFailed
from evidence_log.tui.screens.act import ActScreen
from evidence_log.tui.session import Session
from evidence_log.tui.widgets.prose import Prose
from evidence_log.tui.widgets.push import Push

if TYPE_CHECKING:
    from evidence_log.tui.desk import Desk


class WaysScreen(ActScreen):
    """The line itself never stands here, only on the screen it is copied from."""

    ACTIONS: ClassVar[tuple[Action, ...]] = WAYS_ACTIONS
    NAME: ClassVar[str] = "ways"

    class Seen(Message):
        """Since when there is one."""

        def __init__(self, since: str | None) -> None:
            super().__init__()
            self.since = since

    def __init__(self, look: Look, session: Session) -> None:
        super().__init__(look, session)
        self._looked = False
        self._since: str | None = None
        self._sure = False

    def asked(self) -> ComposeResult:
        """How it stands, and what can be done."""
        look = self.look
        yield Prose(self._stands, colour=look.tone("text"), bold=True, classes="gap", id="stands")
        yield Push(look, lambda: look.say("ways.show"), id="show")
        yield Push(look, self._making, id="make")
        yield Prose(lambda: look.say("ways.alone"), colour=look.tone("mute"), id="alone")

    def _stands(self) -> str:
        look = self.look
        if not self._looked:
            return look.say("ways.looking")
        if self._since is None:
            return look.say("ways.none")
        when = look.signs.drawn(instant_words(self._since, look.texts, zone=self.session.zone))
        return look.say("ways.there", when=when)

    def _making(self) -> str:
        return self.look.say("ways.make" if self._since is None else "ways.replace")

    def on_mount(self) -> None:
        """See how it stands."""
        for each in self.query(Push):
            each.display = False
        self.fetch()

    def fetch(self) -> None:
        """Read it anew."""
        if self.session.desk is not None:
            self._fetch(self.session.desk)

    @work(thread=True, exclusive=True, group="ways")
    def _fetch(self, desk: "Desk") -> None:
        try:
            self.post_message(self.Seen(desk.guard.recovery_since()))
        except Refusal as refusal:
            self.post_message(ReadFailed(refusal))

    @on(Seen)
    def seen(self, event: Seen) -> None:
        """Say it; the harmless way is the first."""
        event.stop()
        self._looked, self._since, self._sure = True, event.since, False
        show, make = self.query_one("#show", Push), self.query_one("#make", Push)
        show.display, make.display = event.since is not None, True
        (show if event.since is not None else make).focus()
        make.refresh()
        self.query_one("#stands").refresh(layout=True)

    def on_key(self, event: events.Key) -> None:
        """The arrows go from one to the other."""
        if event.key in ("up", "down"):
            event.stop()
            (self.focus_previous if event.key == "up" else self.focus_next)()
        else:
            super().on_key(event)

    @on(Push.Pressed, "#show")
    def show_wanted(self, event: Push.Pressed) -> None:
        """Show it."""
        event.stop()
        if not self.busy:
            self.say(None)
            self.post_message(LineWanted(self, anew=False, before=True))

    @on(Push.Pressed, "#make")
    def make_wanted(self, event: Push.Pressed) -> None:
        """Make one; in the place of another only when it was pressed twice."""
        event.stop()
        if self.busy:
            return
        before = self._since is not None
        if before and not self._sure:
            self._sure = True
            self.say(lambda: self.look.say("ways.sure"))
            return
        self._sure = False
        self.post_message(LineWanted(self, anew=True, before=before))

    def made(self, said: Callable[[], str] | None) -> None:
        """The line is shown, or could be; say what is new."""
        self.busy = False
        self.say(said)
        self.fetch()
