"""What a pack asks of the matter, as a short form, and what its answers become. Pure."""

from datetime import datetime

from evidence_log.casework.read_when import read_when
from evidence_log.errors import NotAnAnswer
from evidence_log.records.rule_pack import Circumstance
from evidence_log.rules.questions import asks_for_place, deciding_questions
from evidence_log.tui.rulebook import Answers, Held
from evidence_log.tui.said import Asked

_NOT_SAID = ""
_PLACE = "of-territory"


def asked_of_matter(held: Held, *, more: bool) -> tuple[Asked, ...]:
    """What is open and could decide something, then what was answered before; with `more`, only all the rest."""
    first = (*deciding_questions(held.assessed), *_answered(held))
    pack = held.assessed.pack
    asked = [each for each in pack.circumstances if each not in first] if more else list(first)
    by_now = asks_for_place(held.assessed) or held.territory is not None
    places = [_place(held)] if pack.territories and by_now is not more else []
    return (*places, *(_asked(each, held.answers.get(each.id, _NOT_SAID)) for each in asked))


def matter_told(said: dict[str, str], held: Held, *, now: datetime, zone: str) -> Answers:
    """What is different from what stands; raises TimeRefusal and NotAnAnswer."""
    changed = []
    for each in held.assessed.pack.circumstances:
        words = said.get(_name(each), held.answers.get(each.id, _NOT_SAID)).strip()
        if words != held.answers.get(each.id, _NOT_SAID):
            changed.append((each, _answer(each, words, now, zone)))
    stands = held.territory or _NOT_SAID
    place = said.get(_PLACE, stands)
    return Answers(tuple(changed), moved=place != stands, territory=place or None)


def _answered(held: Held) -> list[Circumstance]:
    return [each for each in held.assessed.pack.circumstances if each.id in held.answers]


def _name(each: Circumstance) -> str:
    return f"of-{each.id}"


def _asked(each: Circumstance, stands: str) -> Asked:
    choices = (_NOT_SAID, *(choice.id for choice in each.choices)) if each.choices else ()
    labels = (None, *(choice.label for choice in each.choices)) if each.choices else ()
    return Asked(_name(each), stands, choices, question=each.question, labels=labels)


def _place(held: Held) -> Asked:
    places = held.assessed.pack.territories
    choices = (_NOT_SAID, *(each.id for each in places))
    labels = (None, *(each.label for each in places))
    return Asked(_PLACE, held.territory or _NOT_SAID, choices, labels=labels)


def _answer(asked: Circumstance, words: str, now: datetime, zone: str) -> str | None:
    if not words or asked.choices:
        return words or None
    moment = read_when(words, now=now, zone=zone)
    if moment.begins is None or moment.ends is None or moment.begins.date() != moment.ends.date():
        raise NotAnAnswer(circumstance=asked.id, answer=words, choices="")
    return moment.begins.date().isoformat()
