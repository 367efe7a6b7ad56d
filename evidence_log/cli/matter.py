"""The JSON of parties, debts and steps: docs/formats/json.md."""

import msgspec

from evidence_log.casework.add_debt import AddedDebt
from evidence_log.casework.add_party import AddedParty
from evidence_log.cli.json_forms import Json, moment_json, receipt_json, withdrawal_json
from evidence_log.i18n.debt_words import claim_words, sum_text
from evidence_log.i18n.texts import Texts
from evidence_log.records.case_file import FiledDebt, FiledParty, FiledStep, earlier_claims
from evidence_log.records.debt import Debt
from evidence_log.records.due import Due


def party_json(filed: FiledParty) -> Json:
    """A party with every field there is."""
    return {
        "reference": filed.reference,
        **msgspec.to_builtins(filed.party),
        "handles": [_claim(each.attribution, each.recorded_at) for each in filed.attributions],
        "recorded_at": filed.recorded_at,
        "changed_at": filed.changed_at,
        "withdrawal": withdrawal_json(filed.withdrawal),
    }


def answered_json(done: AddedParty, texts: Texts) -> Json:
    """The answer of every act on a party: the receipt, and the party as now known."""
    return {**receipt_json(done.receipt, texts), "party": party_json(done.party)}


def _claim(claim: msgspec.Struct, recorded_at: str) -> Json:
    plain = msgspec.to_builtins(claim)
    del plain["party"]
    handle = plain.pop("handle")
    return {**handle, **plain, "recorded_at": recorded_at}


def debt_json(filed: FiledDebt, named: FiledDebt, texts: Texts) -> Json:
    """A debt as claimed, with every field there is; `before` what each change replaced. `named` has names of parties."""
    return {
        "reference": filed.reference,
        "claim": claim_words(named.debt, texts),
        **_claimed(filed.debt),
        "recorded_at": filed.recorded_at,
        "changes": [
            {"recorded_at": each.recorded_at, "reason": each.reason, "before": _claimed(before)}
            for each, before in earlier_claims(filed)
        ],
        "withdrawal": withdrawal_json(filed.withdrawal),
    }


def answered_debt_json(done: AddedDebt, texts: Texts) -> Json:
    """The answer of every act on a debt: the receipt, and the debt as now claimed."""
    return {**receipt_json(done.receipt, texts), "debt": debt_json(done.debt, done.named, texts)}


def _claimed(debt: Debt) -> Json:
    plain = dict(msgspec.to_builtins(debt))
    if debt.amount is not None:
        currency = debt.amount.currency
        plain["amount"] = {"told": debt.amount.told, "currency": currency, "value": sum_text(debt.amount)}
    return {**plain, "since": moment_json(debt.since)}


def step_json(filed: FiledStep) -> Json:
    """A step with every field there is."""
    step = filed.step
    return {
        "reference": filed.reference,
        **msgspec.to_builtins(step),
        "occurred": moment_json(step.occurred),
        "deadline": moment_json(step.deadline),
        "ends": moment_json(step.ends),
        "aware_since": moment_json(step.aware_since),
        "recorded_at": filed.recorded_at,
        "withdrawal": withdrawal_json(filed.withdrawal),
    }


def due_json(due: Due) -> Json:
    """What is due because of a step."""
    return {"step": due.step.reference, "day": due.day, "days": due.days}
