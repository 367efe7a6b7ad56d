"""Steps: what is due by what was told and by the rules, what was done, what was withdrawn, and the number to call first."""

from typing import TYPE_CHECKING, ClassVar

from textual import events, on, work
from textual.app import ComposeResult
from textual.message import Message

from evidence_log.errors import Refusal
from evidence_log.i18n.assessment_words import clock_line, clock_when
from evidence_log.i18n.matter_words import deadline_words, named_step, step_fields, step_line
from evidence_log.i18n.way_words import clock_told
from evidence_log.i18n.withdrawal_words import withdrawn_words
from evidence_log.records.assessed import Assessed, RunningClock
from evidence_log.records.case_file import FiledStep
from evidence_log.records.due import Due, Steps
from evidence_log.tui.actions import STEP_ACTIONS, Action, action_for
from evidence_log.tui.emergency import emergency_number
from evidence_log.tui.look import Look
from evidence_log.tui.messages import ReadFailed, StepWanted
from evidence_log.tui.said import Claimed
from evidence_log.tui.screens.listing import ListingScreen
from evidence_log.tui.session import Session
from evidence_log.tui.widgets.picker import Picker
from evidence_log.tui.widgets.prose import Prose
from evidence_log.tui.widgets.sheet import Row

if TYPE_CHECKING:
    from evidence_log.tui.desk import Desk


class StepsScreen(ListingScreen):
    """What is due stands first, the nearest on top; below it every step, the newest first; last, what was withdrawn.

    The clocks of the rules come when the record was held against them; the steps do not wait.
    """

    NAME: ClassVar[str] = "steps"
    ACTIONS: ClassVar[tuple[Action, ...]] = STEP_ACTIONS

    class Fetched(Message):
        """They have been read from the vault."""

        def __init__(self, steps: Steps, claimed: Claimed) -> None:
            super().__init__()
            self.steps = steps
            self.claimed = claimed

    class Held(Message):
        """The record was held against the rules."""

        def __init__(self, assessed: Assessed) -> None:
            super().__init__()
            self.assessed = assessed

    def __init__(self, look: Look, session: Session) -> None:
        super().__init__(look, session)
        self.steps = Steps(steps=(), due=())
        self.claimed = Claimed()
        self.assessed: Assessed | None = None
        self._due: list[Due | RunningClock] = []

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
            self.post_message(self.Fetched(desk.steps(), desk.claims().claimed()))
            assessed = desk.rules().assess_if_any()
        except Refusal as refusal:
            self.post_message(ReadFailed(refusal))
        else:
            if assessed is not None:
                self.post_message(self.Held(assessed))

    @on(Fetched)
    def fetched(self, event: Fetched) -> None:
        """Show them."""
        event.stop()
        self.steps, self.claimed = event.steps, event.claimed
        self._show()

    @on(Held)
    def held(self, event: Held) -> None:
        """Show what is due by the rules among the rest; the cursor stays on what it was moved to."""
        event.stop()
        self.assessed = event.assessed
        self._show()

    def _show(self) -> None:
        picker = self.query_one(Picker)
        before = self._at(picker.at) if picker.at else None
        steps = self.steps
        running = [] if self.assessed is None else [each.clock for each in self.assessed.next_clocks]
        due: list[Due | RunningClock] = [*steps.due, *(each for each in running if each.days >= 0)]
        self._due = sorted(due, key=lambda each: each.days)
        count = len(self._due) + len(steps.steps) + len(steps.withdrawn)
        if before is not None:
            picker.at = next((place for place in range(count) if self._at(place) == before), 0)
        self.offer(count, self._lines)

    @property
    def reference(self) -> str | None:
        """The step under the cursor: that something is due because of, that was taken, or that was withdrawn."""
        found = self._at(self.query_one(Picker).at)
        if isinstance(found, RunningClock):
            self.say(lambda: self.look.say("steps.only_rules"))
            return None
        filed = found.step if isinstance(found, Due) else found
        return None if filed is None else filed.reference

    def _at(self, place: int) -> Due | RunningClock | FiledStep | None:
        steps = self.steps
        every = (*self._due, *reversed(steps.steps), *reversed(steps.withdrawn))
        return every[place] if place < len(every) else None

    def on_key(self, event: events.Key) -> None:
        """Add one; it answers the one something is due because of, if that is chosen."""
        action = action_for(self.actions, event.key, event.character)
        if action is not None and action.name == "add-step":
            event.stop()
            event.prevent_default()
            self.post_message(StepWanted(None, self.claimed))
        else:
            super().on_key(event)

    @on(Picker.Chosen)
    def chosen(self, event: Picker.Chosen) -> None:
        """Enter on what is due records what answers it, or what was done in time."""
        event.stop()
        found = self._at(self.query_one(Picker).at)
        if isinstance(found, Due | RunningClock):
            answers = found.step if isinstance(found, Due) else None
            self.post_message(StepWanted(answers, self.claimed))

    # --- lines

    def _lines(self, place: int, here: bool, width: int) -> list[Row]:  # noqa: FBT001 -- as the picker asks
        steps, found = self.steps, self._at(place)
        sections = {
            "steps.due": len(self._due),
            "steps.done": len(steps.steps),
            "steps.withdrawn": len(steps.withdrawn),
        }
        rows: list[Row] = []
        if isinstance(found, Due):
            rows = self._told(found, here, width)
        elif isinstance(found, RunningClock):
            rows = self._clock(found, here, width)
        elif found is not None:
            rows = self._step(found, here, width)
        # Those of the rules stand close: years ahead, they are not to push away what was done.
        close = isinstance(found, RunningClock) and isinstance(self._at(place + 1), RunningClock) and not here
        return [*self.heading_at(place, sections), *rows, *([] if close else [[]])]

    def _clock(self, clock: RunningClock, here: bool, width: int) -> list[Row]:  # noqa: FBT001 -- as the picker asks
        """A day that comes from the rules, marked as one, with what it counts from."""
        look, texts, assessed = self.look, self.look.texts, self.assessed
        colour = look.palette.visit if clock.days <= 0 else look.palette.text
        line = look.say("steps.from_rules", when=clock_when(clock, texts), title=clock.title(texts.language))
        rows: list[Row] = [self.head(line, width, here=here, colour=colour)]
        if here and assessed is not None:
            said = [clock_line(clock, texts), *clock_told(clock, assessed, texts)]
            said += [texts("assess.counted"), look.say("steps.in_time")]
            rows += self.below("\n".join(said), width)
        return rows

    def _told(self, due: Due, here: bool, width: int) -> list[Row]:  # noqa: FBT001 -- as the picker asks
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
