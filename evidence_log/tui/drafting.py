"""Words that are not saved yet: kept encrypted as they are typed, and brought back after whatever ended the program."""

import itertools
import json
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from evidence_log.errors import Refusal
from evidence_log.records.incident import Effect, Kind
from evidence_log.tui.draft import Draft
from evidence_log.tui.refusals import refusal_words
from evidence_log.tui.session import Session
from evidence_log.tui.withdrawing import Withdrawing

if TYPE_CHECKING:
    from evidence_log.tui.desk import Desk
    from evidence_log.vault.drafts import DraftFile, LeftDraft
    from evidence_log.vault.durable import FreshFile

_EVERY_S = (
    0.04  # with a disk that is slow to answer, what is typed is still safe within a quarter of a second
)
# Turns: a disk that is told to flush all the time lets nobody write; and two seconds after it could not be written.
_SETTLES = 6
_TRIES_AGAIN = 48
_VERSION = 1
_NOT_NOTED = b"\0"  # what no words are: they are tried again
_WORDS = (
    *("account", "when", "who", "numbers", "said", "place", "typed_path"),
    *("how_many", "answered", "contacted", "witnesses", "impact", "tags", "note"),
)


class Unsaved(NamedTuple):
    """What stood in the form, in the form of the locked vault, in the description of an exhibit, in a correction."""

    form: Draft
    locked_form: Draft
    describing: tuple[str, dict[str, str]] | None
    correcting: tuple[str, Draft, str] | None = None


class Keeper:
    """Writes the newest words; called from threads, so that typing never waits for the disk.

    They are noted at once, one after the other, and settled four times a second: a disk that is slow to answer holds
    up neither typing nor what is typed meanwhile.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._file: DraftFile | None = None
        self._noted = b""
        self._fresh: FreshFile | None = None
        self._noting, self._settling = threading.Lock(), threading.Lock()
        self.newest = b""
        self.refusal: Refusal | None = None

    @property
    def settled(self) -> bool:
        """Whether all that was noted is on the disk, and what is not to stay is gone."""
        return self._fresh is None and (bool(self.newest) or not self._noted)

    def keep(self) -> None:
        """Write the newest words unless they are what is written; where there are none, nothing stays."""
        if self.note():
            self.settle()

    def note(self) -> bool:
        """Write the newest words down, which the end of the program leaves there; returns whether that was possible."""
        return self._try(self._note)

    def settle(self) -> None:
        """See that what was noted is on the disk, which a power cut leaves there."""
        with self._settling:
            if self._try(self._settle):
                self.refusal = None

    @property
    def settling(self) -> bool:
        """Whether the disk is asked just now."""
        return self._settling.locked()

    def _try(self, act: Callable[[], None]) -> bool:
        try:
            act()
        except Refusal as refusal:
            with self._noting:
                self._noted, self.refusal = _NOT_NOTED, refusal
            return False
        return True

    def _settle(self) -> None:
        fresh = self._taken()
        if fresh is not None:
            self._opened().settle(fresh)

    def _note(self) -> None:
        with self._noting:
            words = self.newest
            if words == self._noted or not words:
                return
            before, self._fresh = self._fresh, self._opened().note(words)
            self._noted = words
            if before is not None:
                before.discard()

    def _taken(self) -> "FreshFile | None":
        """What is to be settled; where nothing is to stay, it goes here."""
        with self._noting:
            fresh, self._fresh = self._fresh, None
            if self.newest or not self._noted:
                return fresh
            if fresh is not None:
                fresh.discard()
            if self._file is not None:
                self._file.forget()
            self._noted = b""
            return None

    def adopt(self, left: "LeftDraft") -> bool:
        """Go on with the file another program left; False when somebody else does."""
        with self._settling, self._noting:
            adopted = self._opened().adopt(left)
            self._noted = self.newest = left.words if adopted else self._noted
            return adopted

    def close(self) -> None:
        """Let go of the file; what is in it stays for the next unlock."""
        with self._settling, self._noting:
            if self._file is not None:
                self._file.close()
                self._file, self._noted = None, b""

    def _opened(self) -> "DraftFile":
        from evidence_log.vault.drafts import DraftFile  # noqa: PLC0415 -- after the first paint

        if self._file is None:
            self._file = DraftFile(self._folder)
        return self._file


class Drafting(Withdrawing):
    """The whole app, and its memory of what was half written."""

    def on_mount(self) -> None:
        """Look twenty-five times a second whether there is something new to keep."""
        self._keeper = Keeper(self.session.folder)
        self._looked_at: tuple[object, ...] = ()
        self._turns = itertools.count(1)
        self.set_interval(_EVERY_S, self._keep_newest)

    def _keep_newest(self) -> None:
        self._tell_whether_kept()
        session, keeper, turn = self.session, self._keeper, next(self._turns)
        if turn % _SETTLES == 0 and keeper.refusal is None and not (keeper.settled or keeper.settling):
            threading.Thread(target=keeper.settle, daemon=True).start()
        again = keeper.refusal is not None and turn % _TRIES_AGAIN == 0
        there = (session.made, session.draft, session.locked_draft, session.describing, session.correcting)
        if there == self._looked_at and not again:
            return
        self._looked_at = there
        words = written(session) if session.made else b""
        if words != keeper.newest or again:
            keeper.newest = words
            threading.Thread(target=keeper.keep if again else keeper.note, daemon=True).start()

    def _tell_whether_kept(self) -> None:
        """Words that could not be kept are in memory only: the top bar says so, and the calm line why."""
        refusal, before = self._keeper.refusal, self.session.unkept
        if refusal is before:
            return
        self.session.unkept = refusal
        self.retop()
        if refusal is not None and before is None and self.session.unsaved:
            self.say(lambda: refusal_words(refusal, self.look))

    def take_up_words(self) -> None:
        """Words left in the form, or else what a program that is gone was writing."""
        super().take_up_words()
        session = self.session
        if session.desk is None or session.unsaved:
            return
        for left in session.desk.left_drafts():
            found = read_written(left.words)
            if found is not None and self._keeper.adopt(left):
                self._brought_back(session.desk, found)
                return

    def _brought_back(self, desk: "Desk", found: Unsaved) -> None:
        session, look = self.session, self.look
        try:
            reference = desk.saved_as(found.form)
        except (
            Refusal
        ):  # what is wrong with the vault is told where it is read for itself; the words come first
            reference = None
        if reference is not None:  # it ended after the words were saved, and before they were forgotten
            found = found._replace(form=Draft())
            self.say(lambda: look.say("notice.was_saved", reference=reference))
        elif not found.form.empty:
            self.say(lambda: look.say("notice.words_back"))
        elif found.describing is not None:
            about = found.describing[0]
            self.say(lambda: look.say("notice.description_back", reference=about))
        elif found.correcting is not None:
            corrected = found.correcting[0]
            self.say(lambda: look.say("notice.correction_back", reference=corrected))
        session.draft, session.locked_draft, session.describing, session.correcting = found
        super().take_up_words()

    def leave(self) -> None:
        """Quit. Words that are not saved are kept for the next time; only where that fails it is asked."""
        self.keep_now()
        self._tell_whether_kept()
        if self._keeper.refusal is None:
            self.quit_asked = True
        super().leave()

    def on_unmount(self) -> None:
        """Whatever ends the app: the last words, too."""
        self.keep_now()
        self._keeper.close()

    def keep_now(self) -> None:
        """Write what is not saved, before this returns."""
        self._keeper.newest = written(self.session) if self.session.made else b""
        self._keeper.keep()


def written(session: Session) -> bytes:
    """Everything that is not saved, as JSON; empty when that is nothing."""
    if not session.unsaved:
        return b""
    told: dict[str, Any] = {
        "v": _VERSION,
        "form": _told(session.draft),
        "locked_form": _told(session.locked_draft),
        "describing": session.describing,
    }
    if session.correcting is not None:
        reference, draft, reason = session.correcting
        told["correcting"] = [reference, _told(draft), reason]
    return json.dumps(told).encode()


def read_written(words: bytes) -> Unsaved | None:
    """What was not saved, as it was; None for what no version of the program wrote."""
    try:
        told = json.loads(words)
        said = told["describing"]
        describing = None if said is None else (str(said[0]), {str(k): str(v) for k, v in said[1].items()})
        half = told.get("correcting")
        correcting = None if half is None else (str(half[0]), _read(half[1]), str(half[2]))
        return Unsaved(_read(told["form"]), _read(told["locked_form"]), describing, correcting)
    except (ValueError, TypeError, KeyError, IndexError, AttributeError):
        return None


def _told(draft: Draft) -> dict[str, Any]:
    words = {name: getattr(draft, name) for name in _WORDS}
    return {
        "kind": draft.kind.value,
        "files": [str(path) for path in draft.files],
        "effects": draft.effects,
        "ticked_tags": draft.ticked_tags,
        **words,
    }


def _read(told: dict[str, Any]) -> Draft:
    files = tuple(Path(each) for each in told["files"])
    effects = tuple(Effect(each).value for each in told.get("effects", ()))
    ticked = tuple(str(each) for each in told.get("ticked_tags", ()))
    words = {name: str(told.get(name, "")) for name in _WORDS}
    return Draft(kind=Kind(told["kind"]), files=files, effects=effects, ticked_tags=ticked, **words)
