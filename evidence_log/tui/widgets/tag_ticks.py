"""What may matter of an incident of this kind, to be ticked: the tags of the case's rule pack, a few of them at first."""

from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical

from evidence_log.records.incident import Kind
from evidence_log.tui.look import Look
from evidence_log.tui.widgets.prose import Prose
from evidence_log.tui.widgets.push import Push, Tick

if TYPE_CHECKING:
    from evidence_log.casework.ask_tags import AskedTags
    from evidence_log.records.rule_pack import Tag

_FEW = 5


class TagTick(Tick):
    """A tag by its label; its question is the hint."""

    def __init__(self, look: Look, tag: "Tag", *, ticked: bool) -> None:
        super().__init__(look, lambda: look.signs.drawn(tag.label(look.texts.language)), id=f"tag-{tag.id}")
        self.tag = tag
        self.set_reactive(Tick.ticked, ticked)


class TagTicks(Vertical):
    """Nothing until the pack was read. What is ticked stays, whatever the kind, and whether the pack knows it or not."""

    def __init__(self, look: Look, kind: Kind, ticked: tuple[str, ...]) -> None:
        super().__init__(id="ticks")
        self.ticked = ticked
        self._look = look
        self._kind = kind
        self._asked: AskedTags | None = None
        self._all = False

    def compose(self) -> ComposeResult:
        """What is ticked and what weighs heaviest; the rest behind a line to press."""
        few, rest = self._shown()
        if not few:
            return
        yield Prose(lambda: self._look.say("form.ticks"), colour=self._look.tone("mute"))
        for tag in few:
            yield TagTick(self._look, tag, ticked=tag.id in self.ticked)
        if rest:
            yield Push(self._look, self._label, id="more_ticks")
            for tag in rest if self._all else ():
                yield TagTick(self._look, tag, ticked=tag.id in self.ticked)

    async def ask(self, asked: "AskedTags", further: tuple[str, ...]) -> None:
        """Ask for these; `further` are ids that were written and are ticked from now on."""
        self._asked = asked
        self.ticked = tuple(dict.fromkeys((*self.ticked, *further)))
        await self.recompose()

    def turn_to(self, kind: Kind) -> None:
        """It is of another kind: ask what may matter for that."""
        if kind is not self._kind:
            self._kind = kind
            self.refresh(recompose=True)

    @on(Tick.Changed)
    def changed(self, event: Tick.Changed) -> None:
        """Note it; the form is told, too."""
        if isinstance(event.tick, TagTick):
            tag = event.tick.tag.id
            others = tuple(each for each in self.ticked if each != tag)
            self.ticked = (*others, tag) if event.ticked else others

    @on(Push.Pressed)
    async def show_all(self, event: Push.Pressed) -> None:
        """Show the rest below, or put it away; what is ticked there stays in sight."""
        event.stop()
        self._all = not self._all
        await self.recompose()
        for push in self.query(Push):
            push.focus(scroll_visible=False)
            # Where it is, nobody knows before it is laid out.
            self.call_after_refresh(push.scroll_visible, animate=False)

    def _shown(self) -> tuple[list["Tag"], list["Tag"]]:
        """Those to see at once, and the rest."""
        if self._asked is None:
            return [], []
        fitting = [each for each in self._asked.asked if self._kind in each.kinds]
        ticked = [
            each
            for each in (*self._asked.asked, *self._asked.others)
            if each.id in self.ticked and each not in fitting[:_FEW]
        ]
        few = [*fitting[:_FEW], *ticked]
        return few, [each for each in fitting if each not in few]

    def _label(self) -> str:
        _, rest = self._shown()
        return self._look.say("form.fewer_ticks" if self._all else "form.more_ticks", n=len(rest))
