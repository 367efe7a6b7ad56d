"""A story told to a vault, part by part, through the acts a person uses."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from evidence_log.casework.add_debt import add_debt
from evidence_log.casework.add_party import add_party
from evidence_log.casework.amend_incident import amend_incident
from evidence_log.casework.annotate_exhibit import annotate_exhibit
from evidence_log.casework.answer_circumstance import answer_circumstance
from evidence_log.casework.attach_exhibit import attach_exhibit
from evidence_log.casework.attribute_handle import attribute_handle
from evidence_log.casework.capture_locked import capture_incident
from evidence_log.casework.change_debt import change_debt
from evidence_log.casework.demo.belongings import lay_out, said_of
from evidence_log.casework.demo.clock import StoryClock
from evidence_log.casework.demo.story import (
    Brought,
    Claimed,
    ClaimedAnew,
    Corrected,
    Part,
    Story,
    Taken,
    TakenBack,
    Told,
    happened,
    last_day,
    written,
)
from evidence_log.casework.find_pack import pack_of
from evidence_log.casework.log_incident import log_incident
from evidence_log.casework.record_step import record_step
from evidence_log.casework.review_inbox import accept
from evidence_log.casework.set_case import set_case
from evidence_log.casework.withdraw_record import withdraw_record
from evidence_log.records.clock import Language, Reading
from evidence_log.records.decision import Because
from evidence_log.records.incident_words import IncidentWords
from evidence_log.records.instant import zone_named
from evidence_log.records.step_words import StepWords
from evidence_log.vault.vault import Vault

_DATES = {Language.ZH: "{0:%Y}年{0.month}月{0.day}日", Language.EN: "{0.day} {0:%B %Y}"}
_UNLOCKED_AFTER = timedelta(hours=1)
_LOOKED_AFTER = timedelta(minutes=2)
_TIMES = ("at", "first", "last")
_ONE_DEBT = "DEBT-0001"


class Telling:
    """Tells it, and remembers by which number each thing of the story went into the record."""

    def __init__(self, story: Story, language: Language, originals: Path, now: Reading) -> None:
        self.story, self._language, self._originals = story, language, originals
        self._ended = last_day(now.wall.astimezone(zone_named(story.zone)))
        self.parts: list[Part] = sorted(story.parts, key=lambda each: written(each, self._ended))
        self._begins = happened(self.parts[0], self._ended)
        self._clock = StoryClock(self._begins, story.zone)
        self._known: dict[str, str] = {}

    def at(self, wall: datetime | None = None) -> Reading:
        """The story's clock when it is that late; without a time, where it stands."""
        return self._clock.at(wall or self._begins)

    def introduce(self, vault: Vault) -> None:
        """Write down the facts of the case, who is who, and what is claimed."""
        at = self.at()
        set_case(vault, self.story.case, at=at)
        for party in self.story.people:
            add_party(vault, party, (), at=at)
        add_debt(vault, self.story.debt, at=at)
        for asked in pack_of(vault.case().jurisdiction).circumstances:
            if asked.id in self.story.answers:
                answer_circumstance(vault, asked, self.story.answers[asked.id], at=at)

    def tell(self, vault: Vault, part: Part) -> str | None:
        """Write one part down; returns the number of what is new by it."""
        at = self._clock.at(written(part, self._ended))
        match part:
            case Told(captured=True):
                return self._capture(vault, part, at)
            case Told():
                return self._log(vault, part, at)
            case Taken():
                return self._take(vault, part, at)
            case Brought():
                self._bring(vault, part, at)
            case Corrected():
                self._correct(vault, part, at)
            case TakenBack():
                withdraw_record(vault, self._known[part.of], reason=part.reason, at=at)
            case Claimed():
                self._attribute(vault, part, at)
            case ClaimedAnew():
                given = [
                    name for name in part.words.__struct_fields__ if getattr(part.words, name) is not None
                ]
                change_debt(vault, _ONE_DEBT, part.words, given=given, reason=part.reason, at=at)
        return None

    def _log(self, vault: Vault, told: Told, at: Reading) -> str:
        laid = self._lay_out(told.files, told)
        logged = log_incident(vault, self._words(told), files=[path for _, path in laid], at=at)
        self._known[told.name] = logged.receipt.reference
        self._remark(vault, laid, [each.receipt.reference for each in logged.attached], at)
        return logged.receipt.reference

    def _capture(self, vault: Vault, told: Told, at: Reading) -> str:
        """Into the inbox, as while nobody had typed the passphrase; taken in when somebody has."""
        laid = self._lay_out(told.files, told)
        files = [path for _, path in laid]
        captured = capture_incident(
            vault.folder, self._words(told), files=files, because=Because.LOCKED, at=at
        )
        unlocked = self._clock.at(at.wall + _UNLOCKED_AFTER)
        taken = accept(vault, [captured.capture.capture], at=unlocked)[0]
        reference = self._known[told.name] = taken.incident or ""
        self._remark(vault, laid, taken.exhibits, unlocked)
        return reference

    def _take(self, vault: Vault, taken: Taken, at: Reading) -> str:
        typed = {name: getattr(taken, name) for name in StepWords.__struct_fields__}
        typed |= {
            "at": self._phrase(taken.at, taken),
            "aware_since": self._phrase(taken.aware_since, taken),
            "exhibit": None if taken.exhibit is None else self._known[taken.exhibit],
            "answers": None if taken.answers is None else self._known[taken.answers],
        }
        reference = record_step(vault, StepWords(**typed), at=at).step.reference
        self._known[taken.name] = reference
        return reference

    def _bring(self, vault: Vault, brought: Brought, at: Reading) -> None:
        laid = self._lay_out(brought.files, brought)
        entered = [
            attach_exhibit(vault, path, incident=self._known[brought.to], at=at).receipt.reference
            for _, path in laid
        ]
        self._remark(vault, laid, entered, at)

    def _correct(self, vault: Vault, corrected: Corrected, at: Reading) -> None:
        reference = self._known[corrected.of]
        standing = vault.incident(reference).incident
        first_told = next(each for each in self.story.incidents if each.name == corrected.of)
        changes = {
            name: self._phrase(value, first_told) if name in _TIMES else value
            for name, value in corrected.changes.items()
        }
        told: dict[str, Any] = {"kind": standing.kind, "account": standing.account} | changes
        words = IncidentWords(**told)
        amend_incident(vault, reference, words, given=corrected.changes, reason=corrected.reason, at=at)

    def _attribute(self, vault: Vault, claimed: Claimed, at: Reading) -> None:
        attribute_handle(
            vault,
            claimed.handle,
            claimed.party,
            basis=claimed.basis,
            exhibit=None if claimed.exhibit is None else self._known[claimed.exhibit],
            confidence=claimed.confidence,
            at=at,
        )

    def _lay_out(self, names: Sequence[str], of: Told | Brought) -> list[tuple[str, Path]]:
        """Write the files as they would lie on a computer."""
        number = of.numbers[0] if isinstance(of, Told) and of.numbers else ""
        when, every = happened(of, self._ended), self.story.belongings
        return [(each, lay_out(self._originals, every[each], number=number, happened=when)) for each in names]

    def _remark(
        self, vault: Vault, laid: Sequence[tuple[str, Path]], entered: Sequence[str], at: Reading
    ) -> None:
        """Say of each exhibit what there is to say."""
        for (name, path), reference in zip(laid, entered, strict=True):
            self._known[name] = reference
            if said := said_of(self.story.belongings[name], path):
                annotate_exhibit(vault, reference, said, at=self._clock.at(at.wall + _LOOKED_AFTER))

    def _words(self, told: Told) -> IncidentWords:
        """The incident as somebody would type it: dates in the language of the story."""
        typed = {name: getattr(told, name) for name in IncidentWords.__struct_fields__}
        return IncidentWords(**typed | {name: self._phrase(typed[name], told) for name in _TIMES})

    def _phrase(self, text: str | None, part: Part) -> str | None:
        day = happened(part, self._ended)
        return (
            None if text is None else text.format(date=_DATES[self._language].format(day), clock=part.clock)
        )
