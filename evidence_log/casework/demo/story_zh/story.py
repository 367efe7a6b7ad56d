"""An invented case in China. Nobody in it exists; the numbers belong to nobody."""

from evidence_log.casework.demo.story import Story
from evidence_log.casework.demo.story_zh.belongings import BELONGINGS
from evidence_log.casework.demo.story_zh.first_month import FIRST_MONTH
from evidence_log.casework.demo.story_zh.people import AGENCY, CLAIMS, CONTRACT, DEBT, LENDER, PEOPLE, STATION
from evidence_log.casework.demo.story_zh.second_month import SECOND_MONTH
from evidence_log.casework.demo.story_zh.steps import ANSWERS, STEPS
from evidence_log.casework.demo.story_zh.third_month import THIRD_MONTH

STORY = Story(
    editions=("police-cn", "complaint-cn", "report-cn", "court-cn", "privacy-cn", "authority-cn"),
    zone="Asia/Shanghai",
    case={
        "title": "网贷催收电话轰炸、上门威胁",
        "jurisdiction": "cn",
        "complainant": "林晓禾",
        "complainant_phone": "199 0000 0099",
        "complainant_address": "虚构市青禾路 12 号 3 栋 302",
        "respondent": "自称“老五”的催收人员及其同伙",
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
