"""The rest of the form, folded away until it is wanted: how many, who was contacted, witnesses, impact, tags, a private note."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.message import Message

from evidence_log.errors import Refusal
from evidence_log.records.incident import Contacted, Effect, Kind
from evidence_log.tui.draft import Draft, tags_apart
from evidence_log.tui.look import Look
from evidence_log.tui.widgets.chips import Chip, Chips
from evidence_log.tui.widgets.line_input import LineInput
from evidence_log.tui.widgets.prose import Prose
from evidence_log.tui.widgets.push import Push, Tick
from evidence_log.tui.widgets.tag_ticks import TagTicks

if TYPE_CHECKING:
    from evidence_log.casework.ask_tags import AskedTags
    from evidence_log.tui.desk import Desk

NOT_SAID = "not-said"
_LINES_BEFORE, _LINES_AFTER = ("how_many",), ("witnesses", "impact")
_LAST = ("tags", "note")
_CHOICES = {
    "answered": (NOT_SAID, "yes", "no"),
    "contacted": (NOT_SAID, *(each.value for each in Contacted)),
}


class MoreFields(Vertical):
    """A line to press, and below it the fields; unfolded from the start where one of them is filled."""

    class TagsRead(Message):
        """Which tags are worth asking for."""

        def __init__(self, asked: "AskedTags") -> None:
            super().__init__()
            self.asked = asked

    def __init__(self, look: Look, draft: Draft, desk: "Desk | None") -> None:
        super().__init__(id="more")
        self._look = look
        self._draft = draft
        self._desk = desk

    def compose(self) -> ComposeResult:
        """The line and the fields."""
        yield Push(self._look, self._label, id="unfold")
        with Vertical(id="folded"):
            for name in _LINES_BEFORE:
                yield self._labelled(name, self._line(name))
            for name, choices in _CHOICES.items():
                yield self._labelled(name, self._chips(name, choices))
            for name in _LINES_AFTER:
                yield self._labelled(name, self._line(name))
            for effect in Effect:
                yield self._labelled("", self._tick(effect))
            yield TagTicks(self._look, self._draft.kind, self._draft.ticked_tags)
            for name in _LAST:
                yield self._labelled(name, self._line(name))

    def on_mount(self) -> None:
        """Folded, unless there is something in it."""
        shown = not self._draft.more_empty
        self.query_one("#folded").display = shown
        if shown:
            self._in_sight()

    @on(Push.Pressed)
    def unfold(self, event: Push.Pressed) -> None:
        """Show the fields, or fold them away; what is in them stays."""
        event.stop()
        folded = self.query_one("#folded")
        folded.display = not folded.display
        if folded.display:
            self.query_one("#how_many", LineInput).focus()
            self._in_sight()
        self.query_one("#unfold", Push).refresh()

    def on_resize(self) -> None:
        """Unfolded just now, they begin where the form does, as far as there is form enough, however late some come."""
        if self.query_one("#how_many", LineInput).has_focus:
            self.scroll_visible(top=True, animate=False)

    def _in_sight(self) -> None:
        """Ask what may matter, once somebody looks; while locked nothing of the case is known."""
        desk, self._desk = self._desk, None
        if desk is not None:
            self._read_tags(desk)

    @work(thread=True, group="tags")
    def _read_tags(self, desk: "Desk") -> None:
        try:
            asked = desk.ask_tags()
        except Refusal:  # whatever is wrong with the vault is told where it is read for itself
            return
        self.post_message(self.TagsRead(asked))

    @on(TagsRead)
    async def tags_read(self, event: TagsRead) -> None:
        """Ask for them; of those that are written, what is one of them is ticked instead."""
        event.stop()
        line, asked = self.query_one("#tags", LineInput), event.asked
        known = frozenset(each.id for each in (*asked.asked, *asked.others))
        line.value, further = (line.value, ()) if line.has_focus else tags_apart(line.value, known)
        await self.query_one(TagTicks).ask(asked, further)

    def turn_to(self, kind: Kind) -> None:
        """It is of another kind."""
        self.query_one(TagTicks).turn_to(kind)

    def values(self) -> dict[str, Any]:
        """What stands in them, as fields of a draft."""
        lines = (*_LINES_BEFORE, *_LINES_AFTER, *_LAST)
        typed: dict[str, Any] = {name: self.query_one(f"#{name}", LineInput).value for name in lines}
        chosen = {name: self.query_one(f"#{name}", Chips).value for name in _CHOICES}
        typed |= {name: "" if value == NOT_SAID else value for name, value in chosen.items()}
        ticked = [each.value for each in Effect if self.query_one(f"#{each.value}", Tick).ticked]
        return typed | {"effects": tuple(ticked), "ticked_tags": self.query_one(TagTicks).ticked}

    def _label(self) -> str:
        shown = self.is_mounted and self.query_one("#folded").display
        return self._look.say("form.less" if shown else "form.more")

    def _labelled(self, name: str, field: LineInput | Chips | Tick) -> Horizontal:
        def words() -> str:
            return self._look.say(f"form.{name}") if name else ""

        label = Prose(words, colour=self._look.tone("mute"), classes="label")
        return Horizontal(label, field, classes="field")

    def _line(self, name: str) -> LineInput:
        field = LineInput(self._look, hint=f"form.{name}.hint", id=name)
        field.value = getattr(self._draft, name)
        if name == "how_many":
            field.restrict = r"\d{0,6}"
        return field

    def _chips(self, name: str, choices: tuple[str, ...]) -> Chips:
        chips = [Chip(each, self._choice(name, each), self._look.tone("primary")) for each in choices]
        return Chips(self._look, chips, value=getattr(self._draft, name) or NOT_SAID, id=name)

    def _choice(self, name: str, value: str) -> Callable[[], str]:
        if value == NOT_SAID:
            return lambda: self._look.say("form.not_said")
        if name == "contacted":
            return lambda: self._look.word(f"contacted.{value}")
        return lambda: self._look.say(f"form.{value}")

    def _tick(self, effect: Effect) -> Tick:
        tick = Tick(self._look, lambda: self._look.word(f"effect.{effect.value}"), id=effect.value)
        tick.set_reactive(Tick.ticked, effect.value in self._draft.effects)
        return tick
