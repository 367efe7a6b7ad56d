"""The acts the app calls. Importing this room's acts brings the database, so it happens in a thread.

Every method may be called from a worker thread; none touches a widget.
"""

from collections.abc import Callable, Generator, Sequence
from pathlib import Path
from shutil import which
from threading import Event
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from evidence_log.casework.add_party import add_party
from evidence_log.casework.amend_incident import amend_incident
from evidence_log.casework.annotate_exhibit import annotate_exhibit, read_words, tick_of, transcript_of
from evidence_log.casework.attach_exhibit import Attached, attach_exhibit
from evidence_log.casework.attribute_handle import attribute_handle
from evidence_log.casework.change_party import change_party
from evidence_log.casework.count_patterns import count_patterns
from evidence_log.casework.find_incidents import find_incidents
from evidence_log.casework.init_vault import init_vault
from evidence_log.casework.label_tags import labels_among, labels_of
from evidence_log.casework.list_editions import ListedEdition, first_edition, list_editions
from evidence_log.casework.list_parties import list_parties, withdrawn_parties
from evidence_log.casework.list_steps import list_steps
from evidence_log.casework.log_incident import Logged, log_incident
from evidence_log.casework.log_recordings import (
    LoggedCalls,
    Proposal,
    Proposed,
    changed,
    log_calls,
    propose_calls,
)
from evidence_log.casework.open_exhibit import (
    laid_out,
    memory_folder,
    play,
    plays_from_memory,
    show,
    what_to_open,
)
from evidence_log.casework.open_vault import open_vault
from evidence_log.casework.outside_witness import outside_witness
from evidence_log.casework.prove_passphrase import prove_passphrase
from evidence_log.casework.record_step import record_step
from evidence_log.casework.review_inbox import Reviewed, Waits, accept, decline, list_waiting, put_off
from evidence_log.casework.show_record import withdrawn_exhibits
from evidence_log.errors import NoPlayer
from evidence_log.i18n.visible import storable, visible_line
from evidence_log.media.players import find_opener, find_player
from evidence_log.records.case import Case, Jurisdiction
from evidence_log.records.case_file import FiledExhibit
from evidence_log.records.clock import Clock
from evidence_log.records.decision import Decision
from evidence_log.records.due import Steps
from evidence_log.records.found import Findings
from evidence_log.records.incident import Kind
from evidence_log.records.outside_witness import OutsideWitness
from evidence_log.records.party import Confidence, Handle, Party
from evidence_log.records.pattern import Patterns
from evidence_log.records.progress import Progress
from evidence_log.records.step_words import StepWords
from evidence_log.records.timeline import EVERYTHING, Facet, Narrowing, TimelineRow
from evidence_log.tui.draft import Draft, words_of
from evidence_log.tui.guard import Guard
from evidence_log.tui.pieces import piece_of
from evidence_log.tui.said import Facets, Known, People, Said, Showing
from evidence_log.tui.story import Story
from evidence_log.vault.drafts import LeftDraft
from evidence_log.vault.folder import Listing, list_files
from evidence_log.vault.inbox import Inbox
from evidence_log.vault.vault import Vault

if TYPE_CHECKING:
    from evidence_log.casework.ask_tags import AskedTags
    from evidence_log.tui.claims import Claims
    from evidence_log.tui.papers import Papers
    from evidence_log.tui.rulebook import Rulebook

_PATIENCE_S = 2.0
_SOON_DAYS = 3
_NEWEST, _LATELY = 20, 200
# What comes with these is what they sent, unless somebody said otherwise.
_THEIRS = frozenset({Kind.MESSAGE, Kind.THREAT})


class Desk:
    """An open vault at which one person works."""

    def __init__(self, vault: Vault, clock: Clock) -> None:
        self._vault = vault
        self._clock = clock
        self.guard = Guard(vault, clock)
        self.case = vault.case()
        self.demo = vault.manifest.demo is not None
        self.last_opened: str | None = None
        self.due_soon = 0

    def note_opening(self) -> str | None:
        """When the app last opened it before now."""
        return self._vault.note_opening(self._clock.read())

    def prove(self, passphrase: str) -> None:
        """Return if it opens this vault; raises WrongPassphrase."""
        prove_passphrase(self._vault, passphrase)

    def close(self) -> None:
        """Lock: the keys go with the vault."""
        self._vault.close()

    def page(
        self, before: tuple[int, int] | None, limit: int, narrowing: Narrowing = EVERYTHING
    ) -> list[TimelineRow]:
        """The next page of the timeline."""
        return self._vault.timeline(before, limit, narrowing)

    def patterns(self) -> Patterns:
        """How often, when and by what number."""
        return count_patterns(self._vault)

    def people(self) -> People:
        """Who is who, and every number that was told of."""
        return People(
            parties=tuple(list_parties(self._vault)),
            numbers=tuple(self._vault.tallies(Facet.NUMBER)),
            withdrawn=tuple(withdrawn_parties(self._vault)),
        )

    def facets(self) -> Facets:
        """Every number, name and tag that was told of, to be narrowed down by; a tag the rules know by its labels, too."""
        numbers, people, tags = (self._vault.tallies(each) for each in (Facet.NUMBER, Facet.WHO, Facet.TAG))
        labels = labels_among(self._vault, (each.value for each in tags))
        called = ((each, labels[each.value]) for each in tags if each.value in labels)
        tags += [replace(each, shown=shown) for each, label in called for shown in (label.zh, label.en)]
        return Facets(tuple(numbers), tuple(people), tuple(tags))

    def rules(self) -> "Rulebook":
        """What a rule pack says of all of it."""
        from evidence_log.tui.rulebook import Rulebook  # noqa: PLC0415 -- only who looks at rules waits for them

        return Rulebook(self._vault, self._clock)

    def claims(self) -> "Claims":
        """The debts that are claimed."""
        from evidence_log.tui.claims import Claims  # noqa: PLC0415 -- only who looks at debts waits for them

        return Claims(self._vault, self._clock)

    def papers(self) -> "Papers":
        """The documents that are made, and those that were."""
        from evidence_log.tui.papers import Papers  # noqa: PLC0415 -- only who looks at documents waits for them

        return Papers(self._vault, self._clock)

    def steps(self) -> Steps:
        """The steps, and what is due."""
        return list_steps(self._vault, at=self._clock.read())

    def correct(self, reference: str, draft: Draft, given: frozenset[str], reason: str) -> None:
        """Enter a correction; raises what `amend_incident` raises."""
        words, at = words_of(draft), self._clock.read()
        amend_incident(self._vault, reference, words, given=given, reason=storable(reason), at=at)

    def add_party(self, party: Party, handles: tuple[Handle, ...]) -> str:
        """Add somebody; raises PartyKnown."""
        return add_party(self._vault, party, handles, at=self._clock.read()).party.reference

    def change_party(self, reference: str, known: dict[str, Any]) -> None:
        """Say more of somebody; raises NothingToChange, PartyKnown."""
        change_party(self._vault, reference, known, at=self._clock.read())

    def link(self, handle: Handle, named: str, basis: str | None, confidence: Confidence) -> None:
        """Claim that a handle is somebody's; raises UnknownParty, PartiesAlike."""
        at = self._clock.read()
        attribute_handle(self._vault, handle, named, basis=basis, exhibit=None, confidence=confidence, at=at)

    def add_step(self, words: StepWords) -> str:
        """Record a step; raises what reading its times raises."""
        return record_step(self._vault, words, at=self._clock.read()).step.reference

    def known(self) -> Known:
        """Who and which numbers were told of lately, the newest first: offered while one types."""
        told = [self._vault.incident(each.reference).incident for each in self._vault.timeline(None, _LATELY)]
        people = dict.fromkeys(each.who for each in told if each.who and visible_line(each.who) == each.who)
        numbers = dict.fromkeys(number for each in told for number in each.numbers)
        return Known(tuple(people), tuple(each for each in numbers if visible_line(each) == each))

    def find(self, query: str) -> Findings:
        """The newest incidents that meet a query; raises NothingToFind."""
        return find_incidents(self._vault, query)

    def story(self, reference: str, columns: int, rows: int, *, revealed: bool = False) -> Story:
        """The incident with previews small enough for `columns` by `rows` cells.

        What came from the other side is not even read unless `revealed`; what is intimate never is.
        """
        filed = self._vault.incident(reference)
        theirs = filed.incident.kind in _THEIRS
        pieces = tuple(
            piece_of(self._vault, each, (columns, rows), theirs=theirs, revealed=revealed)
            for each in filed.exhibits
        )
        return Story(filed=filed, pieces=pieces, zone=self.case.zone, labels=labels_of(self._vault, filed))

    def ask_tags(self) -> "AskedTags":
        """The tags worth asking for; the first time, the rule pack of the case is read."""
        from evidence_log.casework.ask_tags import ask_tags  # noqa: PLC0415 -- only where somebody wants to be asked

        return ask_tags(self._vault)

    def log(self, draft: Draft) -> Logged:
        """Enter the words; the files follow one by one, so that words never wait for a film."""
        at = self._clock.read()
        return log_incident(self._vault, words_of(draft), at=at, patience_s=_PATIENCE_S)

    def attach(self, path: Path, incident: str, place: str | None = None) -> Attached:
        """Keep a file and enter it as an exhibit of the incident; `place` is where it lay in a folder that was named."""
        at = self._clock.read()
        return attach_exhibit(
            self._vault, path, incident=incident, at=at, place=place, patience_s=_PATIENCE_S
        )

    def propose_calls(self, folder: Path) -> Generator[Progress, None, Proposed]:
        """Look through a folder of recordings."""
        return propose_calls(self._vault, folder, at=self._clock.read())

    def change_call(self, proposal: Proposal, what: str, words: str) -> Proposal:
        """Give a proposed call another time, number or name; raises what reading a time raises."""
        return changed(proposal, what, words, zone=self.case.zone, at=self._clock.read())

    def log_calls(
        self, proposals: Sequence[Proposal], account: Callable[[str], str]
    ) -> Generator[Progress, None, LoggedCalls]:
        """Log the calls that were confirmed."""
        return log_calls(self._vault, proposals, account=account, at=self._clock.read())

    def exhibits(self, incident: str) -> tuple[FiledExhibit, ...]:
        """What is put forward of an incident; after it, what was withdrawn."""
        filed = self._vault.incident(incident)
        references = (*filed.exhibits, *withdrawn_exhibits(self._vault, filed))
        return tuple(self._vault.exhibit(each) for each in references)

    def annotate(self, reference: str, said: Said) -> None:
        """Enter what was said of an exhibit; raises what reading a transcript raises, and NothingToAnnotate."""
        filed = self._vault.exhibit(reference)
        changes = dict(said.changes)
        if said.transcript is not None:
            changes |= {
                "transcript": transcript_of(said.transcript),
                "transcript_source": said.transcript.name,
            }
        if said.compared is not None:
            changes["ticked"] = tick_of(filed) if said.compared else None
        annotate_exhibit(self._vault, reference, changes, at=self._clock.read())

    def read_words(self, reference: str) -> None:
        """Recognise the words in a picture."""
        read_words(self._vault, reference, at=self._clock.read())

    def open_exhibit(
        self, reference: str, *, on_disk: bool, over: Event, told: Callable[[Showing], None]
    ) -> bool:
        """Show or play it until it is closed or `over` is set; False when only the disk could hold a copy, and may not."""
        shown = what_to_open(self._vault, reference)
        player = find_player(shown.media_type, which)
        if player is not None and plays_from_memory():
            told(Showing(reference=reference, program=player.program))
            play(self._vault, shown, player, over)
            return True
        opener = player or find_opener(which)
        if opener is None:
            raise NoPlayer(reference=reference, media_type=shown.media_type)
        where = memory_folder(shown.kept.size)
        if where is None and not on_disk:
            return False
        with laid_out(self._vault, shown, where) as path:
            told(Showing(reference=reference, program=opener.program, copy=path, waits=player is None))
            show(path, shown, opener, over)
            if player is None:
                over.wait()
        return True

    def editions(self) -> list[ListedEdition]:
        """The documents there are, those for the place of the case first."""
        return list_editions(self._vault)

    @property
    def first_edition(self) -> str:
        """The document to offer first."""
        return first_edition(self.case.jurisdiction)

    def left_drafts(self) -> list[LeftDraft]:
        """What programs that are gone were writing, the newest first."""
        return self._vault.left_drafts()

    def saved_as(self, draft: Draft) -> str | None:
        """The incident among the newest that has these very words; None where there is none."""
        newest = self._vault.timeline(None, _NEWEST) if draft.account.strip() else []
        same = (
            each
            for each in newest
            if self._vault.incident(each.reference).incident.account == words_of(draft).account
        )
        return next((each.reference for each in same), None)

    def listed(self, path: Path) -> Listing:
        """The files somebody named: a folder's, or the one."""
        return list_files(path, vault=self._vault.folder)

    def follow(self, told: Callable[[Progress], None]) -> None:
        """Have somebody told how far a look into files is."""
        self._vault.tell = told

    def witness(self) -> OutsideWitness | None:
        """Who outside can say since when the entries were there."""
        return outside_witness(self._vault)

    def in_inbox(self) -> frozenset[str]:
        """The captures that lie in the inbox; asked often, needs no key."""
        return Inbox(self._vault.folder).captures()

    def waiting(self) -> tuple[Waits, ...]:
        """What was written while locked and waits for an answer."""
        return tuple(list_waiting(self._vault))

    def place(self, capture: str, incident: str) -> list[Reviewed]:
        """Take in files that were captured for something unknown, as those of an incident."""
        return accept(self._vault, [capture], to=incident, at=self._clock.read())

    def review(self, decision: Decision, captures: list[str]) -> list[Reviewed]:
        """Record the answer about captures."""
        acts = {Decision.ACCEPTED: accept, Decision.DECLINED: decline, Decision.LATER: put_off}
        return acts[decision](self._vault, captures, at=self._clock.read())


def open_desk(folder: Path, passphrase: str, clock: Clock) -> Desk:
    """Unlock the vault; raises what `open_vault` raises."""
    desk = Desk(open_vault(folder, passphrase=passphrase), clock)
    desk.last_opened = desk.note_opening()
    desk.due_soon = sum(each.days <= _SOON_DAYS for each in desk.steps().due)
    return desk


def make_desk(
    folder: Path, passphrase: str, *, zone: str, jurisdiction: Jurisdiction, clock: Clock
) -> tuple[Desk, str]:
    """Make a vault; returns the desk and the recovery identity."""
    case = Case(zone=zone, jurisdiction=jurisdiction)
    made = init_vault(folder, passphrase=passphrase, case=case, at=clock.read())
    return Desk(made.vault, clock), made.recovery_identity
