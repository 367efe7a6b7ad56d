"""What screens ask of the app."""

from pathlib import Path

from textual.message import Message

from evidence_log.errors import Refusal
from evidence_log.tui.draft import Draft


class Wanted(Message):
    """An act of the table in `actions` is wanted."""

    def __init__(self, action: str) -> None:
        super().__init__()
        self.action = action


class PassphraseGiven(Message):
    """Somebody typed a passphrase at the lock."""

    def __init__(self, passphrase: str) -> None:
        super().__init__()
        self.passphrase = passphrase


class VaultMade(Message):
    """The first run is over: the vault is there and its recovery identity written down."""


class SaveWanted(Message):
    """The form is to be saved; `locked` when it was filled in without unlocking."""

    def __init__(self, draft: Draft, *, locked: bool = False) -> None:
        super().__init__()
        self.draft = draft
        self.locked = locked


class FilesDropped(Message):
    """Files were dropped where there is no form yet."""

    def __init__(self, files: tuple[Path, ...]) -> None:
        super().__init__()
        self.files = files


class ReadFailed(Message):
    """Something in the vault could not be read."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__()
        self.refusal = refusal


class FilesBrought(Message):
    """Files were dropped on, or typed for, an incident that is there."""

    def __init__(self, incident: str, files: tuple[Path, ...]) -> None:
        super().__init__()
        self.incident = incident
        self.files = files
