"""The same form while the vault is locked: what is written goes into the inbox, and nothing of the log is known."""

from typing import ClassVar

from evidence_log.tui.draft import Draft
from evidence_log.tui.screens.form import FormScreen


class LockedFormScreen(FormScreen):
    """Its words are its own: what an open form held when the vault was locked is not shown here."""

    GOES_WITH_LOCK: ClassVar[bool] = False
    IS_WAY_IN: ClassVar[bool] = True

    TITLE: ClassVar[str] = "form.title_locked"
    KEPT: ClassVar[str] = "form.kept_locked"
    locked: ClassVar[bool] = True

    @property
    def kept(self) -> Draft:
        """The words, remembered while the app runs."""
        return self.session.locked_draft

    @kept.setter
    def kept(self, draft: Draft) -> None:
        self.session.locked_draft = draft
