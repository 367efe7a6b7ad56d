"""A refusal in words, and what to do next."""

from evidence_log.errors import Refusal
from evidence_log.tui.look import Look


def refusal_words(refusal: Refusal, look: Look) -> str:
    """The sentence and its hint, what came from outside made visible."""
    return named_refusal_words(refusal.id, {name: str(value) for name, value in refusal.values.items()}, look)


def named_refusal_words(name: str, values: dict[str, str], look: Look) -> str:
    """The same for a refusal known by its id."""
    shown = {key: look.line(value) for key, value in values.items()}
    sentence = look.texts(f"errors.{name}", **shown)
    hint = f"errors.{name}.hint"
    said = f"{sentence}\n{look.texts(hint, **shown)}" if look.texts.has(hint) else sentence
    return look.signs.drawn(said)
