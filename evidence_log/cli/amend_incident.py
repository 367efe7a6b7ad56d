"""`amend`: correct an incident."""

from msgspec.structs import replace

from evidence_log.casework.amend_incident import Amended, amend_incident, amendable_incident
from evidence_log.cli.arguments import Command, Option, Parsed, Takes
from evidence_log.cli.incident_words import EITHER, KINDS, TELLING, given_words, told_words
from evidence_log.cli.invocation import Invocation
from evidence_log.cli.json_forms import incident_json, receipt_json
from evidence_log.errors import NothingToAmend
from evidence_log.i18n.moment_words import moment_words
from evidence_log.i18n.visible import storable, visible
from evidence_log.records.case_file import FiledIncident, Status
from evidence_log.records.incident import Kind
from evidence_log.records.incident_words import IncidentWords

# The option and the field it changes, where the two are not called the same.
_FIELDS = {
    "--number": "numbers",
    "--effect": "effects",
    "--tag": "tags",
    "--witness": "witnesses",
    "--duration": "duration_ms",
    "--answered": "answered",
    "--unanswered": "answered",
    "--answered-unknown": "answered",
}
# An empty value clears: it is one of the choices, too.
_CLEARABLE = tuple(each._replace(choices=(*each.choices, "")) if each.choices else each for each in TELLING)
_EITHER = (*EITHER, "--answered-unknown")

COMMAND = Command(
    "amend",
    "REF [WORDS]",
    1,
    None,
    (
        Option("--reason"),
        Option("--kind", choices=KINDS),
        *_CLEARABLE,
        Option("--answered-unknown", Takes.NOTHING),
    ),
    free_after=1,
    either=_EITHER,
)


def run(invocation: Invocation) -> int:
    """Change what is given; on a terminal what was not given is asked for, with what stands shown first."""
    reference = invocation.parsed.words[0].strip().upper()
    account = given_words(invocation)
    with invocation.open_vault() as vault:
        standing = amendable_incident(vault, reference)
        words, given = _told(invocation, standing, account)
        if not given:
            words, given = _asked(invocation, standing, words)
        reason = invocation.parsed.text("--reason")
        if reason is None:
            reason = invocation.ask("changes.ask-why-amended", option="--reason")
        at = invocation.around.clock.read()
        amended = amend_incident(vault, reference, words, given=given, reason=storable(reason), at=at)
    if invocation.json:
        receipt = receipt_json(amended.receipt, invocation.texts)
        invocation.answer({**receipt, "incident": incident_json(amended.incident)})
    else:
        _answer(invocation, amended)
    return 0


def _told(
    invocation: Invocation, standing: FiledIncident, account: str | None
) -> tuple[IncidentWords, set[str]]:
    """The words given, and which fields they are; an option with an empty value clears its field."""
    parsed = invocation.parsed
    named = {option.name for option in (*TELLING, *COMMAND.options)} & parsed.values.keys() - {"--reason"}
    given = {_FIELDS.get(name, name[2:]) for name in named}
    full = {
        name: kept for name, values in parsed.values.items() if (kept := [each for each in values if each])
    }
    flags = {name: [""] for name in EITHER if parsed.flag(name)}
    without_empty = Invocation(Parsed({**full, **flags}, parsed.words), invocation.around)
    kind = Kind(parsed.text("--kind") or standing.incident.kind.value)
    if account is not None and account.strip():
        given.add("account")
    else:
        account = standing.incident.account
    return told_words(without_empty, kind, account), given


def _asked(
    invocation: Invocation, standing: FiledIncident, words: IncidentWords
) -> tuple[IncidentWords, set[str]]:
    """Words and time, each left as it is with Enter: asked for, they stay out of the shell's history."""
    if not invocation.around.terminal:
        raise NothingToAmend(reference=standing.reference)
    texts, incident = invocation.texts, standing.incident
    invocation.aside(texts("changes.stands", when=moment_words(incident.occurred, texts)))
    invocation.aside(visible(incident.account))
    account = invocation.ask_lines("changes.ask-words")
    at = invocation.ask("changes.ask-at", option="--at")
    asked = {"account": account, "at": at}
    changed = {name: said for name, said in asked.items() if said.strip()}
    return replace(words, **changed), set(changed)


def _answer(invocation: Invocation, amended: Amended) -> None:
    texts, filed = invocation.texts, amended.incident
    invocation.say(texts("changes.amended", reference=filed.reference))
    invocation.say(f"  {texts('cli.understood', when=moment_words(filed.incident.occurred, texts))}")
    invocation.say(f"  {texts('changes.earlier-kept', n=len(filed.amendments))}")
    if filed.status is Status.WITHDRAWN:
        invocation.say(f"  {texts('changes.stays-withdrawn')}")
