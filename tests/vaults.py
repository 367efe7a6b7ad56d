"""Real vaults for tests, with a passphrase that is quick to stretch."""

from pathlib import Path
from typing import Any

from evidence_log.records.case import Case, Jurisdiction
from evidence_log.records.incident import Incident, Kind
from evidence_log.records.instant import instant_text, zone_named
from evidence_log.records.moment import Moment, Precision, TimeSource
from evidence_log.vault.create import NewVault, create_vault
from evidence_log.vault.vault import Vault
from tests.conftest import QUICK, FixedClock

PASSPHRASE = "窗外的麻雀 在电线杆上多嘴"


def new_vault(folder: Path, clock: FixedClock, *, demo: bool = False) -> NewVault:
    """Make a vault in China whose owner has said nothing else yet."""
    case = Case(zone="Asia/Shanghai", jurisdiction=Jurisdiction.CN)
    return create_vault(
        folder, passphrase=PASSPHRASE, case=case, at=clock.read(), demo=demo, work_factor=QUICK
    )


def minute_now(clock: FixedClock) -> Moment:
    """The minute the clock shows."""
    at = clock.wall.astimezone(zone_named("Asia/Shanghai"))
    return Moment(
        earliest=instant_text(at.replace(second=0)),
        latest=instant_text(at.replace(second=59)),
        precision=Precision.MINUTE,
        zone="Asia/Shanghai",
        source=TimeSource.TYPED,
        text="刚才",
    )


def log(vault: Vault, clock: FixedClock, account: str, kind: Kind = Kind.CALL, **told: Any) -> str:
    """Write an incident down; returns its reference."""
    told.setdefault("occurred", minute_now(clock))
    incident = Incident(kind=kind, account=account, **told)
    with vault.writer(clock.read()) as writer:
        return writer.append(incident)[0].reference


def slow_to_guess(folder: Path) -> bool:
    """Whether a guess at the passphrase of that vault costs what docs/formats/vault.md says: 2 to the 18th rounds."""
    header = (folder / "keys" / "passphrase.age").read_bytes().splitlines()[1]
    return header.startswith(b"-> scrypt ") and header.endswith(b" 18")
