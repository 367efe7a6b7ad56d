"""How the record was kept and counted, and what that cannot do."""

from evidence_log.records.vault_facts import ClockStep
from evidence_log.reports.edition import Block
from evidence_log.reports.writing import Writing

_CODES_NAMED = 12


def method(writing: Writing) -> None:
    """In plain words, and what happened to the clock it was kept by."""
    flow, t, case_file = writing.flow, writing.t, writing.case_file
    writing.section(Block.METHOD)
    flow.paragraph(t("method-words"))
    flow.paragraph(t("method-times", zone=writing.case.zone))
    flow.paragraph(t("method-counts"))
    if case_file.exhibits:
        flow.paragraph(t("kept-how"))
        flow.paragraph(t("original-medium"))
    flow.points([*_clock(writing), *_sent(writing), *spelled_words(writing)])


def spelled_words(writing: Writing) -> list[str]:
    """That some characters are shown by their number, which, and where."""
    spelled = writing.spelled
    if not spelled.places:
        return []
    codes = writing.listed(spelled.codes[:_CODES_NAMED]) + (" …" if len(spelled.codes) > _CODES_NAMED else "")
    said = [writing.t("spelled", n=spelled.places, codes=codes)]
    said += [writing.t("spelled-where", rows=writing.rows(spelled.rows))] if spelled.rows else []
    return [writing.sentences(said)]


def _clock(writing: Writing) -> list[str]:
    t = writing.t
    steps = writing.case_file.clock_steps
    return [
        t("clock-step", seq=each.seq, when=writing.recorded(each.recorded_at), step=_step(writing, each.step))
        for each in steps
    ] or [t("clock-none")]


def _step(writing: Writing, step: ClockStep) -> str:
    """By how much, and which way; after a restart only that it went back."""
    moved = step.wall_delta_ms - (step.uptime_delta_ms or 0)
    key = "clock-forward" if moved > 0 else "clock-back"
    return writing.t(key, by=writing.duration(abs(moved)))


def _sent(writing: Writing) -> list[str]:
    """That a fingerprint was sent out, by the person's own account; never to whom."""
    sent = [each for each in writing.case_file.steps if each.step.entries is not None and each.step.to]
    if not sent:
        return []
    when = writing.recorded(sent[0].recorded_at)
    return [writing.t("fingerprint-sent", when=when, n=sent[0].step.entries)]
