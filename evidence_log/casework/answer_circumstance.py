"""Answer what a rule pack asks of the matter, or take the answer back. The newest answer stands."""

from datetime import date

from evidence_log.errors import NotAnAnswer, NothingToChange
from evidence_log.records.circumstance import CircumstanceAnswer
from evidence_log.records.clock import Reading
from evidence_log.records.receipt import Receipt
from evidence_log.records.rule_pack import Circumstance
from evidence_log.vault.vault import Vault


def answer_circumstance(vault: Vault, asked: Circumstance, answer: str | None, *, at: Reading) -> Receipt:
    """Enter the answer: the id of one of the choices, or a day where there are none; None takes back what was said.

    Raises NotAnAnswer, and NothingToChange when that is the answer already.
    """
    if answer is not None:
        _refuse_other(asked, answer)
    with vault.writer(at) as writer:
        if answers_of(vault).get(asked.id) == answer:
            raise NothingToChange(reference=asked.id)
        return writer.append(CircumstanceAnswer(circumstance=asked.id, answer=answer))[0]


def answers_of(vault: Vault) -> dict[str, str | None]:
    """What stands answered, by what was asked."""
    return {each.answer.circumstance: each.answer.answer for each in vault.answers()}


def _refuse_other(asked: Circumstance, answer: str) -> None:
    choices = [each.id for each in asked.choices]
    if choices and answer not in choices:
        raise NotAnAnswer(circumstance=asked.id, answer=answer, choices=" ".join(choices))
    if not choices and not _is_day(answer):
        raise NotAnAnswer(circumstance=asked.id, answer=answer, choices="")


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
