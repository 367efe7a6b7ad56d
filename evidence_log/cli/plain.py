"""`--plain`: the acts as a numbered list, line by line, for screen readers and the simplest of terminals.

Each number is a command of the shell, which asks for what it needs; nothing is drawn, nothing moves.
"""

from typing import NamedTuple

from evidence_log.cli.door import run
from evidence_log.cli.invocation import Surroundings
from evidence_log.errors import NeedsTerminal
from evidence_log.i18n.texts import Texts
from evidence_log.i18n.visible import storable
from evidence_log.records.clock import Language
from evidence_log.records.emergency import NUMBERS, likely_jurisdiction
from evidence_log.records.party import Role
from evidence_log.records.step import TOLD_STEPS
from evidence_log.vault.manifest import MANIFEST


class Act(NamedTuple):
    """A line of the list: its text, the command it is, what is asked for first, and what may be left empty."""

    text: str
    command: tuple[str, ...]
    asks: tuple[str, ...] = ()
    may_ask: tuple[str, ...] = ()


_FIRST = (Act("plain.init", ("init",)),)
_ACTS = (
    *(
        Act(f"plain.log-{kind}", ("log", kind))
        for kind in ("call", "visit", "message", "threat", "following", "other")
    ),
    Act("plain.attach", ("attach",), ("plain.ask-incident",)),
    Act("plain.list", ("list",)),
    Act("plain.find", ("find",)),
    Act("plain.show", ("show",), ("plain.ask-number",)),
    Act("plain.amend", ("amend",), ("plain.ask-incident",)),
    Act("plain.withdraw", ("withdraw",), ("plain.ask-number",)),
    Act("plain.inbox", ("inbox",)),
    Act("plain.erase", ("erase",), ("plain.ask-number",)),
    Act("plain.parties", ("party", "list")),
    Act("plain.add-party", ("party", "add"), ("plain.ask-name",), ("role", "number")),
    Act("plain.steps", ("step", "list")),
    Act("plain.add-step", ("step", "add"), ("plain.ask-step",), ("at", "to", "note", "deadline")),
    Act("plain.debts", ("debt", "list")),
    Act("plain.add-debt", ("debt", "add"), (), ("lender", "kind", "agency", "amount")),
    Act("plain.assess", ("assess",)),
    Act("plain.questions", ("assess", "--questions")),
    Act("plain.answer", ("assess", "--answer"), ("plain.ask-answer",)),
    Act("plain.case", ("case", "set")),
    Act("plain.editions", ("editions",)),
    Act("plain.report", ("report", "police")),
    Act("plain.documents", ("documents",)),
    Act("plain.disclose", ("disclose",), ("plain.ask-document",), ("at",)),
    Act("plain.status", ("status",)),
    Act("plain.verify", ("verify",)),
    Act("plain.verify-file", ("verify",), ("plain.ask-file",)),
    Act("plain.backup", ("backup",), ("plain.ask-folder",)),
    Act("plain.passphrase", ("passphrase",)),
    Act("plain.recovery", ("recovery", "show")),
)
# What the shell takes for an answer, told with the question.
_TAKEN = {
    "plain.ask-step": tuple(each.value for each in TOLD_STEPS),
    "plain.may-role": tuple(each.value for each in Role),
}


def run_plain(options: tuple[str, ...], around: Surroundings) -> int:
    """Offer the acts until nothing is chosen; `options` (the vault, the passphrase file) go with each command.

    Raises NeedsTerminal.
    """
    if not around.terminal:
        raise NeedsTerminal(option="--help")
    shown: tuple[Act, ...] = ()
    while True:
        texts = Texts(around.language)
        acts = _ACTS if (around.vault / MANIFEST).exists() else _FIRST
        if acts != shown:
            _offer(acts, texts, around)
            shown = acts
        chosen = _asked("plain.ask-act", texts, around)
        if not chosen:
            if chosen is None:
                around.stdout.write("\n")
            return 0
        if chosen in ("?", "？"):
            shown = ()
        elif chosen.casefold() in ("l", "ｌ"):
            other = Language.EN if around.language is Language.ZH else Language.ZH
            around, shown = around._replace(language=other), ()
        elif not chosen.isdecimal() or not 1 <= int(chosen) <= len(acts):
            around.stdout.write(f"{texts('plain.no-such', n=len(acts))}\n")
        else:
            _carry_out(acts[int(chosen) - 1], options, texts, around)


def _carry_out(act: Act, options: tuple[str, ...], texts: Texts, around: Surroundings) -> None:
    """Ask for what it needs; without that nothing is done. What may be left empty is an option of that name."""
    words = [_asked(each, texts, around) or "" for each in act.asks]
    if not all(words):
        return
    told = [(name, _asked(f"plain.may-{name}", texts, around)) for name in act.may_ask]
    given = [f"--{name}={value}" for name, value in told if value]
    run([*act.command, *words, *given, *options], around)


def _offer(acts: tuple[Act, ...], texts: Texts, around: Surroundings) -> None:
    number = NUMBERS[likely_jurisdiction(around.zone)]
    lines = [texts("plain.danger", number=number), texts("plain.head")]
    lines += [f"{place}. {texts(act.text)}" for place, act in enumerate(acts, 1)]
    lines.append(texts("plain.language"))
    around.stdout.write("\n" + "\n".join(lines) + "\n")


def _asked(prompt: str, texts: Texts, around: Surroundings) -> str | None:
    """One line; None where there are no more."""
    around.stdout.write(texts(prompt, taken=texts("plain.or").join(_TAKEN.get(prompt, ()))))
    around.stdout.flush()
    line = around.stdin.readline()
    return storable(line).strip() if line else None
