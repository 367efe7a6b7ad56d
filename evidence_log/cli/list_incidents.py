"""`list`: incidents in the order they happened."""

from evidence_log.casework.list_incidents import list_incidents, list_tombstones
from evidence_log.cli.arguments import Command, Option, Takes
from evidence_log.cli.invocation import Invocation
from evidence_log.cli.json_forms import erasure_json, exhibit_json, incident_json
from evidence_log.i18n.moment_words import instant_words
from evidence_log.i18n.record_lines import exhibit_line, incident_line
from evidence_log.i18n.visible import storable, visible_line
from evidence_log.records.incident import Kind

COMMAND = Command(
    "list",
    "",
    0,
    0,
    (
        Option("--since", value="WHEN"),
        Option("--until", value="WHEN"),
        Option("--kind", choices=tuple(each.value for each in Kind)),
        Option("--who"),
        Option("--all", Takes.NOTHING),
    ),
)


def run(invocation: Invocation) -> int:
    """List what fits; an empty list is an answer. With `--all` also what was withdrawn, and what was erased."""
    parsed = invocation.parsed
    kind, who = parsed.text("--kind"), parsed.text("--who")
    with invocation.open_vault() as vault:
        found = list_incidents(
            vault,
            since=parsed.text("--since"),
            until=parsed.text("--until"),
            kind=Kind(kind) if kind else None,
            who=storable(who) if who else None,
            withdrawn=parsed.flag("--all"),
            at=invocation.around.clock.read(),
        )
        gone = list_tombstones(vault) if parsed.flag("--all") else None
        kept_back = vault.withdrawn_exhibits() if parsed.flag("--all") else []
        zone = vault.case().zone
    if invocation.json:
        answer: dict[str, object] = {"incidents": [incident_json(each) for each in found]}
        if gone is not None:
            answer["withdrawn_exhibits"] = [exhibit_json(each) for each in kept_back]
            answer["erased"] = [erasure_json(each, name) for each in gone for name in each.references]
        invocation.answer(answer)
        return 0
    texts = invocation.texts
    for each in found:
        mark = "" if each.withdrawal is None else f"  ({texts('changes.line-withdrawn')})"
        invocation.say(incident_line(each, texts) + mark)
    for exhibit in kept_back:
        invocation.say(f"{exhibit_line(exhibit, texts)}  ({texts('changes.line-withdrawn')})")
    for tombstone in gone or ():
        when = instant_words(tombstone.recorded_at, texts, zone=zone)
        reason = visible_line(tombstone.erasure.reason)
        invocation.say(
            f"{', '.join(tombstone.references)}  {texts('changes.line-erased', when=when, reason=reason)}"
        )
    invocation.say(texts("words.incidents", n=sum(each.withdrawal is None for each in found)))
    if gone is not None:
        withdrawn = len(kept_back) + sum(each.withdrawal is not None for each in found)
        erased = sum(len(each.references) for each in gone)
        invocation.say(texts("changes.marked", n=withdrawn, erased=erased))
    return 0
