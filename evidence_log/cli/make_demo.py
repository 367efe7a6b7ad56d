"""`demo`: an invented case, from the first call to the complaint PDF."""

import msgspec

from evidence_log.casework.make_demo import DemoProgress, DemoResult, make_demo
from evidence_log.cli.arguments import Command, Option, path_of
from evidence_log.cli.invocation import Invocation
from evidence_log.cli.json_forms import verification_json
from evidence_log.i18n.visible import visible_line
from evidence_log.records.clock import Language
from evidence_log.records.verification import Verdict

_DEFAULT = "evidence-log-demo"

COMMAND = Command(
    "demo",
    "",
    0,
    0,
    (Option("--out", value="DIR"), Option("--lang", choices=tuple(each.value for each in Language))),
)


def run(invocation: Invocation) -> int:
    """Make it; without --lang the case in China, with a document in each language."""
    chosen = invocation.parsed.text("--lang")
    story = Language(chosen or Language.ZH)
    documents = (story,) if chosen else (Language.ZH, Language.EN)
    folder = path_of(invocation.parsed.text("--out") or _DEFAULT)
    now = invocation.around.clock.read()
    result: DemoResult | None = None
    for step in make_demo(folder, story=story, documents=documents, now=now):
        if isinstance(step, DemoResult):
            result = step
        elif not invocation.json:
            _say_step(invocation, step)
    if result is None:
        return 2
    if invocation.json:
        answer = msgspec.to_builtins(result)
        answer["verification"] = verification_json(result.verification, invocation.texts)
        invocation.answer(answer)
    else:
        _say_result(invocation, result)
    return 0 if result.verification.verdict is Verdict.SOUND else 1


def _say_step(invocation: Invocation, step: DemoProgress) -> None:
    invocation.say(invocation.texts(f"demo.{step.what}", value=visible_line(step.value)))
    invocation.around.stdout.flush()


def _say_result(invocation: Invocation, result: DemoResult) -> None:
    texts, verification = invocation.texts, result.verification
    if verification.verdict is Verdict.SOUND:
        invocation.say(texts("demo.verified", n=len(verification.checks)))
    invocation.say(texts(f"verify.verdict.{verification.verdict.value}", n=len(verification.discrepancies)))
    invocation.say()
    invocation.say(texts("demo.where"))
    for path in result.documents:
        invocation.field("demo.documents", path)
    invocation.field("demo.vault", result.vault)
    invocation.field("demo.passphrase", result.passphrase_file)
    invocation.field("demo.originals", result.originals)
    invocation.say()
    invocation.say(texts("demo.next"))
    where = f"--vault {visible_line(result.vault)} --passphrase-file {visible_line(result.passphrase_file)}"
    for command in ("", "list", "show INC-0018", "assess", "verify --read-data"):
        invocation.say(f"  {invocation.around.program} {command} {where}".replace("  --", " --"))
