"""Saving: the words first, then the files one by one, all in threads; the calm line says what became of them."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from textual import on, work
from textual.message import Message

from evidence_log.errors import Refusal, VaultBusy
from evidence_log.i18n.moment_words import moment_words
from evidence_log.i18n.progress_words import progress_words
from evidence_log.records.decision import Because
from evidence_log.records.moment import Moment, Precision
from evidence_log.records.progress import Progress, Stage
from evidence_log.tui import rooms
from evidence_log.tui.captured import captured_words
from evidence_log.tui.capturing import Capturing
from evidence_log.tui.draft import Draft
from evidence_log.tui.messages import FilesBrought, SaveWanted
from evidence_log.tui.refusals import refusal_words

if TYPE_CHECKING:
    from evidence_log.casework.capture_locked import Captured
    from evidence_log.casework.log_incident import Logged
    from evidence_log.tui.desk import Desk


class Keeping(Capturing):
    """The way in, and what is done with words and files."""

    class Written(Message):
        """The words are in the ledger; the files are still to come."""

        def __init__(self, logged: "Logged", files: tuple[Path, ...]) -> None:
            super().__init__()
            self.logged = logged
            self.files = files

    class Copying(Message):
        """A file is being copied, or looked into so far."""

        def __init__(self, path: Path, progress: Progress | None = None) -> None:
            super().__init__()
            self.path = path
            self.progress = progress

    class Attached(Message):
        """The files have been dealt with: `refused` were not taken in, what is `aside` lies in the inbox."""

        def __init__(
            self,
            incident: str,
            files: tuple[Path, ...],
            refused: list[tuple[Path, Refusal]],
            aside: "Captured | None",
        ) -> None:
            super().__init__()
            self.incident = incident
            self.files = files
            self.refused = refused
            self.aside = aside

    @on(SaveWanted)
    def save_wanted(self, event: SaveWanted) -> None:
        """Write the words."""
        event.stop()
        self.session.saving += 1
        self.renotice()
        if event.locked:
            self.write_aside(event.draft, Because.LOCKED)
        else:
            self._write(self.session.open, event.draft)

    @work(thread=True, group="save")
    def _write(self, desk: "Desk", draft: Draft) -> None:
        try:
            logged = desk.log(draft)
        except VaultBusy:  # somebody else writes for long: the words must not wait
            self.capture(draft, Because.BUSY)
        except Refusal as refusal:
            self.post_message(self.NotWritten(refusal))
        else:
            self.post_message(self.Written(logged, draft.files))

    @on(Written)
    def written(self, event: Written) -> None:
        """The words are safe: back to the list, on to the files."""
        event.stop()
        session, logged = self.session, event.logged
        session.draft = Draft()
        session.saved_at = session.wall_clock()
        self.finish_form()
        reference, moment = logged.receipt.reference, logged.incident.incident.occurred
        self.say(lambda: self._saved_words(reference, moment))
        if self.timeline is not None:
            self.timeline.reload(reference)
        if event.files:
            self._take_in(session.open, reference, event.files)
        else:
            session.saving -= 1
            self.saved()

    def _saved_words(self, reference: str, moment: Moment) -> str:
        look = self.look
        if moment.precision is Precision.UNKNOWN and moment.text:
            return look.say("notice.saved_as_typed", reference=reference, words=look.line(moment.text))
        said = look.signs.drawn(moment_words(moment, look.texts, zone=self.session.zone))
        return f"{look.signs.tick} {look.say('notice.saved', reference=reference, moment=said)}"

    @work(thread=True, group="save")
    def _take_in(self, desk: "Desk", incident: str, files: tuple[Path, ...]) -> None:
        taken: list[Path] = []
        aside: Captured | None = None
        found, refused = _listed(desk, files)
        for number, (path, place) in enumerate(found):
            self.post_message(self.Copying(path))
            desk.follow(partial(self._far, path))
            try:
                desk.attach(path, incident, place)
            except VaultBusy:
                rest = [each for each, _ in found[number:]]
                try:
                    aside = self.bring(rest, incident)
                except Refusal as refusal:
                    refused += [(each, refusal) for each in rest]
                break
            except Refusal as refusal:
                refused.append((path, refusal))
            else:
                taken.append(path)
        self.post_message(self.Attached(incident, tuple(taken), refused, aside))

    @on(FilesBrought)
    def files_brought(self, event: FilesBrought) -> None:
        """Take in more files of an incident that is there."""
        event.stop()
        if self.session.desk is not None:
            self.session.saving += 1
            self.retop()
            self._take_in(self.session.desk, event.incident, event.files)

    def _far(self, path: Path, progress: Progress) -> None:
        self.post_message(self.Copying(path, progress))

    @on(Copying)
    def copying(self, event: Copying) -> None:
        """Say which file is being copied."""
        event.stop()
        look, progress = self.look, event.progress
        if progress is None or progress.stage not in (Stage.DECODE, Stage.RECOGNISE):
            self.say(lambda: look.say("notice.attaching", name=look.line(event.path.name)))
            return
        self.say(
            lambda: look.say(
                "notice.progress",
                name=look.line(event.path.name),
                progress=look.signs.drawn(progress_words(progress, look.texts)),
            )
        )

    @on(Attached)
    def attached(self, event: Attached) -> None:
        """Say what became of the files."""
        event.stop()
        self.session.saving -= 1
        self.session.saved_at = self.session.wall_clock()

        def said() -> str:
            look = self.look
            lines = []
            if event.files:
                taken = look.say("notice.attached", n=len(event.files), reference=event.incident)
                lines.append(f"{look.signs.tick} {taken}")
            for path, refusal in event.refused:
                reason = refusal_words(refusal, look).partition("\n")[0]
                lines.append(look.say("notice.not_attached", name=look.line(path.name), reason=reason))
            if event.aside is not None:
                lines.append(captured_words(event.aside, (), look))
            return "\n".join(lines)

        self.say(said)
        for screen in self.screen_stack:
            if isinstance(screen, rooms.ExhibitsScreen):
                screen.say(said)
                screen.fetch()
            elif isinstance(screen, rooms.IncidentScreen):
                screen.fetch()
        if self.timeline is not None:
            self.timeline.reload(event.incident)
        self.saved()


def _listed(
    desk: "Desk", named: tuple[Path, ...]
) -> tuple[list[tuple[Path, str | None]], list[tuple[Path, Refusal]]]:
    """Each file with its place in the folder that was named, and what was refused."""
    found: list[tuple[Path, str | None]] = []
    refused: list[tuple[Path, Refusal]] = []
    for path in named:
        try:
            listing = desk.listed(path)
        except Refusal as refusal:
            refused.append((path, refusal))
        else:
            found += [(Path(each.path), each.place) for each in listing.files]
            refused += [(Path(each), refusal) for each, refusal in listing.refused]
    return found, refused
