"""What was done about it in the case in England, and what is answered of the matter."""

from evidence_log.casework.demo.story import Brought, Taken
from evidence_log.casework.demo.story_en.people import AGENCY, LENDER, STATION
from evidence_log.records.incident import Contacted
from evidence_log.records.step import Medium, StepKind

ANSWERS = {"collector": "firm", "relation": "no-relation"}

STEPS = (
    Taken(
        days_ago=76,
        clock="20:30",
        name="asked-to-stop",
        kind=StepKind.STOP_REQUEST,
        to=AGENCY,
        by=Medium.EMAIL,
        not_whom=(Contacted.FAMILY, Contacted.COLLEAGUE, Contacted.NEIGHBOUR, Contacted.OTHER),
        debts=("DEBT-0001",),
        aware=True,
        aware_since="{date}",
        note="I asked them not to contact my mother, my work or anyone else, and to deal with me only. They answered the "
        "same day that it had been passed on. I kept the e-mail.",
    ),
    Taken(
        days_ago=66,
        clock="17:20",
        kind=StepKind.CONTACT_PREFERENCE,
        to=LENDER,
        by=Medium.EMAIL,
        not_by=(Medium.CALL, Medium.VISIT),
        not_at="reception at work",
        debts=("DEBT-0001",),
        aware=True,
        aware_since="{date}",
        note="Sent to the address on Quickfen's website: please write by e-mail, no calls, no visits, and not at work. "
        "An automatic receipt came back.",
    ),
    Taken(
        days_ago=56,
        clock="12:10",
        name="complaint",
        kind=StepKind.COMPLAINT,
        to=LENDER,
        by=Medium.LETTER,
        number="QF-C-0088",
        deadline="in 56 days",
        note="Recorded delivery. I asked them to leave others alone, to change the agency, to keep the recordings and to "
        "answer in writing. They gave me the number over the phone.",
    ),
    Taken(
        days_ago=48,
        clock="21:05",
        name="called-police",
        kind=StepKind.POLICE_REPORT,
        to=STATION,
        officer="PC Example",
        note="999. The men had gone when the officers came. They asked us both what had happened, looked at the photo Mrs "
        "Okafor-Example took and asked me to come in the next day.",
    ),
    Taken(
        days_ago=47,
        clock="10:30",
        kind=StepKind.OTHER,
        to=STATION,
        officer="PC Example",
        note="Gave a first account, an hour and a half, and copies of the recordings and photos. Was told a reference "
        "would follow.",
    ),
    Brought(days_ago=46, clock="16:40", to="stairs", files=("receipt",)),
    Taken(
        days_ago=46,
        clock="16:50",
        kind=StepKind.RECEIPT,
        to=STATION,
        number="00/000000/00",
        officer="PC Example",
        exhibit="receipt",
        answers="called-police",
        note="Crime reference, on a card from the desk. The card is in my drawer.",
    ),
    Taken(
        days_ago=34,
        clock="15:00",
        kind=StepKind.WARNING,
        to=AGENCY,
        officer="PC Example",
        by=Medium.CALL,
        aware=True,
        aware_since="{date}",
        note="PC Example rang to say he had spoken to Northmoor and to the man who calls himself Grey, and had warned him "
        "about coming to the door and contacting my family. I have nothing in writing.",
    ),
    Taken(
        days_ago=25,
        clock="09:00",
        kind=StepKind.POLICE_REPORT,
        to=STATION,
        officer="PC Example",
        number="linked to 00/000000/00",
        note="101, about the lock and the paint. They took photos and asked me to keep the locksmith's receipt.",
    ),
    Brought(days_ago=20, clock="11:05", to="reception", files=("reply",)),
    Taken(
        days_ago=20,
        clock="11:20",
        kind=StepKind.REPLY,
        to=LENDER,
        by=Medium.EMAIL,
        number="QF-C-0088",
        exhibit="reply",
        answers="complaint",
        note="Headed 'final response'. They say they have reminded Northmoor of the rules. Nothing about changing the agency or "
        "about the recordings.",
    ),
    Taken(
        days_ago=13,
        clock="10:15",
        kind=StepKind.FILING,
        to="Financial Ombudsman Service",
        number="0000-0000-13",
        by=Medium.FORM,
        deadline="in 14 days",
        note="Online form. They answered that a case handler will be in touch and asked for the final response and the recordings "
        "within 14 days.",
    ),
    Taken(
        days_ago=5,
        clock="16:00",
        kind=StepKind.OTHER,
        to=STATION,
        officer="PC Example",
        note="Rang to ask how it stands: still being looked into. I asked whether a stalking protection order could be considered; he "
        "will ask his sergeant.",
    ),
)
