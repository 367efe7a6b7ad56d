"""Correcting an incident from the app, in a thread; the calm line says what became of it."""

from typing import TYPE_CHECKING

from textual import on, work
from textual.message import Message

from evidence_log.errors import Refusal
from evidence_log.tui import rooms
from evidence_log.tui.draft import Draft
from evidence_log.tui.looking import Looking
from evidence_log.tui.messages import CorrectionWanted

if TYPE_CHECKING:
    from evidence_log.tui.desk import Desk


class Correcting(Looking):
    """The looks at the whole, and corrections."""

    class Corrected(Message):
        """It stands corrected, or was refused."""

        def __init__(self, reference: str, refusal: Refusal | None) -> None:
            super().__init__()
            self.reference = reference
            self.refusal = refusal

    def show_correct(self) -> None:
        """Open the form with what stands."""
        screen = self.screen
        if isinstance(screen, rooms.IncidentScreen) and screen.filed is not None:
            self.push_screen(rooms.CorrectScreen(self.look, self.session, screen.filed))

    @on(CorrectionWanted)
    def correct_wanted(self, event: CorrectionWanted) -> None:
        """Enter it in a thread."""
        event.stop()
        if self.session.desk is not None:
            self.session.saving += 1
            self.retop()
            self._correct(self.session.desk, event.reference, event.draft, event.given, event.reason)

    @work(thread=True, group="save")
    def _correct(
        self, desk: "Desk", reference: str, draft: Draft, given: frozenset[str], reason: str
    ) -> None:
        try:
            desk.correct(reference, draft, given, reason)
        except Refusal as refusal:
            self.post_message(self.Corrected(reference, refusal))
        else:
            self.post_message(self.Corrected(reference, None))

    @on(Corrected)
    def corrected(self, event: Corrected) -> None:
        """Back to the incident, or say why not."""
        event.stop()
        session, look = self.session, self.look
        session.saving -= 1
        form = next((each for each in self.screen_stack if isinstance(each, rooms.CorrectScreen)), None)
        if event.refusal is not None:
            if form is not None:
                form.say_refused(event.refusal)
        else:
            session.correcting, session.saved_at = None, session.wall_clock()
            self.say(lambda: f"{look.signs.tick} {look.say('correct.saved', reference=event.reference)}")
            if form is not None:
                form.finish()
            for screen in self.screen_stack:
                if isinstance(screen, rooms.IncidentScreen):
                    screen.fetch()
            if self.timeline is not None:
                self.timeline.reload(event.reference)
        self.saved()
