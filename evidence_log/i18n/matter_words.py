"""Parties, handles and steps in words."""

from datetime import date

from evidence_log.i18n.moment_words import day_words, instant_words, moment_words
from evidence_log.i18n.texts import Texts
from evidence_log.records.case_file import FiledParty, FiledStep
from evidence_log.records.party import Attribution, HandleKind
from evidence_log.records.step import Step, StepKind


def handle_words(claim: Attribution, texts: Texts) -> str:
    """The handle, how surely it is theirs, and how one knows."""
    kind = (
        ""
        if claim.handle.kind is HandleKind.NUMBER
        else f"{texts(f'matter.handle.{claim.handle.kind.value}')} "
    )
    sure = texts(f"matter.confidence.{claim.confidence.value}")
    basis = texts("matter.no-basis") if claim.basis is None else texts("matter.basis", basis=claim.basis)
    if claim.exhibit is not None:
        basis = texts("matter.shown-by", basis=basis, exhibit=claim.exhibit)
    return texts("matter.claim", handle=f"{kind}{claim.handle.value}", sure=sure, basis=basis)


def party_fields(filed: FiledParty, texts: Texts, zone: str) -> list[tuple[str, str]]:
    """Label and value of everything known of a party."""
    party = filed.party
    told = [
        (f"matter.field.{name}", getattr(party, name)) for name in ("address", "phone", "workplace", "note")
    ]
    fields = [
        ("matter.field.party", f"{filed.reference}  {party.name}"),
        ("matter.field.role", texts(f"matter.role.{party.role.value}")),
        *[(label, value) for label, value in told if value is not None],
        *[("matter.field.handle", handle_words(each.attribution, texts)) for each in filed.attributions],
        ("matter.field.recorded", instant_words(filed.recorded_at, texts, zone=zone)),
    ]
    if filed.changed_at is not None:
        fields.append(("matter.field.changed", instant_words(filed.changed_at, texts, zone=zone)))
    return fields


def step_fields(filed: FiledStep, texts: Texts, zone: str) -> list[tuple[str, str]]:
    """Label and value of everything known of a step."""
    step = filed.step
    told = ("to", "number", "officer", "exhibit", "answers")
    fields = [
        ("matter.field.step", f"{filed.reference}  {texts(f'matter.step.{step.kind.value}')}"),
        ("matter.field.occurred", moment_words(step.occurred, texts, zone=zone)),
        *[(_label(name, step), getattr(step, name)) for name in told if getattr(step, name) is not None],
    ]
    fields += _asked_fields(step, texts, zone)
    if step.note is not None:
        fields.append(("matter.field.words", step.note))
    ends = None if step.deadline is None else step.deadline.ends
    if ends is not None:
        fields.append(("matter.field.deadline", day_words(ends.date(), texts)))
    if step.root is not None:
        fields.append(("words.fingerprint", f"{step.entries} {step.root}"))
    return [*fields, ("matter.field.recorded", instant_words(filed.recorded_at, texts, zone=zone))]


def _label(name: str, step: Step) -> str:
    """What a field is called; a letter made here is a document, never an exhibit."""
    made_here = name == "exhibit" and (step.exhibit or "").startswith("DOC-")
    return "words.document" if made_here else f"matter.field.{name}"


def _asked_fields(step: Step, texts: Texts, zone: str) -> list[tuple[str, str]]:
    """How it was done, what was asked for in it, for whom, and what holds because of it."""
    ends = None if step.ends is None else step.ends.ends
    last = ends and day_words(ends.date(), texts)
    known = {
        "by": step.by and texts(f"matter.medium.{step.by.value}"),
        "written": _yes_or_no(step.in_writing, texts),
        "not_by": ", ".join(texts(f"matter.medium.{each.value}") for each in step.not_by),
        "not_at": step.not_at,
        "hours": step.hours and f"{step.hours.from_}\u2013{step.hours.to}",
        "not_hours": step.not_hours and f"{step.not_hours.from_}\u2013{step.not_hours.to}",
        "not_on": ", ".join(texts(f"matter.weekday.{each.value}") for each in step.not_on),
        "not_whom": ", ".join(texts(f"words.contacted.{each.value}") for each in step.not_whom),
        "people": ", ".join(step.people),
        "debts": ", ".join(step.debts),
        "order": step.order,
        "ends": texts("matter.endless") if step.endless else last,
        "aware": _yes_or_no(step.aware, texts)
        if step.aware_since is None
        else texts("matter.aware-since", when=moment_words(step.aware_since, texts, zone=zone)),
    }
    return [(f"matter.field.{name}", value) for name, value in known.items() if value]


def _yes_or_no(said: bool | None, texts: Texts) -> str | None:  # noqa: FBT001 -- what was said is the question
    return None if said is None else texts("matter.yes" if said else "matter.no")


def done_words(step: Step, texts: Texts) -> list[str]:
    """What was done and with whom; a filing is one phrase with whoever took it, a court or somebody else."""
    if step.kind is StepKind.FILING and step.to:
        return [texts("matter.filed-with", to=step.to)]
    return [texts(f"matter.step.{step.kind.value}"), *([step.to] if step.to else [])]


def step_line(filed: FiledStep, texts: Texts, zone: str) -> str:
    """A step on one line."""
    step = filed.step
    told = [*done_words(step, texts), step.number, step.officer]
    return "  ".join([moment_words(step.occurred, texts, zone=zone), *(each for each in told if each)])


def deadline_words(day: str, days: int, texts: Texts) -> str:
    """When something is due, counted in days from today."""
    said = day_words(date.fromisoformat(day), texts)
    if days == 0:
        return texts("matter.due-today", day=said)
    return texts("matter.due" if days > 0 else "matter.due-past", day=said, n=abs(days))


def party_line(filed: FiledParty, texts: Texts) -> str:
    """A party on one line."""
    role = texts(f"matter.role.{filed.party.role.value}")
    return texts("matter.party-line", reference=filed.reference, name=filed.party.name, role=role)


def named_step(step: Step, texts: Texts) -> str:
    """What a step is, and to whom."""
    kind, *whom = done_words(step, texts)
    return texts("matter.step-to", kind=kind, to=whom[0]) if whom else kind
