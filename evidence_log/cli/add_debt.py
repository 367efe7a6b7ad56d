"""`debt`: write down what is claimed; the other second words live in modules of their own."""

from evidence_log.casework.add_debt import AddedDebt, add_debt
from evidence_log.cli.arguments import Option, Parsed
from evidence_log.cli.invocation import Invocation
from evidence_log.cli.matter import answered_debt_json
from evidence_log.cli.subcommands import Second, command_of, go_on
from evidence_log.cli.withdraw_record import withdraw
from evidence_log.i18n.debt_words import claim_words, claimed_fields
from evidence_log.i18n.visible import storable, visible_line
from evidence_log.records.debt import Purpose
from evidence_log.records.debt_words import DebtWords

_UNKNOWN = "unknown"
_PURPOSES = (*(each.value for each in Purpose), _UNKNOWN)
_TOLD = (
    "lender",
    "agency",
    "contract",
    "amount",
    "claimed-by",
    "since",
    "hours",
    "hours-from",
    "hours-until",
    "note",
)
_VALUES = {"since": "WHEN", "hours": "FROM-TO", "hours-from": "DAY", "hours-until": "DAY"}
_OPTIONS = (
    *(Option(f"--{name}", value=_VALUES.get(name, "TEXT")) for name in _TOLD),
    Option("--kind"),
    Option("--purpose", choices=_PURPOSES),
)
SECONDS = {
    "add": Second((), _OPTIONS),
    "change": Second(("DEBT",), (*_OPTIONS, Option("--reason")), "change_debt"),
    "list": Second((), (), "list_debts"),
    "withdraw": Second(("DEBT",), (Option("--reason"),)),
}

COMMAND = command_of("debt", SECONDS)


def run(invocation: Invocation) -> int:
    """Write one down, or do what else was named."""
    done = go_on(invocation, "debt", SECONDS)
    if isinstance(done, int):
        return done
    if done == "withdraw":
        return withdraw(invocation, reference_given(invocation))
    words, _ = debt_words(invocation.parsed)
    with invocation.open_vault() as vault:
        added = add_debt(vault, words, at=invocation.around.clock.read())
        zone = vault.case().zone
    answer(invocation, added, "added", zone)
    return 0


def reference_given(invocation: Invocation) -> str:
    """The debt that was named."""
    return invocation.parsed.words[1].strip().upper()


def debt_words(parsed: Parsed) -> tuple[DebtWords, list[str]]:
    """What was told, and which fields were given; an empty value is given, too."""
    told = {name.replace("-", "_"): parsed.text(f"--{name}") for name in (*_TOLD, "kind")}
    told["lender_kind"] = told.pop("kind")
    given = [name for name, value in told.items() if value is not None]
    plain = {name: storable(value or "").strip() or None for name, value in told.items()}
    purpose = parsed.text("--purpose")
    if purpose is not None:
        given.append("purpose")
    known = None if purpose in (None, _UNKNOWN) else Purpose(purpose)
    return DebtWords(**plain, purpose=known), given


def answer(invocation: Invocation, done: AddedDebt, said: str, zone: str) -> None:
    """The receipt, and the debt as now claimed."""
    texts, filed = invocation.texts, done.named
    if invocation.json:
        invocation.answer(answered_debt_json(done, texts))
        return
    claim = visible_line(claim_words(filed.debt, texts))
    invocation.say(texts(f"debt.{said}", reference=filed.reference, claim=claim))
    for label, value in claimed_fields(filed.debt, texts, zone):
        invocation.field(label, value)
    if filed.debt.amount is not None and filed.debt.amount.minor is None:
        invocation.say(f"  {texts('debt.no-sum')}")
