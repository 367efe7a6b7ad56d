"""The menu: every act of the list without a letter, for keyboards that are busy with Chinese."""

from collections.abc import Sequence
from typing import ClassVar, NamedTuple

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from evidence_log.errors import Refusal
from evidence_log.i18n.witness_words import witness_words
from evidence_log.records.outside_witness import OutsideWitness
from evidence_log.tui.actions import Action
from evidence_log.tui.look import Look
from evidence_log.tui.messages import Wanted
from evidence_log.tui.refusals import refusal_words
from evidence_log.tui.screens.room import Room
from evidence_log.tui.session import Session
from evidence_log.tui.widgets.keys import Keys
from evidence_log.tui.widgets.prose import Prose
from evidence_log.tui.widgets.top_bar import TopBar
from evidence_log.tui.wrap import fit

MENU_KEYS = (
    Action("move", (), "", "key.choose", 90),
    Action("choose", (), "Enter", "key.do", 100),
    Action("back", ("escape", "tab", "f10"), "Esc", "key.back", 95),
    Action("cover", ("f12",), "F12", "key.cover", 80),
)


class Item(NamedTuple):
    """One line of the menu."""

    wanted: str
    text: str
    keys: str


ITEMS = (
    Item("open", "menu.open", "Enter"),
    Item("exhibits", "menu.exhibits", "O"),
    Item("correct", "menu.correct", "E"),
    Item("withdraw", "menu.withdraw", "Z"),
    Item("erase", "menu.erase", "X"),
    Item("review", "menu.review", ""),
    Item("new-call", "menu.call", "C"),
    Item("new-visit", "menu.visit", "V"),
    Item("new-message", "menu.message", "M"),
    Item("new-threat", "menu.threat", "T"),
    Item("new-following", "menu.following", "F"),
    Item("new", "menu.new", "N"),
    Item("find", "menu.find", "/"),
    Item("only", "menu.only", "O"),
    Item("assess", "menu.assess", "A"),
    Item("patterns", "menu.patterns", "S"),
    Item("people", "menu.people", "W"),
    Item("steps", "menu.steps", "D"),
    Item("debts", "menu.debts", "I"),
    Item("report", "menu.report", "P"),
    Item("documents", "menu.documents", "H"),
    Item("recordings", "menu.recordings", "R"),
    Item("backup", "menu.backup", "B"),
    Item("passphrase", "menu.passphrase", ""),
    Item("recovery", "menu.recovery", ""),
    Item("cover", "menu.cover", "F12"),
    Item("language", "key.language", "L"),
    Item("help", "key.help", "?"),
    Item("quit", "key.quit", "Q"),
)
_SOMETIMES = ("open", "exhibits", "correct", "withdraw", "erase", "review")


class Choices(Widget, can_focus=True):
    """The lines; arrows move, Enter does."""

    at = reactive(0)

    def __init__(self, look: Look, items: Sequence[Item]) -> None:
        super().__init__(id="choices")
        self._look = look
        self.items = tuple(items)
        self.styles.max_height = len(self.items)

    def words(self, item: Item) -> str:
        """What a line says."""
        return self._look.say(item.text)

    def on_key(self, event: events.Key) -> None:
        """Arrows move round, Enter does, a digit or the line's own key too."""
        step = {"up": -1, "down": 1}.get(event.key)
        if step is not None:
            event.stop()
            self.at = (self.at + step) % len(self.items)
        elif event.key in ("enter", "space"):
            event.stop()
            self.post_message(Wanted(self.items[self.at].wanted))
        elif event.character and event.character.casefold() in [each.keys.casefold() for each in self.items]:
            event.stop()
            chosen = next(each for each in self.items if each.keys.casefold() == event.character.casefold())
            self.post_message(Wanted(chosen.wanted))

    def on_click(self, event: events.Click) -> None:
        """A click does."""
        at = event.y + self._first
        if 0 <= at < len(self.items):
            self.at = at
            self.post_message(Wanted(self.items[at].wanted))

    @property
    def _first(self) -> int:
        """The line in the first row: the chosen one stays in sight, and is nearly in the middle on the way."""
        room = max(1, self.size.height)
        return max(0, min(self.at - room // 2, len(self.items) - room))

    def render_line(self, y: int) -> Strip:
        """Draw one line."""
        look, palette = self._look, self._look.palette
        at = y + self._first
        if at >= len(self.items):
            return Strip.blank(self.size.width, self.rich_style)
        item, chosen = self.items[at], at == self.at
        ground = Style(bgcolor=palette.row) if chosen else self.rich_style
        keys = item.keys
        hidden = (y == 0 and self._first) or (y == self.size.height - 1 and at + 1 < len(self.items))
        if hidden and not chosen:
            keys = f"{look.signs.ellipsis} {keys}"
        words = fit(self.words(item), self.size.width - cell_len(keys) - 5, look.signs.ellipsis)
        return Strip(
            [
                Segment(f"{look.signs.cursor if chosen else ' '} ", ground + Style(color=palette.primary)),
                Segment(words, ground + Style(color=palette.text, bold=chosen)),
                Segment(f" {keys}  ", ground + Style(color=palette.mute if not chosen else palette.text)),
            ]
        ).adjust_cell_length(self.size.width, ground)


class MenuScreen(Room):
    """A list of acts; `possible` are those of the sometimes possible that are so now."""

    ACTIONS: ClassVar[tuple[Action, ...]] = MENU_KEYS

    def __init__(self, look: Look, session: Session, possible: frozenset[str]) -> None:
        super().__init__(look, session)
        self._witness = _witness(session)
        cover = Item("cover-after", f"menu.cover_after.{session.cover_s}", "")
        items = [each for each in ITEMS if each.wanted in possible or each.wanted not in _SOMETIMES]
        at = next(place for place, each in enumerate(items) if each.wanted == "cover")
        ground = Item("ground", f"menu.ground.{session.ground.value}", "")
        self._items = [*items[: at + 1], cover, ground, *items[at + 1 :]]

    def compose(self) -> ComposeResult:
        """Lay it out."""
        yield TopBar(self.look, self.session)
        with Vertical(id="menu"):
            yield Prose(lambda: self.look.say("menu.title"), colour=self.look.tone("mute"), classes="gap")
            yield Choices(self.look, self._items)
            yield Prose(self._said, colour=self.look.tone("mute"), id="witness")
        yield Keys(self.look, self.ACTIONS)

    def _said(self) -> str:
        """Since when there is an outside witness to time, in the language spoken now."""
        look, witness = self.look, self._witness
        if isinstance(witness, Refusal):
            return refusal_words(witness, look)
        return look.signs.drawn(witness_words(witness, look.texts, self.session.zone))

    def on_mount(self) -> None:
        """Ready to choose."""
        self.query_one(Choices).focus()


def _witness(session: Session) -> OutsideWitness | Refusal | None:
    """Asked once when the menu is opened: another window may have had it stamped."""
    try:
        return session.open.witness()
    except Refusal as refusal:
        return refusal
