"""`step`: record a procedural act; listing them lives in a module of its own."""

from evidence_log.casework.record_step import record_step
from evidence_log.cli.arguments import Option
from evidence_log.cli.invocation import Invocation
from evidence_log.cli.json_forms import receipt_json
from evidence_log.cli.matter import step_json
from evidence_log.cli.subcommands import Second, command_of, go_on
from evidence_log.errors import NotAChoice
from evidence_log.i18n.matter_words import step_fields
from evidence_log.i18n.visible import storable
from evidence_log.records.step import TOLD_STEPS, StepKind
from evidence_log.records.step_words import StepWords

_REFERENCES = ("exhibit", "answers")
_TOLD = ("at", "to", "number", "officer", "deadline", "note")
_VALUES = {"at": "WHEN", "deadline": "WHEN", "exhibit": "EX", "answers": "STEP"}
_KINDS = tuple(each.value for each in TOLD_STEPS)

SECONDS = {
    "add": Second(
        ("KIND",),
        tuple(Option(f"--{name}", value=_VALUES.get(name, "TEXT")) for name in (*_TOLD, *_REFERENCES)),
    ),
    "list": Second((), (), "list_steps"),
}

COMMAND = command_of("step", SECONDS)


def run(invocation: Invocation) -> int:
    """Record one, or do what else was named."""
    done = go_on(invocation, "step", SECONDS)
    if isinstance(done, int):
        return done
    parsed = invocation.parsed
    kind = parsed.words[1].strip().casefold()
    if kind not in _KINDS:
        raise NotAChoice(option="step add", value=parsed.words[1], choices=" ".join(_KINDS))
    told = {name: storable(parsed.text(f"--{name}") or "").strip() or None for name in _TOLD}
    named = {name: (parsed.text(f"--{name}") or "").strip().upper() or None for name in _REFERENCES}
    words = StepWords(kind=StepKind(kind), **told, **named)
    with invocation.open_vault() as vault:
        recorded = record_step(vault, words, at=invocation.around.clock.read())
        zone = vault.case().zone
    texts = invocation.texts
    if invocation.json:
        invocation.answer({**receipt_json(recorded.receipt, texts), "step": step_json(recorded.step)})
        return 0
    said = texts(f"matter.step.{kind}")
    invocation.say(texts("matter.recorded", reference=recorded.step.reference, kind=said))
    for label, value in step_fields(recorded.step, texts, zone)[1:-1]:
        invocation.field(label, value)
    return 0
