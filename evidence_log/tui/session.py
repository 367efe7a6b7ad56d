"""What the app knows while it runs: whether it is unlocked, what is saved, what is still being written."""

from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from evidence_log.records.clock import Clock, Preferences
from evidence_log.records.instant import zone_named
from evidence_log.tui.draft import Draft

if TYPE_CHECKING:
    from evidence_log.casework.review_inbox import Waits
    from evidence_log.errors import Refusal
    from evidence_log.records.progress import Progress
    from evidence_log.tui.desk import Desk


class Session:
    """One run of the app. Changed by the app alone; screens read it when they draw."""

    def __init__(self, folder: Path, *, preferences: Preferences, clock: Clock, hide_after_s: int) -> None:
        self.folder = folder
        self.preferences = preferences
        self.clock = clock
        self.hide_after_s = hide_after_s
        self.cover_s = preferences.cover_s
        self.ground = preferences.ground
        self.paper_due = preferences.paper_due == str(folder)
        self.desk: Desk | None = None
        self.made = True
        self.draft = Draft()
        self.locked_draft = Draft()
        self.typed_us = 0
        self.waiting: tuple[Waits, ...] = ()
        self.in_inbox: frozenset[str] = frozenset()
        self.asked: frozenset[str] = frozenset()
        self.saved_at: str | None = None
        self.saving = 0
        self.unkept: Refusal | None = None
        self.notice: Callable[[], str] | None = None
        self.half_filled: tuple[object, dict[str, str]] | None = None
        self.correcting: tuple[str, Draft, str] | None = None
        self.describing: tuple[str, dict[str, str]] | None = None
        self.copying: Progress | None = None
        self._showing: list[Event] = []

    @property
    def unsaved(self) -> bool:
        """Whether a form holds words that are not saved."""
        half = self.describing is not None or self.correcting is not None
        return half or not (self.draft.empty and self.locked_draft.empty)

    def begin_showing(self) -> Event:
        """An exhibit is being opened: what to set when it has to be closed."""
        over = Event()
        self._showing.append(over)
        return over

    def end_showing(self, over: Event) -> None:
        """It is closed; from any thread."""
        self._showing.remove(over)

    def showing(self) -> tuple[Event, ...]:
        """What is open."""
        return tuple(self._showing)

    def forget_waiting(self) -> None:
        """Locked: forget what was read from the inbox; at the next unlock it is asked about again."""
        self.waiting, self.in_inbox, self.asked = (), frozenset(), frozenset()

    @property
    def open(self) -> "Desk":
        """The desk; only asked where the vault is unlocked."""
        if self.desk is None:
            raise RuntimeError("the vault is locked")
        return self.desk

    @property
    def zone(self) -> str:
        """The zone times are read and shown in."""
        return self.preferences.zone if self.desk is None else self.desk.case.zone

    def wall_clock(self) -> str:
        """Hours and minutes now."""
        return f"{self.clock.read().wall.astimezone(zone_named(self.zone)):%H:%M}"
