"""An invented case in England. Nobody in it exists; the numbers are from the ranges kept for drama."""

from evidence_log.casework.demo.story import Story
from evidence_log.casework.demo.story_en.belongings import BELONGINGS
from evidence_log.casework.demo.story_en.first_month import FIRST_MONTH
from evidence_log.casework.demo.story_en.people import AGENCY, CLAIMS, CONTRACT, DEBT, LENDER, PEOPLE, STATION
from evidence_log.casework.demo.story_en.second_month import SECOND_MONTH
from evidence_log.casework.demo.story_en.steps import ANSWERS, STEPS
from evidence_log.casework.demo.story_en.third_month import THIRD_MONTH

STORY = Story(
    editions=("police-uk", "ombudsman-uk"),
    zone="Europe/London",
    case={
        "title": "Repeated calls, doorstep visits and threats about a loan",
        "jurisdiction": "uk",
        "territory": "england-wales",
        "complainant": "Alex Marlow",
        "complainant_phone": "07700 900199",
        "complainant_address": "12 Example Row, Testham",
        "respondent": "a man calling himself Mr Grey, and others with him",
        "agency": AGENCY,
        "lender": LENDER,
        "contract": CONTRACT,
        "police_station": STATION,
    },
    people=PEOPLE,
    debt=DEBT,
    answers=ANSWERS,
    belongings=BELONGINGS,
    parts=(*FIRST_MONTH, *SECOND_MONTH, *THIRD_MONTH, *STEPS, *CLAIMS),
)
