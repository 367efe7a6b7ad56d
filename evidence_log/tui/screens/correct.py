"""Correct an incident: the form with what stands in it, and why. What was told before stays."""

from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult

from evidence_log.i18n.moment_words import moment_words
from evidence_log.records.case_file import FiledIncident
from evidence_log.tui.draft import Draft, corrected_fields, draft_of
from evidence_log.tui.look import Look
from evidence_log.tui.messages import CorrectionWanted
from evidence_log.tui.screens.form import FormScreen
from evidence_log.tui.session import Session
from evidence_log.tui.widgets.line_input import LineInput


class CorrectScreen(FormScreen):
    """Words that are not saved wait in the session until they are, or until another incident is corrected."""

    GOES_WITH_LOCK: ClassVar[bool] = (
        True  # what it corrects lies open under it; its words wait in the session
    )
    TITLE: ClassVar[str] = "correct.title"
    KEPT: ClassVar[str] = "correct.kept"

    def __init__(self, look: Look, session: Session, filed: FiledIncident) -> None:
        self.filed = filed
        self._standing = draft_of(filed.incident)
        super().__init__(look, session)

    @property
    def kept(self) -> Draft:
        """What was half corrected, or what stands."""
        half = self.session.correcting
        return half[1] if half is not None and half[0] == self.filed.reference else self._standing

    @kept.setter
    def kept(self, draft: Draft) -> None:
        reason = self._reason()
        changed = bool(corrected_fields(self._standing, draft)) or bool(reason.strip())
        self.session.correcting = (self.filed.reference, draft, reason) if changed else None

    def _reason(self) -> str:
        return "".join(each.value for each in self.query("#reason").results(LineInput))

    def _last_fields(self, draft: Draft) -> ComposeResult:
        del draft
        half = self.session.correcting
        mine = half is not None and half[0] == self.filed.reference
        yield from self._field("reason", half[2] if mine and half is not None else "")

    def _echo(self) -> str:
        look = self.look
        if self._moment is not None:
            return super()._echo()
        said = moment_words(self.filed.incident.occurred, look.texts, zone=self.session.zone)
        return look.say("correct.stays", moment=look.signs.drawn(said))

    def take(self, files: tuple[Path, ...]) -> None:
        """Files are no correction."""
        del files
        self._say(lambda: self.look.say("correct.no_files"))

    def save(self) -> None:
        """Save once, however often it is asked; what is missing is asked for."""
        if self.saving:
            return
        self.keep()
        draft, reason = self.draft(), self._reason()
        given = corrected_fields(self._standing, draft)
        missing: Callable[[], str] | None = None
        if not draft.account.strip():
            missing = self._saying("form.no_words")
        elif not given:
            missing = self._saying("correct.nothing")
        elif not reason.strip():
            missing = self._saying("correct.why")
            self.query_one("#reason", LineInput).focus()
        if missing is not None:
            self._say(missing)
            return
        self.saving = True
        self._say(self._saying("top.saving"))
        self.post_message(CorrectionWanted(self.filed.reference, draft, given, reason))

    def _saying(self, text: str) -> Callable[[], str]:
        return lambda: self.look.say(text)
