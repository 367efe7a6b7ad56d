"""Steps: what is due, what was done, what was withdrawn, and the number to call first."""

from typing import TYPE_CHECKING, ClassVar

from textual import events, on, work
from textual.app import ComposeResult
from textual.message import Message

from evidence_log.errors import Refusal
from evidence_log.i18n.matter_words import deadline_words, named_step, step_fields, step_line
from evidence_log.i18n.withdrawal_words import withdrawn_words
from evidence_log.records.case_file import FiledStep
from evidence_log.records.due import Due, Steps
from evidence_log.tui.actions import STEP_ACTIONS, Action, action_for
from evidence_log.tui.emergency import emergency_number
from evidence_log.tui.look import Look
from evidence_log.tui.messages import ReadFailed, StepWanted
from evidence_log.tui.screens.listing import ListingScreen
from evidence_log.tui.session import Session
from evidence_log.tui.widgets.picker import Picker
from evidence_log.tui.widgets.prose import Prose
from evidence_log.tui.widgets.sheet import Row

if TYPE_CHECKING:
    from evidence_log.tui.desk import Desk


class StepsScreen(ListingScreen):
    """What is due stands first, the nearest on top; below it every step, the newest first; last, what was withdrawn."""

    NAME: ClassVar[str] = "steps"
    ACTIONS: ClassVar[tuple[Action, ...]] = STEP_ACTIONS

    class Fetched(Message):
        """They have been read from the vault."""

        def __init__(self, steps: Steps) -> None:
            super().__init__()
            self.steps = steps

    def __init__(self, look: Look, session: Session) -> None:
        super().__init__(look, session)
        self.steps = Steps(steps=(), due=())

    def above(self) -> ComposeResult:
        """The number to call."""
        yield Prose(self._danger, colour=self.look.tone("threat"), bold=True)

    def _danger(self) -> str:
        return self.look.say("form.danger", number=emergency_number(self.session))

    def fetch(self) -> None:
        """Read them anew."""
        self._fetch(self.session.open)

    @work(thread=True, exclusive=True, group="steps")
    def _fetch(self, desk: "Desk") -> None:
        try:
            steps = desk.steps()
        except Refusal as refusal:
            self.post_message(ReadFailed(refusal))
        else:
            self.post_message(self.Fetched(steps))

    @on(Fetched)
    def fetched(self, event: Fetched) -> None:
        """Show them."""
        event.stop()
        self.steps = event.steps
        steps = event.steps
        self.offer(len(steps.due) + len(steps.steps) + len(steps.withdrawn), self._lines)

    @property
    def reference(self) -> str | None:
        """The step under the cursor: that something is due because of, that was taken, or that was withdrawn."""
        found = self._at(self.query_one(Picker).at)
        return None if found is None else found.reference

    def _at(self, place: int) -> FiledStep | None:
        steps = self.steps
        every = (*(each.step for each in steps.due), *reversed(steps.steps), *reversed(steps.withdrawn))
        return every[place] if place < len(every) else None

    def on_key(self, event: events.Key) -> None:
        """Add one; it answers the one something is due because of, if that is chosen."""
        action = action_for(self.actions, event.key, event.character)
        if action is not None and action.name == "add-step":
            event.stop()
            event.prevent_default()
            self.post_message(StepWanted(None))
        else:
            super().on_key(event)

    @on(Picker.Chosen)
    def chosen(self, event: Picker.Chosen) -> None:
        """Enter on what is due records what answers it."""
        event.stop()
        at = self.query_one(Picker).at
        if at < len(self.steps.due):
            self.post_message(StepWanted(self.steps.due[at].step))

    # --- lines

    def _lines(self, place: int, here: bool, width: int) -> list[Row]:  # noqa: FBT001 -- as the picker asks
        steps, found = self.steps, self._at(place)
        sections = {
            "steps.due": len(steps.due),
            "steps.done": len(steps.steps),
            "steps.withdrawn": len(steps.withdrawn),
        }
        rows: list[Row] = []
        if place < len(steps.due):
            rows = self._due(steps.due[place], here, width)
        elif found is not None:
            rows = self._step(found, here, width)
        return [*self.heading_at(place, sections), *rows, []]

    def _due(self, due: Due, here: bool, width: int) -> list[Row]:  # noqa: FBT001 -- as the picker asks
        look = self.look
        colour = look.palette.visit if due.days <= 0 else look.palette.text
        said = deadline_words(due.day, due.days, look.texts)
        below = f"{due.step.reference}  {named_step(due.step.step, look.texts)}"
        if here:
            below = f"{below}\n{look.say('steps.answer')}"
        return [self.head(said, width, here=here, colour=colour), *self.below(below, width)]

    def _step(self, filed: FiledStep, here: bool, width: int) -> list[Row]:  # noqa: FBT001 -- as the picker asks
        look, zone = self.look, self.session.zone
        said = step_line(filed, look.texts, zone)
        rows = [self.head(f"{filed.reference}  {said}", width, here=here)]
        if here:
            for label, value in step_fields(filed, look.texts, zone)[2:]:
                rows += self.below(look.say("people.field", label=look.texts(label), value=value), width)
        if filed.withdrawal is not None:
            rows += self.below(withdrawn_words(filed.withdrawal, look.texts, zone), width)
        return rows
