"""What screens ask of the app."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from textual.message import Message

from evidence_log.errors import Refusal
from evidence_log.tui.draft import Draft

if TYPE_CHECKING:
    from evidence_log.casework.log_recordings import Proposal
    from evidence_log.records.case import Jurisdiction
    from evidence_log.records.case_file import FiledDebt, FiledExhibit, FiledParty, FiledStep
    from evidence_log.records.decision import Decision
    from evidence_log.records.disclosed import KnownDocument
    from evidence_log.records.timeline import Tally
    from evidence_log.tui import rooms
    from evidence_log.tui.rulebook import Held
    from evidence_log.tui.said import Certificate, Claimed, Ordered, Said


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


class MatterWanted(Message):
    """What a pack asks of the matter is to be answered; with `more`, also what it asks of nobody unasked."""

    def __init__(self, held: "Held", *, more: bool) -> None:
        super().__init__()
        self.held = held
        self.more = more


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


class FoundWanted(Message):
    """One of them is to be opened."""

    def __init__(self, reference: str) -> None:
        super().__init__()
        self.reference = reference


class VaultWanted(Message):
    """The vault can be made."""

    def __init__(self, passphrase: str, jurisdiction: "Jurisdiction") -> None:
        super().__init__()
        self.passphrase = passphrase
        self.jurisdiction = jurisdiction


class InboxAnswered(Message):
    """An answer was given about captures."""

    def __init__(self, decision: "Decision", captures: list[str]) -> None:
        super().__init__()
        self.decision = decision
        self.captures = captures


class FilesPlaced(Message):
    """It was said where the files of a capture go."""

    def __init__(self, capture: str, incident: str) -> None:
        super().__init__()
        self.capture = capture
        self.incident = incident


class RecordingsNamed(Message):
    """The recordings of a folder are to be looked at."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.folder = folder


class CallsWanted(Message):
    """These calls are to be logged."""

    def __init__(self, proposals: "tuple[Proposal, ...]") -> None:
        super().__init__()
        self.proposals = proposals


class CallChanged(Message):
    """One of them has another time, number or name."""

    def __init__(self, proposal: "Proposal", what: str, words: str) -> None:
        super().__init__()
        self.proposal = proposal
        self.what = what
        self.words = words


class EditionsWanted(Message):
    """Another document is to be chosen; `taken` is told which."""

    def __init__(self, now: str, taken: Callable[[str], None]) -> None:
        super().__init__()
        self.now = now
        self.taken = taken


class ReportWanted(Message):
    """The document, and what goes with it, is to be made and laid into that folder."""

    def __init__(self, ordered: "Ordered", folder: Path, certificate: "Certificate | None" = None) -> None:
        super().__init__()
        self.ordered = ordered
        self.folder = folder
        self.certificate = certificate


class ClipboardWanted(Message):
    """These words are to be handed to the terminal for its clipboard, because somebody asked for them."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.words = words


class NewPassphraseWanted(Message):
    """This one is to open the vault from now on."""

    def __init__(self, screen: "rooms.PassphraseScreen", passphrase: str) -> None:
        super().__init__()
        self.screen = screen
        self.passphrase = passphrase


class LineWanted(Message):
    """It is to be shown; `anew` when it is to be made first, in the place of `before` where there is one."""

    def __init__(self, screen: "rooms.WaysScreen", *, anew: bool, before: bool) -> None:
        super().__init__()
        self.screen = screen
        self.anew = anew
        self.before = before


class CopyWanted(Message):
    """The vault is to be copied into that folder."""

    def __init__(self, screen: "rooms.BackupScreen", folder: Path) -> None:
        super().__init__()
        self.screen = screen
        self.folder = folder


class WithdrawalWanted(Message):
    """It is no longer to be put forward."""

    def __init__(self, screen: "rooms.WithdrawScreen", reason: str) -> None:
        super().__init__()
        self.screen = screen
        self.reason = reason


class EraseWanted(Message):
    """It is to go: its number was typed."""

    def __init__(self, screen: "rooms.EraseScreen", reason: str, *, handed_over: bool | None) -> None:
        super().__init__()
        self.screen = screen
        self.reason = reason
        self.handed_over = handed_over


class OriginalWanted(Message):
    """It is to be written into that folder."""

    def __init__(self, screen: "rooms.SaveOriginalScreen", folder: Path) -> None:
        super().__init__()
        self.screen = screen
        self.folder = folder


class ExhibitChosen(Message):
    """Something is to be done with an exhibit; `again` when the same was asked for a moment ago."""

    def __init__(self, act: str, filed: "FiledExhibit", *, again: bool) -> None:
        super().__init__()
        self.act = act
        self.filed = filed
        self.again = again


class DescriptionWanted(Message):
    """This is to be entered about the exhibit."""

    def __init__(self, reference: str, said: "Said") -> None:
        super().__init__()
        self.reference = reference
        self.said = said


class PartyActWanted(Message):
    """Something is to be done, with the party or the number that is chosen."""

    def __init__(self, act: str, party: "FiledParty | None", number: "Tally | None") -> None:
        super().__init__()
        self.act = act
        self.party = party
        self.number = number


class StepWanted(Message):
    """A step is to be recorded; where one is chosen that something is due because of, it may be its answer."""

    def __init__(self, answers: "FiledStep | None", claimed: "Claimed") -> None:
        super().__init__()
        self.answers = answers
        self.claimed = claimed


class DebtWanted(Message):
    """A debt that is claimed is to be written down; where one is given, changed."""

    def __init__(self, debt: "FiledDebt | None", claimed: "Claimed") -> None:
        super().__init__()
        self.debt = debt
        self.claimed = claimed


class HandingOverWanted(Message):
    """To whom a document was handed over is to be entered."""

    def __init__(self, document: "KnownDocument") -> None:
        super().__init__()
        self.document = document


class CorrectionWanted(Message):
    """This is to stand from now on; `given` are the fields that differ."""

    def __init__(self, reference: str, draft: Draft, given: frozenset[str], reason: str) -> None:
        super().__init__()
        self.reference = reference
        self.draft = draft
        self.given = given
        self.reason = reason


class PassphraseAgain(Message):
    """Somebody typed it."""

    def __init__(self, passphrase: str) -> None:
        super().__init__()
        self.passphrase = passphrase
