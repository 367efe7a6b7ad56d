"""`when`: how a time is read, or why it is refused. Needs no vault."""

from datetime import datetime, timedelta

from evidence_log.casework.read_when import read_when
from evidence_log.cli.arguments import Command, Option
from evidence_log.cli.invocation import Invocation
from evidence_log.cli.json_forms import moment_json
from evidence_log.errors import NoSuchZone, TimeUnread
from evidence_log.i18n.moment_words import moment_words
from evidence_log.i18n.visible import storable
from evidence_log.records.instant import zone_named

COMMAND = Command(
    "when", "PHRASE", 1, None, (Option("--now", value="ISO-TIME"), Option("--zone", value="ZONE"))
)

# Offsets in minutes that are no whole hours, and a zone that keeps each all year.
_ALL_YEAR = {
    210: "Asia/Tehran",
    270: "Asia/Kabul",
    330: "Asia/Kolkata",
    345: "Asia/Kathmandu",
    390: "Asia/Yangon",
    525: "Australia/Eucla",
    570: "Australia/Darwin",
    -570: "Pacific/Marquesas",
}


def run(invocation: Invocation) -> int:
    """Echo the reading. Zone: --zone, else the offset of --now, else the machine's."""
    phrase = storable(" ".join(invocation.parsed.words))
    now = _now(invocation.parsed.text("--now"))
    zone = invocation.parsed.text("--zone") or (
        _zone_of(now, invocation.around.zone) if now else invocation.around.zone
    )
    moment = read_when(phrase, now=now or invocation.around.clock.read().wall, zone=zone)
    if invocation.json:
        invocation.answer(moment_json(moment))
    else:
        invocation.say(invocation.texts("cli.understood", when=moment_words(moment, invocation.texts)))
        invocation.say(f"  {moment.earliest} - {moment.latest}  {moment.precision.value}  {moment.zone}")
    return 0


def _now(text: str | None) -> datetime | None:
    if text is None:
        return None
    try:
        now = datetime.fromisoformat(text)
    except ValueError as error:
        raise TimeUnread(phrase=text, leftover=text) from error
    if now.tzinfo is None:
        raise TimeUnread(phrase=text, leftover=text)
    return now


def _zone_of(now: datetime, machine: str) -> str:
    """Name a zone for the offset of --now: the machine's where it fits, else one that has it all year."""
    offset = now.utcoffset() or timedelta(0)
    if now.astimezone(zone_named(machine)).utcoffset() == offset:
        return machine
    hours, rest = divmod(offset, timedelta(hours=1))
    if not rest:
        # Etc/GMT+5 lies five hours west: POSIX counts the other way round.
        return "UTC" if not hours else f"Etc/GMT{-hours:+d}"
    name = _ALL_YEAR.get(offset // timedelta(minutes=1))
    if name is None:
        raise NoSuchZone(zone=str(now.tzinfo))
    return name
