"""Try everything with an invented case: through the same acts as a person, into a folder of its own."""

import secrets
import shutil
from collections.abc import Generator
from datetime import datetime, timedelta
from pathlib import Path

from evidence_log.casework.add_debt import add_debt
from evidence_log.casework.add_party import add_party
from evidence_log.casework.answer_circumstance import answer_circumstance
from evidence_log.casework.attach_exhibit import attach_exhibit
from evidence_log.casework.attribute_handle import attribute_handle
from evidence_log.casework.demo.belongings import lay_out
from evidence_log.casework.demo.clock import StoryClock
from evidence_log.casework.demo.story import Story, Taken, Told
from evidence_log.casework.demo.story_en import STORY as STORY_EN
from evidence_log.casework.demo.story_zh import STORY as STORY_ZH
from evidence_log.casework.find_pack import pack_of
from evidence_log.casework.init_vault import init_vault
from evidence_log.casework.log_incident import log_incident
from evidence_log.casework.make_document import make_document, save_document
from evidence_log.casework.record_step import record_step
from evidence_log.casework.set_case import set_case
from evidence_log.casework.verify_vault import verification, verify_vault
from evidence_log.errors import FolderNotEmpty
from evidence_log.records.case import Case
from evidence_log.records.clock import Language, Reading
from evidence_log.records.incident_words import IncidentWords
from evidence_log.records.instant import zone_named
from evidence_log.records.party import Confidence, Handle
from evidence_log.records.record import Record
from evidence_log.records.step_words import StepWords
from evidence_log.records.verification import Verification
from evidence_log.records.wanted_document import WantedDocument
from evidence_log.vault.durable import make_private_folder, make_private_parents, write_new
from evidence_log.vault.vault import Vault

_STORIES = {Language.ZH: STORY_ZH, Language.EN: STORY_EN}
_DATES = {Language.ZH: "{0:%Y}年{0.month}月{0.day}日", Language.EN: "{0.day} {0:%B %Y}"}


class DemoProgress(Record, frozen=True):
    """A step that was taken. `what` is a catalog id in `demo`, `value` goes with it."""

    what: str
    value: str = ""


class DemoResult(Record, frozen=True):
    """Where everything lies, as paths; and what verify saw, every file read."""

    folder: str
    vault: str
    passphrase_file: str
    originals: str
    documents: tuple[str, ...]
    verification: Verification


def make_demo(
    folder: Path, *, story: Language, documents: tuple[Language, ...], now: Reading
) -> Generator[DemoProgress | DemoResult, None, None]:
    """Make the demo in an absent or empty folder; raises FolderNotEmpty before anything is touched.

    What was begun and not finished is removed again.
    """
    _refuse_occupied(folder)
    existed = folder.exists()
    make_private_parents(folder)
    make_private_folder(folder)
    try:
        yield from _make(folder, story=story, documents=documents, now=now)
    except BaseException:
        for each in folder.iterdir():
            shutil.rmtree(each) if each.is_dir() else each.unlink()
        if not existed:
            folder.rmdir()
        raise


def _refuse_occupied(folder: Path) -> None:
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise FolderNotEmpty(folder=str(folder))


def _make(
    folder: Path, *, story: Language, documents: tuple[Language, ...], now: Reading
) -> Generator[DemoProgress | DemoResult, None, None]:
    yield DemoProgress(what="begun")
    passphrase = f"demo {secrets.token_hex(2)} {secrets.token_hex(2)} {secrets.token_hex(2)}"
    passphrase_file, originals = folder / "passphrase.txt", folder / "originals"
    write_new(passphrase_file, iter((f"{passphrase}\n".encode(),)))
    make_private_folder(originals)
    told = _STORIES[story]
    today = now.wall.astimezone(zone_named(told.zone))
    clock = StoryClock(told.incidents[0].happened(today), told.zone)
    made: list[str] = []
    case = Case(zone=told.zone)
    at = clock.at(told.incidents[0].happened(today))
    with init_vault(folder / "vault", passphrase=passphrase, case=case, at=at, demo=True).vault as vault:
        yield DemoProgress(what="vault-made")
        set_case(vault, told.case, at=at)
        _introduce(vault, told, at=at)
        parts: list[Told | Taken] = [*told.incidents, *told.steps]
        for each in sorted(parts, key=lambda each: each.happened(today)):
            if isinstance(each, Taken):
                yield _take(vault, each, story=story, today=today, clock=clock)
            else:
                yield _tell(vault, each, story=story, originals=originals, today=today, clock=clock)
        for language in documents:
            wanted = WantedDocument(edition="police", language=language)
            document = make_document(vault, wanted, at=clock.at(now.wall))
            path = folder / document.file_name
            save_document(document, path)
            made.append(str(path))
            yield DemoProgress(what="document-made", value=str(path))
    yield DemoResult(
        folder=str(folder),
        vault=str(folder / "vault"),
        passphrase_file=str(passphrase_file),
        originals=str(originals),
        documents=tuple(made),
        verification=verification(verify_vault(folder / "vault", passphrase=passphrase, read_data=True)),
    )


def _introduce(vault: Vault, told: Story, *, at: Reading) -> None:
    """Write down who is who, whose the numbers are said to be, and what is claimed."""
    for person in told.people:
        add_party(vault, person.party, (), at=at)
        for number in person.numbers:
            attribute_handle(
                vault,
                Handle(value=number),
                person.party.name,
                basis=person.basis,
                exhibit=None,
                confidence=Confidence.MEDIUM,
                at=at,
            )
    if told.debt is not None:
        add_debt(vault, told.debt, at=at)
    answers = told.answers or {}
    for asked in pack_of(vault.case().jurisdiction).circumstances if answers else ():
        if asked.id in answers:
            answer_circumstance(vault, asked, answers[asked.id], at=at)


def _take(vault: Vault, taken: Taken, *, story: Language, today: datetime, clock: StoryClock) -> DemoProgress:
    """Record one step shortly after it was taken."""
    happened = taken.happened(today)
    typed = {name: getattr(taken, name) for name in StepWords.__struct_fields__}
    words = StepWords(**typed | {"at": _phrase(typed["at"], taken.clock, story, happened)})
    recorded = record_step(vault, words, at=clock.at(happened + timedelta(minutes=20)))
    return DemoProgress(what="logged", value=recorded.step.reference)


def _phrase(text: str | None, clock: str, story: Language, happened: datetime) -> str | None:
    return None if text is None else text.format(date=_DATES[story].format(happened), clock=clock)


def _tell(
    vault: Vault, told: Told, *, story: Language, originals: Path, today: datetime, clock: StoryClock
) -> DemoProgress:
    """Write one incident down some time after it happened, and attach its files then or a day later."""
    happened = told.happened(today)
    number = told.numbers[0] if told.numbers else ""

    def files(names: tuple[str, ...]) -> list[Path]:
        return [lay_out(originals, each, language=story, number=number, happened=happened) for each in names]

    written = happened + timedelta(minutes=told.later_min)
    logged = log_incident(vault, _words(told, story, happened), files=files(told.files), at=clock.at(written))
    for path in files(told.later_files):
        later = clock.at(written + timedelta(days=1))
        attach_exhibit(vault, path, incident=logged.receipt.reference, at=later)
    return DemoProgress(what="logged", value=logged.receipt.reference)


def _words(told: Told, story: Language, happened: datetime) -> IncidentWords:
    """The incident as somebody would type it: dates in the language of the story."""
    typed = {name: getattr(told, name) for name in IncidentWords.__struct_fields__}
    times = {name: _phrase(typed[name], told.clock, story, happened) for name in ("at", "first", "last")}
    return IncidentWords(**typed | times)
