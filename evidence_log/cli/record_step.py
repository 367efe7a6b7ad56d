"""`step`: record a procedural act; listing them lives in a module of its own."""

from typing import Any

from evidence_log.casework.record_step import record_step
from evidence_log.cli.arguments import Option, Parsed, Takes
from evidence_log.cli.invocation import Invocation
from evidence_log.cli.json_forms import receipt_json
from evidence_log.cli.matter import step_json
from evidence_log.cli.subcommands import Second, command_of, go_on
from evidence_log.errors import ContradictingOptions, NotAChoice
from evidence_log.i18n.matter_words import step_fields
from evidence_log.i18n.visible import storable
from evidence_log.records.incident import Contacted
from evidence_log.records.step import TOLD_STEPS, Medium, StepKind, Weekday
from evidence_log.records.step_words import StepWords

_REFERENCES = ("exhibit", "answers")
_TOLD = (
    "at",
    "to",
    "number",
    "officer",
    "deadline",
    "note",
    "not-at",
    "hours",
    "not-hours",
    "order",
    "ends",
    "aware-since",
)
_VALUES = {
    "at": "WHEN",
    "deadline": "WHEN",
    "exhibit": "EX",
    "answers": "STEP",
    "hours": "FROM-TO",
    "not-hours": "FROM-TO",
    "ends": "WHEN",
    "aware-since": "WHEN",
}
_MEDIA = tuple(each.value for each in Medium)
_SEVERAL = {
    "not-by": _MEDIA,
    "not-on": tuple(each.value for each in Weekday),
    "not-whom": tuple(each.value for each in Contacted),
}
_YES_OR_NO = ("in-writing", "aware")
_KINDS = tuple(each.value for each in TOLD_STEPS)

SECONDS = {
    "add": Second(
        ("KIND",),
        (
            *(Option(f"--{name}", value=_VALUES.get(name, "TEXT")) for name in (*_TOLD, *_REFERENCES)),
            Option("--by", choices=_MEDIA),
            *(Option(f"--{name}", Takes.SEVERAL, choices=values) for name, values in _SEVERAL.items()),
            Option("--person", Takes.SEVERAL, value="NAME"),
            Option("--debt", Takes.SEVERAL, value="DEBT"),
            *(Option(f"--{name}", choices=("yes", "no")) for name in _YES_OR_NO),
        ),
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
    words = StepWords(kind=StepKind(kind), **_told(parsed))
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


def _told(parsed: Parsed) -> dict[str, Any]:
    """The fields of the words, but for the kind. Who knows since a time knows."""
    told: dict[str, Any] = {
        name.replace("-", "_"): storable(parsed.text(f"--{name}") or "").strip() or None for name in _TOLD
    }
    told |= {name: (parsed.text(f"--{name}") or "").strip().upper() or None for name in _REFERENCES}
    for name in _YES_OR_NO:
        said = parsed.text(f"--{name}")
        told[name.replace("-", "_")] = None if said is None else said == "yes"
    if told["aware_since"] is not None and told["aware"] is False:
        raise ContradictingOptions(option="--aware no", other="--aware-since")
    for other in ("--not-hours", "--not-on"):
        if told["hours"] is not None and parsed.flag(other):
            raise ContradictingOptions(option="--hours", other=other)
    told["aware"] = True if told["aware_since"] is not None else told["aware"]
    by = parsed.text("--by")
    return {
        **told,
        "by": None if by is None else Medium(by),
        "not_by": tuple(map(Medium, dict.fromkeys(parsed.several("--not-by")))),
        "not_on": tuple(map(Weekday, dict.fromkeys(parsed.several("--not-on")))),
        "not_whom": tuple(map(Contacted, dict.fromkeys(parsed.several("--not-whom")))),
        "people": tuple(storable(each) for each in parsed.several("--person")),
        "debts": tuple(dict.fromkeys(each.strip().upper() for each in parsed.several("--debt"))),
    }
