"""A folder of call recordings: where it is, one call proposed for each, and one yes for all that are left in the list."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from msgspec.structs import replace
from rich.segment import Segment
from rich.style import Style
from textual import events, on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Input

from evidence_log.i18n.amounts import duration_words
from evidence_log.i18n.moment_words import moment_words
from evidence_log.tui.actions import RECORDING_ACTIONS, Action, action_for
from evidence_log.tui.look import Look
from evidence_log.tui.messages import CallChanged, CallsWanted, RecordingsNamed
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
    from evidence_log.casework.log_recordings import Proposal, Proposed

_CHANGES = {"retime": "at", "renumber": "number", "rename": "who"}
_STEPS = {"up": -1, "k": -1, "down": 1, "j": 1}


class RecordingsScreen(Room):
    """First the folder, then the list; nothing is logged before the key for it is pressed."""

    ACTIONS: ClassVar[tuple[Action, ...]] = RECORDING_ACTIONS

    def __init__(self, look: Look, session: Session) -> None:
        super().__init__(look, session)
        self.proposed: Proposed | None = None
        self.dropped: set[int] = set()
        self.busy = False
        self.changing = ""
        self._said: Callable[[], str] = lambda: look.say("recordings.about")
        self._before = self._said

    def compose(self) -> ComposeResult:
        """The folder, the list, and what is going on."""
        look = self.look
        yield TopBar(look, self.session)
        with Vertical(id="review"):
            yield Prose(lambda: look.say("recordings.title"), colour=look.tone("text"), bold=True)
            yield LineInput(look, hint="recordings.folder", id="folder")
            yield Prose(self._words, colour=look.tone("mute"), classes="gap", id="answered")
            yield Picker(id="waiting")
        yield Keys(look, self.ACTIONS)

    def on_mount(self) -> None:
        """Ready for the folder."""
        self.query_one(Picker).can_focus = False
        self.query_one(LineInput).focus()

    @on(Input.Submitted)
    def folder_given(self, event: Input.Submitted) -> None:
        """Look through it, once at a time."""
        event.stop()
        if self.changing:
            self._change(event.value)
            return
        typed = event.value.strip().strip("'\"")
        if typed and not self.busy:
            self.busy = True
            self.post_message(RecordingsNamed(Path(typed).expanduser()))

    @property
    def at(self) -> int:
        """Which one is chosen."""
        return self.query_one(Picker).at

    def _words(self) -> str:
        return self._said()

    def say(self, said: Callable[[], str]) -> None:
        """Say what is going on, in the language spoken when it is drawn."""
        self._said = said
        self.query_one("#answered").refresh(layout=True)

    def show(self, proposed: "Proposed") -> None:
        """Show the list; from here on keys are for it."""
        self.proposed, self.dropped, self.busy = proposed, set(), False
        self.set_focus(None)
        self.query_one(Picker).offer(len(proposed.proposals), self._row, at=0)

    def end(self) -> None:
        """Something went wrong: the folder may be typed again."""
        self.busy = False
        self.query_one(LineInput).focus()

    def on_key(self, event: events.Key) -> None:
        """Up, down and space are for the list while no field has them."""
        proposals = () if self.proposed is None else self.proposed.proposals
        if self.focused is None and proposals and event.key in _STEPS:
            event.stop()
            self.query_one(Picker).action_move(_STEPS[event.key])
        elif self.changing and event.key == "escape":
            event.stop()
            event.prevent_default()
            self._leave_change()
        elif self.focused is None and proposals and event.key == "space":
            event.stop()
            self.dropped ^= {self.at}
            self._renew(min(self.at + 1, len(proposals) - 1))
        elif (action := action_for(self.actions, event.key, event.character)) is not None and (
            action.name == "log" or action.name in _CHANGES
        ):
            event.stop()
            event.prevent_default()
            if action.name == "log":
                self._log()
            elif proposals and not self.changing and not self.busy:
                self._begin_change(_CHANGES[action.name], proposals[self.at])
        else:
            super().on_key(event)

    # --- another time, number or name for one of them

    def _begin_change(self, what: str, proposal: "Proposal") -> None:
        """The line above the list takes the new words."""
        self.changing = what
        self._before = self._said
        known = {"at": "", "number": "，".join(proposal.numbers), "who": proposal.contact or ""}
        field = self.query_one(LineInput)
        field.value = known[what]
        field.focus()
        self.say(lambda: self.look.say(f"recordings.change.{what}"))

    def _change(self, words: str) -> None:
        if self.proposed is not None and (words.strip() or self.changing != "at"):
            self.post_message(CallChanged(self.proposed.proposals[self.at], self.changing, words))
        else:
            self._leave_change()

    def changed(self, proposal: "Proposal") -> None:
        """It is as was said now."""
        if self.proposed is not None:
            proposals = list(self.proposed.proposals)
            proposals[self.at] = proposal
            self.proposed = replace(self.proposed, proposals=tuple(proposals))
        self._leave_change()
        self._renew()

    def _leave_change(self) -> None:
        self.changing = ""
        self.query_one(LineInput).value = ""
        self.set_focus(None)
        self.say(self._before)

    def _log(self) -> None:
        if self.proposed is None or self.busy or self.changing:
            return
        chosen = tuple(
            each for place, each in enumerate(self.proposed.proposals) if place not in self.dropped
        )
        if chosen:
            self.busy = True
            self.post_message(CallsWanted(chosen))

    def _renew(self, at: int | None = None) -> None:
        count = 0 if self.proposed is None else len(self.proposed.proposals)
        self.query_one(Picker).offer(count, self._row, at=at)

    def _row(self, place: int, here: bool, width: int) -> list[Row]:  # noqa: FBT001 -- as the picker asks
        if self.proposed is None:
            return []
        look, palette, proposal = self.look, self.look.palette, self.proposed.proposals[place]
        dropped = place in self.dropped
        tone = Style(color=palette.mute if dropped else palette.text, bold=here, strike=dropped)
        parts = [look.signs.drawn(moment_words(proposal.occurred, look.texts, zone=self.session.zone))]
        parts += [look.line(each) for each in (*proposal.numbers, proposal.contact or "") if each]
        parts += [duration_words(proposal.duration_ms)] if proposal.duration_ms is not None else []
        mark = f"{look.signs.cursor if here else ' '} {' ' if dropped else look.signs.tick} "
        lines = ("  ".join(parts), look.line(proposal.name))
        return [
            [Segment(mark, Style(color=palette.primary)), Segment(self._cut(lines[0], width), tone)],
            [Segment("    "), Segment(self._cut(lines[1], width), Style(color=palette.mute))],
        ]

    def _cut(self, words: str, width: int) -> str:
        return truncate(words, max(4, width - 4), self.look.signs.ellipsis)
