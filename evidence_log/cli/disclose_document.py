"""`disclose`: enter to whom a document or an original was handed over, and when."""

from evidence_log.casework.disclose_document import disclose_document
from evidence_log.cli.arguments import Command, Option
from evidence_log.cli.invocation import Invocation
from evidence_log.cli.json_forms import receipt_json
from evidence_log.cli.matter import step_json
from evidence_log.errors import MissingArgument
from evidence_log.i18n.matter_words import step_fields
from evidence_log.i18n.visible import storable, visible_line
from evidence_log.records.step import Medium

COMMAND = Command(
    "disclose",
    "REF",
    1,
    1,
    (
        Option("--to", value="WHOM"),
        Option("--at", value="WHEN"),
        Option("--by", choices=tuple(each.value for each in Medium)),
        Option("--note"),
    ),
)


def run(invocation: Invocation) -> int:
    """Enter it and say what was entered; to whom is asked where it was not given."""
    parsed, texts = invocation.parsed, invocation.texts
    to = storable(parsed.text("--to") or "").strip()
    by = parsed.text("--by")
    with invocation.open_vault() as vault:
        if not to:
            to = invocation.ask("cli.ask-to-whom", option="--to") if not parsed.flag("--to") else ""
        if not to:
            raise MissingArgument(argument="--to", command="disclose")
        done = disclose_document(
            vault,
            parsed.words[0],
            to=to,
            when=parsed.text("--at"),
            by=None if by is None else Medium(by),
            note=storable(parsed.text("--note") or "").strip() or None,
            at=invocation.around.clock.read(),
        )
        zone = vault.case().zone
    if invocation.json:
        invocation.answer({**receipt_json(done.receipt, texts), "step": step_json(done.step)})
        return 0
    said = texts(
        "documents.disclosed", reference=done.step.reference, what=done.step.step.exhibit, to=visible_line(to)
    )
    invocation.say(said)
    for label, value in step_fields(done.step, texts, zone)[1:-1]:
        invocation.field(label, value)
    return 0
