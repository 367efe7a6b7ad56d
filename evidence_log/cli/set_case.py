"""`case set` and `case show`: the facts of the matter. A bare `case set` asks for them."""

import msgspec

from evidence_log.casework.answer_circumstance import Stated, stated_answers
from evidence_log.casework.set_case import Changes, set_case
from evidence_log.cli.arguments import Command, Option, Takes
from evidence_log.cli.invocation import Invocation
from evidence_log.cli.json_forms import case_json, receipt_json
from evidence_log.cli.questions import answer_json
from evidence_log.errors import MissingArgument, NoSuchZone, NotAChoice
from evidence_log.i18n.assessment_words import answer_words
from evidence_log.i18n.visible import storable, visible_line
from evidence_log.records.case import Case, Jurisdiction
from evidence_log.vault.vault import Vault

_FIELDS = {
    "--title": "title",
    "--zone": "zone",
    "--jurisdiction": "jurisdiction",
    "--territory": "territory",
    "--complainant": "complainant",
    "--complainant-phone": "complainant_phone",
    "--complainant-address": "complainant_address",
    "--respondent": "respondent",
    "--agency": "agency",
    "--lender": "lender",
    "--contract": "contract",
    "--amount-claimed": "amount_claimed",
    "--police-station": "police_station",
}
_NOT_ASKED = ("--zone", "--jurisdiction", "--territory")  # asked by `init`, and by rule packs
_JURISDICTIONS = tuple(each.value for each in Jurisdiction)

COMMAND = Command(
    "case",
    "set|show",
    1,
    1,
    (
        *(
            Option(name, choices=_JURISDICTIONS if field == "jurisdiction" else ())
            for name, field in _FIELDS.items()
        ),
        Option("--stamp-authority", Takes.SEVERAL, value="URL"),
    ),
)


def run(invocation: Invocation) -> int:
    """Set facts, or show them all."""
    wanted = invocation.parsed.words[0]
    if wanted not in ("set", "show"):
        raise NotAChoice(option="case", value=wanted, choices="set show")
    changes: dict[str, str | tuple[str, ...] | None] = {
        field: storable(value)
        for name, field in _FIELDS.items()
        if (value := invocation.parsed.text(name)) is not None
    }
    if authorities := invocation.parsed.several("--stamp-authority"):
        changes["stamp_authorities"] = tuple(map(storable, authorities))
    if wanted == "set" and not changes and not invocation.around.terminal:
        raise MissingArgument(argument="--title ...", command="case set")
    with invocation.open_vault() as vault:
        if wanted == "set":
            changes = changes or _asked(invocation, vault.case())
        if changes:
            _set(invocation, vault, changes)
        else:
            _show(invocation, vault)
    return 0


def _asked(invocation: Invocation, case: Case) -> dict[str, str | tuple[str, ...] | None]:
    """Fact by fact, each left as it is with Enter: names asked for stay out of the shell's history."""
    texts = invocation.texts
    invocation.aside(texts("cli.case-asks"))
    changes: dict[str, str | tuple[str, ...] | None] = {}
    for option, field in _FIELDS.items():
        if option in _NOT_ASKED:
            continue
        stands = getattr(case, field)
        said = {
            "label": texts(f"words.case.{field}"),
            "stands": f" ({visible_line(stands)})" if stands else "",
        }
        if typed := invocation.ask("cli.ask-fact", option=option, **said):
            changes[field] = typed
    return changes


def _set(invocation: Invocation, vault: Vault, changes: Changes) -> None:
    try:
        receipt = set_case(vault, changes, at=invocation.around.clock.read())
    except ValueError as error:
        raise NoSuchZone(zone=str(changes.get("zone", ""))) from error
    if invocation.json:
        invocation.answer(receipt_json(receipt, invocation.texts))
    else:
        invocation.say(invocation.texts("cli.case-set"))
        _lines(invocation, vault.case())


def _show(invocation: Invocation, vault: Vault) -> None:
    number, stated = vault.case_file().case_number, stated_answers(vault)
    if invocation.json:
        answers = [answer_json(each.circumstance, each.said, each.asked) for each in stated]
        invocation.answer({**case_json(vault.case(), number), "answers": answers})
        return
    invocation.field("words.case.number", number)
    _lines(invocation, vault.case())
    for each in stated:
        _stated_line(invocation, each)


def _stated_line(invocation: Invocation, stated: Stated) -> None:
    """What was asked in the words of the pack; by its id where the pack of the case does not ask it."""
    texts, asked = invocation.texts, stated.asked
    if asked is None:
        line = texts("assess.stated-unasked", id=stated.circumstance, answer=stated.said)
    else:
        answer = answer_words(asked, stated.said, texts)
        line = texts("assess.stated", question=asked.question(texts.language), answer=answer)
    invocation.say(visible_line(f"  {line}"))


def _lines(invocation: Invocation, case: Case) -> None:
    for field, value in msgspec.to_builtins(case).items():
        if field == "jurisdiction":
            invocation.field(f"words.case.{field}", invocation.texts(f"words.jurisdiction.{value}"))
        elif field == "stamp_authorities":
            for address in value:
                invocation.field(f"words.case.{field}", address)
        elif value is not None:
            invocation.field(f"words.case.{field}", value)
