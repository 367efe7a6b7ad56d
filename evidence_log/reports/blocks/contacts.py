"""How people are reached: on a page of its own, which never goes where the other side reads."""

from evidence_log.records.party import Party, Role
from evidence_log.reports.edition import Block
from evidence_log.reports.paper.operations import RED, RED_BAND
from evidence_log.reports.paper.plan import Fact
from evidence_log.reports.writing import Writing

_REACHED = (Role.WITNESS, Role.REPRESENTATIVE, Role.THIRD_PERSON)
_WAYS = ("phone", "address", "workplace")


def contacts(writing: Writing) -> None:
    """The complainant, then whoever can be asked; what is not known is a line to write on."""
    t, flow = writing.t, writing.flow
    writing.section(Block.CONTACTS)
    flow.callout(t("contacts-apart"), colour=RED_BAND, bar=RED)
    flow.subtitle(t("complainant"))
    flow.facts(_complainant(writing))
    for each in writing.case_file.parties:
        party = each.party
        if party.role in _REACHED:
            flow.subtitle(f"{party.name}  ({writing.texts(f'matter.role.{party.role.value}')})")
            flow.facts(_ways(writing, party))


def _complainant(writing: Writing) -> list[Fact]:
    case, t = writing.case, writing.t
    own = next(
        (each.party for each in writing.case_file.parties if each.party.role is Role.COMPLAINANT), None
    )
    known = {
        "name": case.complainant or (own.name if own else None),
        "phone": case.complainant_phone or (own.phone if own else None),
        "address": case.complainant_address or (own.address if own else None),
        "workplace": own.workplace if own else None,
    }
    return [Fact(t(f"contact.{name}"), value or t("to-write-on")) for name, value in known.items()]


def _ways(writing: Writing, party: Party) -> list[Fact]:
    t = writing.t
    told = [Fact(t(f"contact.{name}"), value) for name in _WAYS if (value := getattr(party, name))]
    return told or [Fact(t("contact.phone"), t("to-write-on"))]
