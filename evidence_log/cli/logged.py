"""What the shell answers when an incident was written down."""

from evidence_log.casework.log_incident import Logged
from evidence_log.cli.invocation import Invocation
from evidence_log.cli.json_forms import exhibit_json, hint_words, moment_json, not_attached_json, receipt_json
from evidence_log.cli.lines import not_attached_lines
from evidence_log.i18n.file_words import alike_lines
from evidence_log.i18n.moment_words import moment_words
from evidence_log.i18n.record_lines import exhibit_line
from evidence_log.records.receipt import Hint


def answer_logged(invocation: Invocation, logged: Logged, hints: tuple[Hint, ...]) -> None:
    """Say what was saved, as which number, and how its time was read."""
    if invocation.json:
        _answer_json(invocation, logged, hints)
        return
    texts = invocation.texts
    invocation.say(texts("cli.saved", reference=logged.receipt.reference))
    occurred = logged.incident.incident.occurred
    invocation.say(f"  {texts('cli.understood', when=moment_words(occurred, texts))}")
    for each in logged.attached:
        invocation.say(f"  {exhibit_line(each.exhibit, texts)}")
        for line in alike_lines(each.alike, texts):
            invocation.say(f"    {line}")
    if logged.attached:
        invocation.say(f"  {texts('cli.originals-stay')}")
    not_attached_lines(invocation, logged.not_attached)
    for hint in hints:
        invocation.say(f"  {texts('cli.hint')}{hint_words(hint, texts)}")


def _answer_json(invocation: Invocation, logged: Logged, hints: tuple[Hint, ...]) -> None:
    texts = invocation.texts
    receipt = receipt_json(logged.receipt, texts)
    receipt["hints"] = [hint_words(each, texts) for each in hints]
    refused = [not_attached_json(each, texts) for each in logged.not_attached]
    invocation.answer(
        {
            **receipt,
            "occurred": moment_json(logged.incident.incident.occurred),
            "attached": [exhibit_json(each.exhibit) for each in logged.attached],
            "not_attached": refused,
        }
    )
