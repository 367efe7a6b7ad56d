"""Find out what a kept file is. The decoder runs in a process of its own; nothing here imports one."""

from datetime import datetime, timedelta
from typing import BinaryIO

import msgspec

import evidence_log
from evidence_log.media.asking import Heard, NoAnswer, ask
from evidence_log.media.claims import MODIFIED, Claims, contradictions, ranked
from evidence_log.media.delivery import guess_delivery
from evidence_log.media.file_name import read_name
from evidence_log.media.found import Found, MadeDerivative, Question
from evidence_log.media.sniff import HEAD_BYTES, media_type_of
from evidence_log.records.exhibit import CapturedClaim, Examination, MediaState, Oddity, OddityKind
from evidence_log.records.instant import instant_text
from evidence_log.records.moment import Moment
from evidence_log.records.record import Record


class Examined(Record, frozen=True):
    """What was found, and what was made of it."""

    examination: Examination
    derivatives: tuple[MadeDerivative, ...] = ()


class Outside(Record, frozen=True):
    """What is known of a file without looking into it: its name, and the file system's time of it."""

    name: str | None = None
    modified: Moment | None = None


def examine(
    source: BinaryIO,
    *,
    exhibit: str,
    now: datetime,
    outside: Outside | None = None,
    going: Heard | None = None,
) -> Examined:
    """Examine plain bytes; `now` bounds the times a file may claim, `going` hears how far it is.

    Never raises for what is in the file. A decoder that died leaves state `unexamined` and the problem
    `decoder-died`: nobody has looked, and somebody may try again.
    """
    media_type = media_type_of(source.read(HEAD_BYTES))
    size = source.seek(0, 2)
    if size == 0:
        found = _ours(media_type, MediaState.UNSUPPORTED, "empty")
    else:
        question = Question(media_type=media_type, size=size, latest=instant_text(now))
        found = _found(source, question, going)
    return _judged(exhibit, found, outside or Outside(), now)


def _found(source: BinaryIO, question: Question, going: Heard | None) -> Found:
    try:
        answer = ask(source, question, going)
    except NoAnswer as nobody:
        if nobody.greedy:
            return _ours(question.media_type, MediaState.UNSUPPORTED, "needs-too-much-memory")
        return _ours(question.media_type, MediaState.UNEXAMINED, "decoder-died")
    if not isinstance(answer, Found):
        raise TypeError(answer)
    return answer


def _judged(exhibit: str, found: Found, outside: Outside, now: datetime) -> Examined:
    """Put together what the file says and what is known from outside; the best time first, contradictions named."""
    claims = Claims(now)
    named = read_name(outside.name or "", found.media_type, claims)
    every = [*found.captured_claims, *claims.claims()]
    if outside.modified is not None:
        every.append(CapturedClaim(field=MODIFIED, moment=outside.modified))
    every = list(ranked(every))
    oddities = list(found.oddities)
    if named.disagrees is not None:
        oddities.insert(0, Oddity(kind=OddityKind.NAME_DISAGREES, detail=named.disagrees))
    length = timedelta(milliseconds=found.duration_ms or 0)
    oddities += [*claims.refused(), *contradictions(every, length=length)]
    facts = msgspec.structs.asdict(found)
    derivatives = facts.pop("derivatives")
    facts |= {
        "captured_claims": tuple(every),
        "oddities": tuple(oddities),
        "numbers": named.numbers,
        "contact": named.contact,
        "delivery": guess_delivery(found.media_type, (*found.reasons, *named.reasons)),
    }
    del facts["reasons"]
    return Examined(examination=Examination(exhibit=exhibit, **facts), derivatives=derivatives)


def _ours(media_type: str, state: MediaState, problem: str | None = None) -> Found:
    return Found(
        tool="evidence_log",
        tool_version=evidence_log.__version__,
        media_type=media_type,
        state=state,
        problem=problem,
    )
