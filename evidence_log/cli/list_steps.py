"""`step list`: what was done, in order, and what is due."""

from evidence_log.casework.list_steps import list_steps
from evidence_log.cli.invocation import Invocation
from evidence_log.cli.matter import due_json, step_json
from evidence_log.i18n.matter_words import deadline_words, named_step, step_line
from evidence_log.i18n.visible import visible_line


def run(invocation: Invocation) -> int:
    """List them; none is an answer."""
    with invocation.open_vault() as vault:
        listed = list_steps(vault, at=invocation.around.clock.read())
        zone = vault.case().zone
    if invocation.json:
        invocation.answer(
            {
                "steps": [step_json(each) for each in listed.steps],
                "due": [due_json(each) for each in listed.due],
            }
        )
        return 0
    texts = invocation.texts
    for each in listed.steps:
        invocation.say(visible_line(f"{each.reference}  {step_line(each, texts, zone)}"))
    if listed.due:
        invocation.say(texts("matter.due-head"))
    for due in listed.due:
        said = texts(
            "matter.due-line",
            reference=due.step.reference,
            step=named_step(due.step.step, texts),
            due=deadline_words(due.day, due.days, texts),
        )
        invocation.say(f"  {visible_line(said)}")
    invocation.say(texts("matter.steps", n=len(listed.steps)))
    return 0
