"""`status`: which vault, what waits, the last backup, the last check."""

from datetime import datetime

from evidence_log.casework.open_vault import open_vault
from evidence_log.casework.show_status import outside, show_status
from evidence_log.cli.arguments import Command
from evidence_log.cli.invocation import Invocation
from evidence_log.cli.json_forms import status_json
from evidence_log.errors import EmptyPassphrase, VaultLocked
from evidence_log.i18n.amounts import size_words
from evidence_log.i18n.visible import visible_line
from evidence_log.i18n.witness_words import witness_words
from evidence_log.records.instant import instant
from evidence_log.records.status import Inside, Outside, Status

COMMAND = Command("status", "", 0, 0)

_SHOWN = 10
_DAY_S, _HOUR_S = 86_400, 3_600


def run(invocation: Invocation) -> int:
    """Tell what is known: of a locked vault without a passphrase only what lies open. It is 0 either way."""
    seen = outside(invocation.folder)  # before anything is asked
    now = invocation.around.clock.read().wall
    try:
        passphrase = invocation.passphrase()
        with open_vault(invocation.folder, passphrase=passphrase) as vault:
            status = show_status(vault)
    except (VaultLocked, EmptyPassphrase):  # nobody there, or nothing typed
        status = Status(outside=seen, inside=None)
    if invocation.json:
        invocation.answer(status_json(status))
        return 0
    _say_outside(invocation, status.outside)
    if status.inside is None:
        invocation.say(invocation.texts("copies.status.locked"))
    else:
        _say_inside(invocation, status.inside, now)
        witness = witness_words(status.inside.witness, invocation.texts, status.inside.zone)
        invocation.say(f"  {witness}")
    _say_check(invocation, status.outside, now)
    _say_whereabouts(invocation, status.outside)
    return 0


def _say_outside(invocation: Invocation, seen: Outside) -> None:
    texts = invocation.texts
    invocation.field("copies.status.vault", seen.folder)
    invocation.field("words.case.number", seen.case_number)
    invocation.field("copies.status.format", str(seen.format))
    invocation.field("copies.status.size", size_words(seen.size))
    for said, key in (
        (seen.demo, "demo"),
        (seen.backup, "is-backup"),
        (seen.unfinished_restore, "unfinished-restore"),
    ):
        if said:
            invocation.say(f"  {texts(f'copies.status.{key}')}")
    invocation.field("copies.status.inbox", str(seen.inbox))


def _say_inside(invocation: Invocation, inside: Inside, now: datetime) -> None:
    texts = invocation.texts
    invocation.field(
        "copies.status.recorded",
        texts("copies.status.counts", incidents=inside.incidents, exhibits=inside.exhibits),
    )
    if inside.unexamined:
        shown = " ".join(inside.unexamined[:_SHOWN])
        more = f" ... {len(inside.unexamined) - _SHOWN}" if len(inside.unexamined) > _SHOWN else ""
        invocation.field("copies.status.unexamined", f"{shown}{more}")
    if inside.newest_missing:
        invocation.say(f"  ! {texts('copies.status.newest-missing')}")
    if inside.lost:
        invocation.say(f"  ! {texts('copies.status.lost', n=len(inside.lost))}")
    _say_backup(invocation, inside, now)


def _say_backup(invocation: Invocation, inside: Inside, now: datetime) -> None:
    texts, last = invocation.texts, inside.last_backup
    if last is None:
        invocation.field("copies.status.backup", texts("copies.status.no-backup"))
        return
    age = _ago(invocation, last.recorded_at, now)
    place = visible_line(last.backup.place)
    invocation.field("copies.status.backup", texts("copies.status.backup-made", ago=age, place=place))
    if inside.entries_since_backup:
        invocation.say(f"    {texts('copies.status.since-backup', n=inside.entries_since_backup)}")
    if not last.backup.elsewhere:
        invocation.say(f"  ! {texts('copies.same-device')}")


def _say_check(invocation: Invocation, seen: Outside, now: datetime) -> None:
    texts = invocation.texts
    if seen.checked_at is None or seen.checked_verdict is None:
        invocation.field("copies.status.check", texts("copies.status.no-check"))
        return
    verdict = texts(f"copies.status.verdict.{seen.checked_verdict.value}")
    data = texts(f"copies.status.data.{seen.checked_data}")
    invocation.field("copies.status.check", f"{_ago(invocation, seen.checked_at, now)}: {verdict} ({data})")


def _say_whereabouts(invocation: Invocation, seen: Outside) -> None:
    texts = invocation.texts
    if seen.read_only:
        invocation.say(f"  {texts('copies.status.read-only')}")
    if seen.cloud is not None:
        invocation.say(f"  {texts('copies.status.cloud', service=seen.cloud)}")
    if seen.conflict_copies:
        invocation.say(f"  ! {texts('copies.status.conflicts', n=len(seen.conflict_copies))}")
        for name in seen.conflict_copies[:_SHOWN]:
            invocation.say(f"      {visible_line(name)}")


def _ago(invocation: Invocation, text: str, now: datetime) -> str:
    """How long ago, in the largest unit; a time that cannot be read, or lies ahead, as it stands."""
    try:
        seconds = (now - instant(text)).total_seconds()
    except ValueError:
        return visible_line(text)
    if seconds < 0:
        return visible_line(text)
    if seconds >= _DAY_S:
        return invocation.texts("copies.ago.days", n=int(seconds // _DAY_S))
    if seconds >= _HOUR_S:
        return invocation.texts("copies.ago.hours", n=int(seconds // _HOUR_S))
    return invocation.texts("copies.ago.now")
