"""A refusal in words, and what to do next."""

from evidence_log.errors import Refusal
from evidence_log.tui.look import Look


def refusal_words(refusal: Refusal, look: Look) -> str:
    """The sentence and its hint, what came from outside made visible."""
    return named_refusal_words(refusal.id, {name: str(value) for name, value in refusal.values.items()}, look)


def named_refusal_words(name: str, values: dict[str, str], look: Look) -> str:
    """The same for a refusal known by its id."""
    shown = {key: look.line(value) for key, value in values.items()}
    if "at" in values:  # the only instant a refusal speaks of
        from evidence_log.i18n.moment_words import instant_words  # noqa: PLC0415 -- after the first paint

        shown["at"] = instant_words(values["at"], look.texts)
    sentence = look.texts(f"errors.{name}", **shown)
    hint = f"errors.{name}.hint"
    if "" in values.values() and look.texts.has(f"{hint}-alone"):
        hint = f"{hint}-alone"
    said = f"{sentence}\n{look.texts(hint, **shown)}" if look.texts.has(hint) else sentence
    return look.signs.drawn(said)


def sentence(said: str, look: Look) -> str:
    """What a command says on a line, as a sentence of its own; the sign before it stays before it."""
    words, head = said.strip(), ""
    for sign, drawn in ((look.signs.tick, look.signs.tick), ("!", look.signs.caution)):
        if words.startswith(f"{sign} "):
            words, head = words.removeprefix(f"{sign} "), f"{drawn} "
    shown = f"{head}{words[:1].upper()}{words[1:]}"
    return shown if words.endswith((".", "。")) else look.say("act.sentence", words=shown)
