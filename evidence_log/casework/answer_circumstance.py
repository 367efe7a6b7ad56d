"""Answer what a rule pack asks of the matter, or take the answer back. The newest answer stands."""

from collections.abc import Sequence
from datetime import date
from difflib import get_close_matches
from typing import NamedTuple

from evidence_log.casework.find_pack import has_pack, pack_of
from evidence_log.errors import NotAnAnswer, NothingToChange, UnknownQuestion
from evidence_log.records.circumstance import CircumstanceAnswer
from evidence_log.records.clock import Reading
from evidence_log.records.receipt import Receipt
from evidence_log.records.rule_pack import Circumstance, RulePack
from evidence_log.vault.vault import Vault


class Answer(NamedTuple):
    """What was asked, and the id of one of the choices, or a day where there are none; None takes back what was said."""

    asked: Circumstance
    said: str | None


def answer_circumstance(vault: Vault, asked: Circumstance, answer: str | None, *, at: Reading) -> Receipt:
    """Enter one answer; raises what `answer_circumstances` raises."""
    return answer_circumstances(vault, [Answer(asked, answer)], at=at)[0]


def answer_circumstances(vault: Vault, answers: Sequence[Answer], *, at: Reading) -> list[Receipt]:
    """Enter the answers, all of them or none.

    Raises NotAnAnswer, and NothingToChange when one is the answer already.
    """
    for each in answers:
        _refuse_other(each)
    with vault.writer(at) as writer:
        standing = answers_of(vault)
        for asked, said in answers:
            if standing.get(asked.id) == said:
                raise NothingToChange(reference=asked.id)
        told = (CircumstanceAnswer(circumstance=asked.id, answer=said) for asked, said in answers)
        return writer.append(*told)


def answers_of(vault: Vault) -> dict[str, str | None]:
    """What stands answered, by what was asked."""
    return {each.answer.circumstance: each.answer.answer for each in vault.answers()}


class Stated(NamedTuple):
    """An answer that stands; the question is None where the pack of the case does not ask it."""

    circumstance: str
    said: str
    asked: Circumstance | None


def stated_answers(vault: Vault) -> list[Stated]:
    """What stands answered, in order, with what the pack of the case asked; without answers no pack is read."""
    standing = {asked: said for asked, said in answers_of(vault).items() if said is not None}
    jurisdiction = vault.case().jurisdiction
    pack = pack_of(jurisdiction) if standing and has_pack(jurisdiction) else None
    asked = {} if pack is None else {each.id: each for each in pack.circumstances}
    return [Stated(name, said, asked.get(name)) for name, said in standing.items()]


def open_questions(vault: Vault, pack: RulePack) -> tuple[Circumstance, ...]:
    """What the pack asks and nobody has answered; at the end what is told only if somebody wants to."""
    standing = answers_of(vault)
    open_ones = (each for each in pack.circumstances if standing.get(each.id) is None)
    return tuple(sorted(open_ones, key=lambda each: each.own_word))


def question_named(pack: RulePack, named: str) -> Circumstance:
    """The question of that id; raises UnknownQuestion."""
    asked = {each.id: each for each in pack.circumstances}
    if named in asked:
        return asked[named]
    near = get_close_matches(named.casefold(), asked, n=1)
    raise UnknownQuestion(named=named, pack=pack.id, nearest=near[0] if near else "")


def _refuse_other(answer: Answer) -> None:
    asked, said = answer
    if said is None:
        return
    choices = [each.id for each in asked.choices]
    if choices and said not in choices:
        raise NotAnAnswer(circumstance=asked.id, answer=said, choices=" ".join(choices))
    if not choices and not _is_day(said):
        raise NotAnAnswer(circumstance=asked.id, answer=said, choices="")


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
