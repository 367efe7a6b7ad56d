"""What a rule pack asks of the matter: the questions that are open, and their answers, for `assess` and `case show`."""

from collections.abc import Iterable, Iterator

import msgspec

from evidence_log.casework.answer_circumstance import (
    Answer,
    answer_circumstances,
    open_questions,
    question_named,
)
from evidence_log.cli.columns import in_columns
from evidence_log.cli.invocation import Invocation
from evidence_log.cli.json_forms import Json, receipt_json
from evidence_log.errors import AnswerMisspelled
from evidence_log.i18n.assessment_words import answer_words
from evidence_log.i18n.texts import Texts
from evidence_log.i18n.visible import visible_line
from evidence_log.records.rule_pack import Circumstance, RulePack
from evidence_log.vault.vault import Vault

ANSWER = "--answer"
_UNDER = "    "


def answer(invocation: Invocation, vault: Vault, pack: RulePack, given: Iterable[str]) -> None:
    """Enter the answers `ID=CHOICE`, all of them or none, and say what stands; `ID=` takes one back."""
    answers = [_read(each, pack) for each in given]
    receipts = answer_circumstances(vault, answers, at=invocation.around.clock.read())
    if invocation.json:
        told = [
            {**receipt_json(receipt, invocation.texts), **answer_json(asked.id, said, asked)}
            for receipt, (asked, said) in zip(receipts, answers, strict=True)
        ]
        invocation.answer({"answers": told})
        return
    for asked, said in answers:
        _say(invocation, in_columns(_entered(asked, said, invocation.texts)))


def list_questions(invocation: Invocation, vault: Vault, pack: RulePack) -> None:
    """Those nobody has answered, each with the id and the choices an answer is written with."""
    asked = open_questions(vault, pack)
    if invocation.json:
        invocation.answer({"pack": pack.id, "questions": [_question_json(each) for each in asked]})
        return
    _say(invocation, _questions(asked, invocation.texts))


def answer_json(circumstance: str, said: str | None, asked: Circumstance | None) -> Json:
    """An answer; the question is null where the pack of the case does not ask it."""
    question = None if asked is None else msgspec.to_builtins(asked.question)
    return {"circumstance": circumstance, "question": question, "answer": said}


def _read(given: str, pack: RulePack) -> Answer:
    named, equals, said = (part.strip() for part in given.partition("="))
    if not equals or not named:
        raise AnswerMisspelled(named=given)
    return Answer(question_named(pack, named), said or None)


def _entered(asked: Circumstance, said: str | None, texts: Texts) -> str:
    question = asked.question(texts.language)
    if said is None:
        return texts("assess.answer-taken-back", question=question)
    return texts("assess.answered", question=question, answer=answer_words(asked, said, texts))


def _question_json(asked: Circumstance) -> Json:
    plain = msgspec.to_builtins(asked)
    choices = [{"choice": each["id"], "label": each["label"]} for each in plain["choices"]]
    kept = {name: plain[name] for name in ("question", "about", "own_word")}
    return {"circumstance": asked.id, **kept, "choices": choices}


def _questions(asked: Iterable[Circumstance], texts: Texts) -> Iterator[str]:
    said = list(asked)
    if not said:
        yield texts("assess.no-questions")
        return
    yield from in_columns(texts("assess.questions"))
    for each in said:
        yield ""
        yield from in_columns(texts("assess.question", id=each.id, question=each.question(texts.language)))
        if each.own_word:
            yield from in_columns(texts("assess.own-word"), head=_UNDER)
        for choice in each.choices:
            said_so = texts("assess.choice", id=choice.id, label=choice.label(texts.language))
            yield from in_columns(said_so, head=_UNDER, further=f"{_UNDER}  ")
        if not each.choices:
            yield from in_columns(texts("assess.a-day"), head=_UNDER)


def _say(invocation: Invocation, lines: Iterable[str]) -> None:
    for line in lines:
        invocation.say(visible_line(line))
