"""Who is who in the case in England, whose the numbers are said to be, and what is claimed. Nobody of it exists."""

from evidence_log.casework.demo.story import Claimed, ClaimedAnew
from evidence_log.records.debt import Purpose
from evidence_log.records.debt_words import DebtWords
from evidence_log.records.party import Confidence, Handle, HandleKind, Party, Role

# From the ranges kept for drama; the plate is of an age that is never issued.
GREY_NUMBER, AGENCY_NUMBER, WOMAN_NUMBER = "01632 960 012", "07700 900118", "07700 900117"
DESK_NUMBER, SERIES_NUMBER = "07700 900119", "01632 960 048"
GREY_ACCOUNT, PLATE = "grey-demo-0147", "TE00 STM"

AGENCY, LENDER = "Northmoor Recoveries (invented)", "Quickfen Loans (invented)"
GREY, CALLER = "Mr Grey (so he says)", "a man who says he is Mr Grey of Northmoor"
MOTHER, AUNT, NEIGHBOUR = "my mother", "Auntie Jean", "Mrs Okafor-Example, next door"
DESK, HR, TEACHER = "Sam at reception", "Priya in HR", "the school office"
CARETAKER = "Dennis, the caretaker"
STATION = "Testham Police Station (invented)"
CONTRACT = "QF-0000-0417"

PEOPLE = (
    Party(
        name=AGENCY,
        role=Role.COLLECTION_AGENCY,
        note="The texts and the men at the door give this name. I have never seen a letter of authority.",
    ),
    Party(name=LENDER, role=Role.LENDER),
    Party(
        name=GREY,
        role=Role.RESPONDENT,
        note="In his thirties or forties by the voice; I do not know his real name. The number he rings from is put down to Northmoor.",
    ),
    Party(name=MOTHER, role=Role.THIRD_PERSON, phone="07700 900191", address="3 Sample Close, Otherham"),
    Party(name=AUNT, role=Role.THIRD_PERSON),
    Party(name=TEACHER, role=Role.THIRD_PERSON),
    Party(name=NEIGHBOUR, role=Role.WITNESS, phone="07700 900192", address="11 Example Row, Testham"),
    Party(name=DESK, role=Role.WITNESS, workplace="the front desk where I work"),
    Party(name=HR, role=Role.WITNESS, workplace="HR where I work"),
    Party(name=CARETAKER, role=Role.WITNESS, note="Looks after the CCTV in the lobby; it keeps 15 days."),
    Party(name=STATION, role=Role.RECIPIENT),
)

DEBT = DebtWords(
    lender=LENDER,
    agency=AGENCY,
    lender_kind="consumer-credit",
    contract=CONTRACT,
    amount="they say 2,140 pounds",
    claimed_by=AGENCY,
    purpose=Purpose.PERSONAL,
)

CLAIMS = (
    Claimed(
        days_ago=88,
        clock="09:55",
        handle=Handle(value=AGENCY_NUMBER),
        party=AGENCY,
        basis="the text is signed Northmoor and gives my Quickfen reference",
        confidence=Confidence.HIGH,
    ),
    Claimed(
        days_ago=84,
        clock="23:40",
        handle=Handle(value=GREY_NUMBER),
        party=AGENCY,
        basis="on the first call he said he was Grey of Northmoor, and it has been the same voice since",
        confidence=Confidence.MEDIUM,
        exhibit="recording-1",
    ),
    Claimed(
        days_ago=82,
        clock="20:10",
        handle=Handle(value=GREY_ACCOUNT, kind=HandleKind.ACCOUNT),
        party=GREY,
        basis="the profile says 'Grey Northmoor', and the voice is the one from the calls",
        confidence=Confidence.MEDIUM,
        exhibit="voice",
    ),
    Claimed(
        days_ago=79,
        clock="20:30",
        handle=Handle(value=WOMAN_NUMBER),
        party=AGENCY,
        basis="she told my mother she was Northmoor's legal department; I did not hear it",
        confidence=Confidence.LOW,
    ),
    Claimed(
        days_ago=50,
        clock="23:58",
        handle=Handle(value=DESK_NUMBER),
        party=AGENCY,
        basis="this number rang about the loan before and would not say who it was",
        confidence=Confidence.LOW,
        exhibit="recording-3",
    ),
    Claimed(
        days_ago=36,
        clock="21:15",
        handle=Handle(value=PLATE, kind=HandleKind.PLATE),
        party=GREY,
        basis="the passenger looked like the man in the black cap; I could not see his face",
        confidence=Confidence.LOW,
        exhibit="van",
    ),
    ClaimedAnew(
        days_ago=15,
        clock="22:20",
        words=DebtWords(amount="the e-mail says 2,790 pounds"),
        reason="the figure in the e-mail is not the one they gave before",
    ),
)
