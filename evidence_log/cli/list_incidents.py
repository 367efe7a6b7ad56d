"""`list`: incidents in the order they happened."""

from evidence_log.casework.list_incidents import list_incidents
from evidence_log.cli.arguments import Command, Option
from evidence_log.cli.invocation import Invocation
from evidence_log.cli.json_forms import incident_json
from evidence_log.cli.lines import incident_line
from evidence_log.i18n.visible import storable
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
    ),
)


def run(invocation: Invocation) -> int:
    """List what fits; an empty list is an answer."""
    parsed = invocation.parsed
    kind, who = parsed.text("--kind"), parsed.text("--who")
    with invocation.open_vault() as vault:
        found = list_incidents(
            vault,
            since=parsed.text("--since"),
            until=parsed.text("--until"),
            kind=Kind(kind) if kind else None,
            who=storable(who) if who else None,
            at=invocation.around.clock.read(),
        )
    if invocation.json:
        invocation.answer({"incidents": [incident_json(each) for each in found]})
        return 0
    for each in found:
        invocation.say(incident_line(each, invocation.texts))
    invocation.say(invocation.texts("words.incidents", n=len(found)))
    return 0
