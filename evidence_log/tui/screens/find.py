"""Find as one types: any part of a word, a name or a number. What is looked for is kept nowhere."""

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual import events, on, work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message
from textual.timer import Timer
from textual.widgets import Input

from evidence_log.errors import NothingToFind, Refusal
from evidence_log.i18n.moment_words import moment_words
from evidence_log.records.found import Findings, Found
from evidence_log.tui.actions import FIND_ACTIONS, Action
from evidence_log.tui.look import Look
from evidence_log.tui.messages import FoundWanted, ReadFailed
from evidence_log.tui.screens.room import Room
from evidence_log.tui.session import Session
from evidence_log.tui.widgets.keys import Keys
from evidence_log.tui.widgets.line_input import LineInput
from evidence_log.tui.widgets.picker import Picker
from evidence_log.tui.widgets.prose import Prose
from evidence_log.tui.widgets.sheet import Row
from evidence_log.tui.widgets.top_bar import TopBar
from evidence_log.tui.wrap import truncate

if TYPE_CHECKING:
    from evidence_log.tui.desk import Desk

_REST_S = 0.12
_STEPS = {"up": -1, "down": 1}


class FindScreen(Room):
    """The field keeps the letters; the arrows choose among what was found."""

    ACTIONS: ClassVar[tuple[Action, ...]] = FIND_ACTIONS

    class Met(Message):
        """What was found for a query; None when there was nothing in it to look for."""

        def __init__(self, query: str, findings: Findings | None) -> None:
            super().__init__()
            self.query = query
            self.findings = findings

    def __init__(self, look: Look, session: Session) -> None:
        super().__init__(look, session)
        self.findings: Findings | None = None
        self._rest: Timer | None = None
        self._said: Callable[[], str] = lambda: look.say("find.about")

    def compose(self) -> ComposeResult:
        """The field, how many there are, and the list."""
        look = self.look
        yield TopBar(look, self.session, lambda: look.say("find.title"))
        with Vertical(id="review"):
            yield LineInput(look, hint="find.hint", id="query")
            yield Prose(self._words, colour=look.tone("mute"), classes="gap", id="answered")
            yield Picker(id="waiting")
        yield Keys(look, self.ACTIONS)

    def on_mount(self) -> None:
        """Ready to type."""
        self.query_one(Picker).can_focus = False
        self.query_one(LineInput).focus()

    def _words(self) -> str:
        return self._said()

    @on(Input.Changed)
    def typed(self, event: Input.Changed) -> None:
        """Look as soon as the fingers rest."""
        event.stop()
        if self._rest is not None:
            self._rest.stop()
        self._rest = self.set_timer(_REST_S, self.look_up)

    def look_up(self) -> None:
        """Look for what stands in the field."""
        query = self.query_one(LineInput).value
        if self.session.desk is not None:
            self._find(self.session.desk, query)

    @work(thread=True, exclusive=True, group="find")
    def _find(self, desk: "Desk", query: str) -> None:
        try:
            findings = desk.find(query) if query.strip() else None
        except NothingToFind:
            findings = None
        except Refusal as refusal:
            self.post_message(ReadFailed(refusal))
            return
        self.post_message(self.Met(query, findings))

    @on(Met)
    def met(self, event: Met) -> None:
        """Show what was found, unless something else is looked for by now."""
        event.stop()
        if event.query != self.query_one(LineInput).value:
            return
        look, findings = self.look, event.findings
        self.findings = findings
        if findings is None:
            self._said = lambda: look.say("find.about")
        elif not findings.found:
            self._said = lambda: look.say("find.nothing")
        else:
            count, more = len(findings.found), findings.more
            self._said = lambda: look.say("find.more" if more else "find.found", count=count)
        self.query_one("#answered").refresh(layout=True)
        self.query_one(Picker).offer(0 if findings is None else len(findings.found), self._row, at=0)

    @on(Picker.Chosen)
    def chosen(self, event: Picker.Chosen) -> None:
        """A click on the chosen one opens it."""
        event.stop()
        self._open()

    @on(Input.Submitted)
    def submitted(self, event: Input.Submitted) -> None:
        """Enter opens the chosen one."""
        event.stop()
        self._open()

    def on_key(self, event: events.Key) -> None:
        """The arrows choose."""
        if event.key in _STEPS:
            event.stop()
            event.prevent_default()
            self.query_one(Picker).action_move(_STEPS[event.key])
        else:
            super().on_key(event)

    def _open(self) -> None:
        if self.findings is not None and self.findings.found:
            at = self.query_one(Picker).at
            self.post_message(FoundWanted(self.findings.found[at].incident.reference))

    def _row(self, place: int, here: bool, width: int) -> list[Row]:  # noqa: FBT001 -- as the picker asks
        if self.findings is None:
            return []
        found, width = self.findings.found[place], max(8, width - 4)
        look, palette, row = self.look, self.look.palette, found.incident
        when = look.signs.drawn(moment_words(row.occurred, look.texts, zone=self.session.zone))
        # where it is narrow the time is cut, never the number it is asked for by
        room = max(0, width - cell_len(row.reference) - 2)
        before = truncate(f"{look.word(f'kind.{row.kind.value}')}  {when}", room, look.signs.ellipsis)
        head = f"{before}  {row.reference}"
        plain, bold = Style(color=palette.text), Style(color=palette.primary, bold=True)
        return [
            [
                Segment(f"{look.signs.cursor if here else ' '} ", Style(color=palette.primary)),
                Segment(
                    truncate(head, width, look.signs.ellipsis), Style(color=palette.kind(row.kind), bold=here)
                ),
            ],
            [Segment("  "), *_cut(self._pieces(found, plain, bold), width, look.signs.ellipsis)],
            [],
        ]

    def _pieces(self, found: Found, plain: Style, bold: Style) -> list[tuple[str, Style]]:
        """The excerpt on one line, the words that were met standing out."""
        pieces, at = [], 0
        for first, last in found.spans:
            pieces += [(found.excerpt[at:first], plain), (found.excerpt[first:last], bold)]
            at = last
        pieces.append((found.excerpt[at:], plain))
        return [
            (f" {self.look.signs.bullet} ".join(map(self.look.line, words.split("\n"))), style)
            for words, style in pieces
            if words
        ]


def _cut(pieces: list[tuple[str, Style]], width: int, ellipsis: str) -> list[Segment]:
    """As much as fits into a line."""
    segments: list[Segment] = []
    left = width
    for words, style in pieces:
        piece = truncate(words, left, ellipsis) if left > 0 else ""
        segments.append(Segment(piece, style))
        left -= Segment(piece).cell_length
    return segments
