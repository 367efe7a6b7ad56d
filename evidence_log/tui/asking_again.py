"""What leaves the vault or cannot be taken back asks for the passphrase once more, when it was last typed a while ago."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual import on, work
from textual.message import Message

from evidence_log.errors import Refusal
from evidence_log.tui import rooms
from evidence_log.tui.door import Door
from evidence_log.tui.messages import PassphraseAgain
from evidence_log.vault.manifest import stands_open

if TYPE_CHECKING:
    from evidence_log.tui.desk import Desk

_LATELY_US = 120_000_000


class AskingAgain(Door):
    """The way in, and the question whether it is still the same person."""

    class Proved(Message):
        """It was right, or not."""

        def __init__(self, passphrase: str, refusal: Refusal | None) -> None:
            super().__init__()
            self.passphrase = passphrase
            self.refusal = refusal

    def sure_then(self, act: Callable[[], None]) -> None:
        """Carry it out; first ask once more, unless that was done within two minutes or there is nothing to ask."""
        session = self.session
        lately = session.clock.read().uptime_us - session.typed_us <= _LATELY_US
        if lately or stands_open(session.folder):
            act()
        else:
            self.push_screen(rooms.AskAgainScreen(self.look, session, lambda _: act(), why="again.about"))

    def sure_with(self, act: Callable[[str], None], *, why: str) -> None:
        """Carry out with the passphrase what cannot be done without; it is kept nowhere, so it is asked each time."""
        if stands_open(self.session.folder):
            act("")
        else:
            self.push_screen(rooms.AskAgainScreen(self.look, self.session, act, why=why))

    @on(PassphraseAgain)
    def given_again(self, event: PassphraseAgain) -> None:
        """Stretch it in a thread."""
        event.stop()
        if self.session.desk is not None:
            self._prove(self.session.desk, event.passphrase)

    @work(thread=True, exclusive=True, group="prove")
    def _prove(self, desk: "Desk", passphrase: str) -> None:
        try:
            desk.prove(passphrase)
        except Refusal as refusal:
            self.post_message(self.Proved(passphrase, refusal))
        else:
            self.post_message(self.Proved(passphrase, None))

    @on(Proved)
    def proved(self, event: Proved) -> None:
        """Go on with what was wanted, or say that it was not right."""
        event.stop()
        screen = next((each for each in self.screen_stack if isinstance(each, rooms.AskAgainScreen)), None)
        if screen is None:
            return  # hidden or locked meanwhile: what was wanted is not wanted any more
        if event.refusal is not None:
            screen.say_refused(event.refusal)
            return
        self.session.typed_us = self.session.clock.read().uptime_us
        if self.screen is screen:
            then = screen.then
            screen.forget()
            self.pop_screen()
            then(event.passphrase)
        else:  # hidden meanwhile: nothing leaves behind somebody's back, and Enter asks again
            screen.proving = False
