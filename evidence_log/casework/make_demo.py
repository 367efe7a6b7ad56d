"""Try everything with an invented case: through the same acts as a person, into a folder of its own."""

import secrets
import shutil
from collections.abc import Generator, Iterable
from itertools import product
from pathlib import Path

from evidence_log.casework.demo.story_en.story import STORY as STORY_EN
from evidence_log.casework.demo.story_zh.story import STORY as STORY_ZH
from evidence_log.casework.demo.telling import Telling
from evidence_log.casework.init_vault import init_vault
from evidence_log.casework.make_document import make_document, save_document
from evidence_log.casework.verify_vault import verification, verify_vault
from evidence_log.errors import FolderNotEmpty
from evidence_log.records.case import Case
from evidence_log.records.clock import Language, Reading
from evidence_log.records.record import Record
from evidence_log.records.verification import Verification
from evidence_log.records.wanted_document import WantedDocument
from evidence_log.reports.edition import edition_named
from evidence_log.vault.durable import make_private_folder, make_private_parents, write_new
from evidence_log.vault.there import is_there

_STORIES = {Language.ZH: STORY_ZH, Language.EN: STORY_EN}


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
    existed = is_there(folder)
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
    if is_there(folder) and (not folder.is_dir() or any(folder.iterdir())):
        raise FolderNotEmpty(folder=str(folder))


def _wanted(editions: Iterable[str], languages: Iterable[Language]) -> list[WantedDocument]:
    """Each edition in those of the languages it has."""
    return [
        WantedDocument(edition=edition, language=language)
        for edition, language in product(editions, languages)
        if language in edition_named(edition).languages
    ]


def _make(
    folder: Path, *, story: Language, documents: tuple[Language, ...], now: Reading
) -> Generator[DemoProgress | DemoResult, None, None]:
    yield DemoProgress(what="begun")
    passphrase = f"demo {secrets.token_hex(2)} {secrets.token_hex(2)} {secrets.token_hex(2)}"
    passphrase_file, originals = folder / "passphrase.txt", folder / "originals"
    write_new(passphrase_file, iter((f"{passphrase}\n".encode(),)))
    make_private_folder(originals)
    telling = Telling(_STORIES[story], story, originals, now)
    made: list[str] = []
    case = Case(zone=telling.story.zone)
    with init_vault(
        folder / "vault", passphrase=passphrase, case=case, at=telling.at(), demo=True
    ).vault as vault:
        yield DemoProgress(what="vault-made")
        telling.introduce(vault)
        for part in telling.parts:
            if reference := telling.tell(vault, part):
                yield DemoProgress(what="logged", value=reference)
        for wanted in _wanted(telling.story.editions, documents):
            document = make_document(vault, wanted, at=telling.at(now.wall))
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
