"""The vault that every later version must go on reading: `python -m tests.vault.golden_vault` makes that of this format.

It holds a record of every kind, from every act, and is made once for a format: never again after its release.
"""

import json
import shutil
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import chdir
from datetime import timedelta
from pathlib import Path
from typing import Any

import msgspec

from evidence_log.casework.amend_incident import amend_incident
from evidence_log.casework.back_up_vault import back_up_vault
from evidence_log.casework.capture_locked import capture_files, capture_incident
from evidence_log.casework.erase_record import erase_record
from evidence_log.casework.log_incident import log_incident
from evidence_log.casework.make_document import make_document
from evidence_log.casework.restore_vault import restore_vault
from evidence_log.casework.review_inbox import accept, decline, put_off
from evidence_log.casework.seal_ledger import seal_ledger
from evidence_log.casework.send_checkpoint import send_checkpoint
from evidence_log.casework.set_case import set_case
from evidence_log.casework.withdraw_record import withdraw_record
from evidence_log.ledger.bodies import kept_objects
from evidence_log.records.clock import Language
from evidence_log.records.decision import Because
from evidence_log.records.incident import Contacted, Direction, Effect, Kind
from evidence_log.records.incident_words import IncidentWords
from evidence_log.records.vault_facts import KeyWrap
from evidence_log.records.wanted_document import WantedDocument
from evidence_log.vault import key_changes
from evidence_log.vault.manifest import FORMAT
from evidence_log.vault.open import open_vault
from evidence_log.vault.shelf import Shelf
from evidence_log.vault.vault import Vault
from tests import people
from tests.casework.media_files import amr, jpeg, written
from tests.conftest import QUICK, FixedClock
from tests.seals.authority import Authority
from tests.vaults import PASSPHRASE, new_vault

FOLDER = Path(__file__).with_name("golden")
BEFORE = "the one it had before"


def told(vault: Vault) -> list[dict[str, Any]]:
    """Every entry with its record, as plain values, and the size of each file it speaks of."""
    with vault._engine.connect() as connection:
        everything = list(Shelf(connection).everything())
    found = []
    for entry, body in everything:
        record = None if body is None else body.record
        sizes = [] if record is None else [len(vault.read_object(kept)) for kept in kept_objects(record)]
        kind = "" if body is None else body.kind
        values = msgspec.to_builtins(record)
        found.append({"entry": msgspec.to_builtins(entry), "kind": kind, "record": values, "sizes": sizes})
    plain: list[dict[str, Any]] = json.loads(json.dumps(found))
    return plain


def make(folder: Path) -> Path:
    """Go through every act there is; returns the folder of the vault."""
    clock, files = FixedClock(), folder / "files"
    files.mkdir()
    new_vault(folder / "vault", clock, demo=False).vault.close()
    with open_vault(folder / "vault", passphrase=PASSPHRASE) as vault:
        changes = {
            "title": "网贷催收",
            "complainant": people.COMPLAINANT_ZH,
            "agency": people.AGENCY_ZH,
            "lender": people.LENDER_ZH,
        }
        set_case(vault, changes, at=clock.read())
        _log(vault, clock, files)
        _captured(vault, clock, files)
        _change(vault, clock)
        _outside(vault, clock, folder)
    return _restored(folder, clock)


def _log(vault: Vault, clock: FixedClock, files: Path) -> None:
    photo, sound = written(files / "门口.jpg", jpeg()), written(files / "录音.amr", amr())
    everything = IncidentWords(
        kind=Kind.CALL,
        account="他说要到我单位门口拉横幅，让同事都知道",
        at="昨晚十点四十",
        first="昨晚十点",
        last="昨晚十点四十",
        direction=Direction.IN,
        answered=True,
        duration_ms=63_000,
        numbers=people.NUMBERS_ZH[:2],
        who=people.COLLECTOR_ZH,
        contacted=Contacted.FAMILY,
        count=3,
        said="明天就去你家门口泼油漆",
        impact="整夜没睡",
        effects=(Effect.ALARMED, Effect.FEARED_VIOLENCE),
        witnesses=(people.NEIGHBOUR_ZH,),
        tags=("threat-of-violence",),
        note="私下记：不要写进材料",
    )
    log_incident(vault, everything, files=[photo, sound], at=clock.read())
    visit = IncidentWords(
        kind=Kind.VISIT, account=f"Two men at the door {people.RARE_CHARACTERS}", place="楼下"
    )
    log_incident(vault, visit, files=[], at=clock.read())
    threat = IncidentWords(kind=Kind.THREAT, account="this one is to be erased", said="…")
    log_incident(vault, threat, files=[written(files / "x.bin", b"\0" * 5000)], at=clock.read())
    log_incident(vault, IncidentWords(kind=Kind.OTHER, account="withdrawn later"), files=[], at=clock.read())


def _captured(vault: Vault, clock: FixedClock, files: Path) -> None:
    def capture(account: str, name: str) -> str:
        words, file = (
            IncidentWords(kind=Kind.MESSAGE, account=account),
            written(files / name, name.encode() * 99),
        )
        at = clock.read()
        return capture_incident(
            vault.folder, words, files=[file], because=Because.LOCKED, at=at
        ).capture.capture

    taken, declined, later = (capture(f"锁着的时候写的 {n}", f"{n}.bin") for n in range(3))
    accept(vault, [taken], at=clock.read())
    decline(vault, [declined], at=clock.read())
    put_off(vault, [later], at=clock.read())
    more = [written(files / "more.bin", b"more" * 999)]
    capture_files(vault.folder, more, to=taken, because=Because.BUSY, at=clock.read())


def _change(vault: Vault, clock: FixedClock) -> None:
    better = IncidentWords(kind=Kind.VISIT, account="Two men and a woman at the door")
    why = "the neighbour remembered"
    amend_incident(vault, "INC-0002", better, given=["account"], reason=why, at=clock.read())
    withdraw_record(vault, "INC-0004", reason="somebody else's call", at=clock.read())
    clock.wall -= timedelta(days=1)
    erase_record(vault, "INC-0003", reason="too dangerous to keep", handed_over=False, at=clock.read())
    clock.wall += timedelta(days=1)
    with vault.writer(clock.read()) as writer:
        key_changes.set_passphrase(vault.folder, vault._keys, BEFORE, work_factor=QUICK)
        writer._enter_way(KeyWrap.PASSPHRASE, KeyWrap.PASSPHRASE)
        key_changes.set_passphrase(vault.folder, vault._keys, PASSPHRASE, work_factor=QUICK)
        writer._enter_way(KeyWrap.PASSPHRASE, KeyWrap.PASSPHRASE)
        writer.set_recovery(opened_with=KeyWrap.PASSPHRASE)
    make_document(vault, WantedDocument(edition="police", language=Language.ZH), at=clock.read())


def _outside(vault: Vault, clock: FixedClock, folder: Path) -> None:
    (folder / "authority").mkdir()
    with Authority(folder / "authority").open() as authority:
        for _ in seal_ledger(vault, [authority.address], clock=clock):
            pass
    send_checkpoint(vault, to="my sister", at=clock.read())


def _restored(folder: Path, clock: FixedClock) -> Path:
    (folder / "stick").mkdir()
    with chdir(folder), open_vault(folder / "vault", passphrase=PASSPHRASE) as vault:
        # A place as it was named, not where this machine keeps it.
        _finish(back_up_vault(vault, Path("stick"), passphrase=PASSPHRASE, at=clock.read()))
    target = folder / "restored"
    act = restore_vault(folder / "vault", target, passphrase=PASSPHRASE, even_so=False, at=clock.read())
    _finish(act)
    with open_vault(target, passphrase=PASSPHRASE) as vault:
        again = IncidentWords(kind=Kind.FOLLOWING, account="after it was restored")
        log_incident(vault, again, files=[], at=clock.read())
    return target


def _finish(act: Iterator[object]) -> None:
    for _ in act:
        pass


def pack(folder: Path, target: Path) -> None:
    """Put a vault's files into an archive, without what is made again anyway."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(folder.rglob("*")):
            if path.is_file() and path.suffix != ".lock":
                archive.write(path, path.relative_to(folder).as_posix())


def main() -> None:
    """Make the one of this format, and say what it tells; refused where there is one."""
    FOLDER.mkdir(exist_ok=True)
    target = FOLDER / f"format-{FORMAT}.zip"
    if target.exists():
        sys.exit(f"{target.name} is there: what was released is not made again")
    with tempfile.TemporaryDirectory() as made:
        vault = make(Path(made))
        pack(vault, target)
        with open_vault(vault, passphrase=PASSPHRASE) as opened:
            lines = [json.dumps(each, ensure_ascii=False, sort_keys=True) for each in told(opened)]
        shutil.rmtree(vault)
    (FOLDER / f"format-{FORMAT}.jsonl").write_text("".join(f"{each}\n" for each in lines), encoding="utf-8")


if __name__ == "__main__":
    main()
