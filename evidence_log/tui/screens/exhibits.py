"""The exhibits of one incident: chosen with the arrows, opened, described, their words read."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events, on, work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import Input

from evidence_log.errors import Refusal
from evidence_log.i18n.amounts import duration_words, size_words
from evidence_log.i18n.annotation_words import annotation_fields, line_words, text_words
from evidence_log.i18n.withdrawal_words import withdrawn_words
from evidence_log.records.case_file import FiledExhibit
from evidence_log.tui.actions import EXHIBIT_ACTIONS, Action, action_for
from evidence_log.tui.drop import can_be_taken, typed_paths
from evidence_log.tui.look import Look
from evidence_log.tui.messages import ExhibitChosen, FilesBrought, ReadFailed
from evidence_log.tui.screens.room import Room
from evidence_log.tui.session import Session
from evidence_log.tui.widgets.keys import Keys
from evidence_log.tui.widgets.line_input import LineInput
from evidence_log.tui.widgets.picker import Picker
from evidence_log.tui.widgets.prose import Prose
from evidence_log.tui.widgets.sheet import Row
from evidence_log.tui.widgets.top_bar import TopBar
from evidence_log.tui.wrap import truncate, wrap

if TYPE_CHECKING:
    from evidence_log.tui.desk import Desk

_STEPS = {"up": -1, "k": -1, "down": 1, "j": 1}
_ACTS = frozenset({"open-exhibit", "describe", "read-words"})

_WIDEST = 92


class ExhibitsScreen(Room):
    """One of them is under the cursor, with what is said of it; the keys are for that one."""

    ACTIONS: ClassVar[tuple[Action, ...]] = EXHIBIT_ACTIONS

    class Fetched(Message):
        """The exhibits have been read from the vault."""

        def __init__(self, exhibits: tuple[FiledExhibit, ...]) -> None:
            super().__init__()
            self.exhibits = exhibits

    def __init__(self, look: Look, session: Session, incident: str) -> None:
        super().__init__(look, session)
        self.incident = incident
        self.exhibits: tuple[FiledExhibit, ...] | None = None
        self._asked: tuple[str, int] | None = None
        self._said: Callable[[], str] = lambda: look.say("exhibits.about")

    def compose(self) -> ComposeResult:
        """The list, and what is going on."""
        look = self.look
        yield TopBar(look, self.session, lambda: self.incident)
        with Vertical(id="review"):
            yield Prose(
                lambda: look.say("exhibits.title", reference=self.incident),
                colour=look.tone("text"),
                bold=True,
            )
            yield LineInput(look, hint="exhibits.path", id="path")
            yield Prose(self._words, colour=look.tone("mute"), classes="gap", id="answered")
            yield Picker(id="waiting")
        yield Keys(look, self.ACTIONS)

    def on_mount(self) -> None:
        """Fetch them."""
        self.query_one(Picker).can_focus = False
        self.query_one("#path").display = False
        self.set_focus(None)
        self.fetch()

    def fetch(self) -> None:
        """Read them anew."""
        self._fetch(self.session.open)

    @work(thread=True, exclusive=True, group="exhibits")
    def _fetch(self, desk: "Desk") -> None:
        try:
            exhibits = desk.exhibits(self.incident)
        except Refusal as refusal:
            self.post_message(ReadFailed(refusal))
        else:
            self.post_message(self.Fetched(exhibits))

    @on(Fetched)
    def fetched(self, event: Fetched) -> None:
        """Show them."""
        event.stop()
        self.exhibits = event.exhibits
        if not event.exhibits:
            self.say(lambda: self.look.say("exhibits.none"))
        self.query_one(Picker).offer(len(event.exhibits), self._rows)

    @property
    def at(self) -> int:
        """Which one is chosen."""
        return self.query_one(Picker).at

    @property
    def reference(self) -> str | None:
        """That one; None where there are none."""
        return self.exhibits[self.at].reference if self.exhibits else None

    @on(Picker.Chosen)
    def clicked(self, event: Picker.Chosen) -> None:
        """A click on the chosen one opens it."""
        event.stop()
        if self.exhibits:
            self.post_message(ExhibitChosen("open-exhibit", self.exhibits[self.at], again=False))

    def _words(self) -> str:
        return self._said()

    def say(self, said: Callable[[], str]) -> None:
        """Say what is going on, in the language spoken when it is drawn."""
        self._said = said
        for prose in self.query("#answered"):
            prose.refresh(layout=True)

    def ask_again(self, reference: str) -> None:
        """The next Enter on this exhibit allows what the last one did not."""
        self._asked = (reference, self.at)

    def on_key(self, event: events.Key) -> None:
        """The arrows choose; the acts are for the chosen one."""
        exhibits = self.exhibits or ()
        adding = self.query_one("#path", LineInput)
        if adding.display and event.key == "escape":
            event.stop()
            event.prevent_default()
            self._end_adding()
            return
        action = action_for(self.actions, event.key, event.character)
        if exhibits and event.key in _STEPS and not adding.display:
            event.stop()
            self._asked = None
            self.query_one(Picker).action_move(_STEPS[event.key])
        elif action is not None and action.name == "add-files":
            event.stop()
            event.prevent_default()
            adding.display = True
            adding.focus()
            self.actions = tuple(each for each in self.ACTIONS if each.name == "cover")
            self.say(lambda: self.look.say("exhibits.add"))
        elif action is not None and action.name in _ACTS:
            event.stop()
            event.prevent_default()
            if exhibits:
                filed = exhibits[self.at]
                again, self._asked = self._asked == (filed.reference, self.at), None
                self.post_message(ExhibitChosen(action.name, filed, again=again))
        else:
            super().on_key(event)

    # --- more files

    @on(Input.Submitted)
    def path_given(self, event: Input.Submitted) -> None:
        """A path was typed."""
        event.stop()
        paths = typed_paths(event.value)
        there = tuple(path for path in paths if can_be_taken(path))
        if not paths or there != paths:
            self.say(lambda: self.look.say("exhibits.no_file", path=self.look.line(event.value)))
            return
        self.take(there)

    def take(self, files: tuple[Path, ...]) -> None:
        """Files were dropped or typed: they are exhibits of this incident."""
        self._end_adding()
        self.post_message(FilesBrought(self.incident, files))

    def _end_adding(self) -> None:
        field = self.query_one("#path", LineInput)
        field.value, field.display = "", False
        self.actions = self.ACTIONS
        self.set_focus(None)
        self.say(lambda: self.look.say("exhibits.about"))

    def _rows(self, place: int, here: bool, width: int) -> list[Row]:  # noqa: FBT001 -- as the picker asks
        filed = (self.exhibits or ())[place]
        about = self._about(filed, min(width, _WIDEST) - 4) if here else []
        return [*self._head(filed, here, width), *about, []]

    def _head(self, filed: FiledExhibit, here: bool, width: int) -> list[Row]:  # noqa: FBT001 -- as the picker asks
        look, palette, found = self.look, self.look.palette, filed.examination
        name = look.line(filed.exhibit.source_name or look.word("unknown"))
        facts = [found.media_type] if found is not None else []
        facts.append(size_words(filed.exhibit.original.size))
        if found is not None and found.duration_ms is not None:
            facts.append(duration_words(found.duration_ms))
        facts.append(look.word(f"state.{filed.state.value}"))
        if filed.withdrawal is not None:
            facts.insert(0, look.word("status.withdrawn"))
        mark = f"{look.signs.cursor if here else ' '} "
        cut = max(4, width - 4)
        return [
            [
                Segment(mark, Style(color=palette.primary)),
                Segment(
                    truncate(f"{filed.reference}  {name}", cut, look.signs.ellipsis),
                    Style(color=palette.text, bold=here),
                ),
            ],
            [
                Segment("  "),
                Segment(truncate("  ".join(facts), cut, look.signs.ellipsis), Style(color=palette.mute)),
            ],
        ]

    def _about(self, filed: FiledExhibit, width: int) -> list[Row]:
        """What is said of the chosen one, and the words that were read in it."""
        look, told = self.look, filed.annotation
        fields = (
            []
            if told is None
            else [(look.texts(label), value) for label, value in annotation_fields(told, look.texts)]
        )
        if told is not None and told.transcript:
            said = "\n".join(line_words(each) for each in told.transcript)
            fields.append((look.texts("annotate.field.transcript"), said))
        if (read := text_words(filed, look.texts)) is not None:
            fields.append((look.texts("annotate.field.text"), read))
        rows: list[Row] = []
        if filed.withdrawal is not None:
            said = look.prose(withdrawn_words(filed.withdrawal, look.texts, self.session.zone))
            rows += [
                [Segment(f"    {each}", Style(color=look.palette.mute))] for each in wrap(said, max(8, width))
            ]
        for label, value in fields:
            rows.append([Segment(f"    {look.signs.drawn(label)}", Style(color=look.palette.mute))])
            tone = Style(color=look.palette.text)
            rows += [[Segment(f"      {line}", tone)] for line in wrap(look.prose(value), max(8, width - 2))]
        return rows
