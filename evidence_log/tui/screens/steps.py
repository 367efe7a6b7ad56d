"""Steps: what is due, what was done, and the number to call first."""

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events, on, work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message

from evidence_log.errors import Refusal
from evidence_log.i18n.matter_words import deadline_words, named_step, step_fields, step_line
from evidence_log.records.case_file import FiledStep
from evidence_log.records.due import Due, Steps
from evidence_log.tui.actions import STEP_ACTIONS, Action, action_for
from evidence_log.tui.emergency import emergency_number
from evidence_log.tui.look import Look
from evidence_log.tui.messages import ReadFailed
from evidence_log.tui.screens.room import Room
from evidence_log.tui.session import Session
from evidence_log.tui.widgets.keys import Keys
from evidence_log.tui.widgets.picker import Picker
from evidence_log.tui.widgets.prose import Prose
from evidence_log.tui.widgets.sheet import Row
from evidence_log.tui.widgets.top_bar import TopBar
from evidence_log.tui.wrap import truncate, wrap

if TYPE_CHECKING:
    from evidence_log.tui.desk import Desk


class StepsScreen(Room):
    """What is due stands first, the nearest on top; below it every step, the newest first."""

    ACTIONS: ClassVar[tuple[Action, ...]] = STEP_ACTIONS

    class Fetched(Message):
        """They have been read from the vault."""

        def __init__(self, steps: Steps) -> None:
            super().__init__()
            self.steps = steps

    class AddWanted(Message):
        """A step is to be recorded; where one is chosen that something is due because of, it may be its answer."""

        def __init__(self, answers: FiledStep | None) -> None:
            super().__init__()
            self.answers = answers

    def __init__(self, look: Look, session: Session) -> None:
        super().__init__(look, session)
        self.steps = Steps(steps=(), due=())
        self._said: Callable[[], str] = lambda: look.say("steps.about")

    def compose(self) -> ComposeResult:
        """The number to call, what is going on, and the list."""
        look, palette = self.look, self.look.palette
        yield TopBar(look, self.session, lambda: look.say("steps.title"))
        with Vertical(id="review"):
            yield Prose(self._danger, colour=palette.threat, bold=True)
            yield Prose(self._words, colour=palette.mute, classes="gap", id="answered")
            yield Picker(id="waiting")
        yield Keys(look, self.ACTIONS)

    def _danger(self) -> str:
        return self.look.say("form.danger", number=emergency_number(self.session))

    def on_mount(self) -> None:
        """Fetch them."""
        self.query_one(Picker).focus()
        self.fetch()

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
        if not event.steps.steps:
            self.say(lambda: self.look.say("steps.none"))
        self.query_one(Picker).offer(len(event.steps.due) + len(event.steps.steps), self._lines)

    def _words(self) -> str:
        return self._said()

    def say(self, said: Callable[[], str]) -> None:
        """Say what is going on."""
        self._said = said
        for prose in self.query("#answered"):
            prose.refresh(layout=True)

    def on_key(self, event: events.Key) -> None:
        """Add one; it answers the one something is due because of, if that is chosen."""
        action = action_for(self.actions, event.key, event.character)
        if action is not None and action.name == "add-step":
            event.stop()
            event.prevent_default()
            self.post_message(self.AddWanted(None))
        else:
            super().on_key(event)

    @on(Picker.Chosen)
    def chosen(self, event: Picker.Chosen) -> None:
        """Enter on what is due records what answers it."""
        event.stop()
        at = self.query_one(Picker).at
        if at < len(self.steps.due):
            self.post_message(self.AddWanted(self.steps.due[at].step))

    # --- lines

    def _lines(self, place: int, here: bool, width: int) -> list[Row]:  # noqa: FBT001 -- as the picker asks
        due, steps = self.steps.due, self.steps.steps
        heading: list[Row] = []
        if place == 0 and due:
            heading = self._heading("steps.due")
        elif place == len(due):
            heading = self._heading("steps.done")
        if place < len(due):
            rows = self._due(due[place], here, width)
        else:
            rows = self._step(steps[len(steps) - 1 - (place - len(due))], here, width)
        return [*heading, *rows, []]

    def _heading(self, text: str) -> list[Row]:
        return [[Segment(self.look.say(text), Style(color=self.look.palette.mute, bold=True))]]

    def _head(self, said: str, here: bool, width: int, colour: str) -> Row:  # noqa: FBT001 -- as the picker asks
        look = self.look
        shown = truncate(look.line(said), max(4, width - 3), look.signs.ellipsis)
        return [
            Segment(f"{look.signs.cursor if here else ' '} ", Style(color=look.palette.primary)),
            Segment(shown, Style(color=colour, bold=here)),
        ]

    def _below(self, said: str, width: int) -> list[Row]:
        lines = wrap(self.look.prose(said), max(8, width - 5))
        return [[Segment(f"    {line}", Style(color=self.look.palette.mute))] for line in lines]

    def _due(self, due: Due, here: bool, width: int) -> list[Row]:  # noqa: FBT001 -- as the picker asks
        look = self.look
        colour = look.palette.visit if due.days <= 0 else look.palette.text
        said = deadline_words(due.day, due.days, look.texts)
        below = f"{due.step.reference}  {named_step(due.step.step, look.texts)}"
        if here:
            below = f"{below}\n{look.say('steps.answer')}"
        return [self._head(said, here, width, colour), *self._below(below, width)]

    def _step(self, filed: FiledStep, here: bool, width: int) -> list[Row]:  # noqa: FBT001 -- as the picker asks
        look, zone = self.look, self.session.zone
        said = step_line(filed, look.texts, zone)
        rows = [self._head(f"{filed.reference}  {said}", here, width, look.palette.text)]
        if here:
            for label, value in step_fields(filed, look.texts, zone)[2:]:
                rows += self._below(look.say("people.field", label=look.texts(label), value=value), width)
        return rows
