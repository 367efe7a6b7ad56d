"""Who is who in the case in China, whose the numbers are said to be, and what is claimed. Nobody of it exists."""

from evidence_log.casework.demo.story import Claimed, ClaimedAnew
from evidence_log.records.debt import Purpose
from evidence_log.records.debt_words import DebtWords
from evidence_log.records.party import Confidence, Handle, HandleKind, Party, Role

# No operator hands these out.
WU_NUMBER, AGENCY_NUMBER, WOMAN_NUMBER = "199 0000 0001", "199 0000 0002", "199 0000 0003"
DESK_NUMBER, SERIES_NUMBER = "000-5555 0147", "000-5555 0148"
WU_ACCOUNT, PLATE = "laowu-demo-0147", "虚A·00000"

AGENCY, LENDER = "云汀信用服务有限公司（虚构）", "速禾消费金融（虚构）"
WU, CALLER = "老五（自称）", "自称“云汀信用”的男子，说叫他“老五”"
MOTHER, AUNT, NEIGHBOUR, DESK = "母亲", "大姨", "楼下周姨", "前台小吴"
HR, TEACHER, CARETAKER = "人事陈姐", "孩子班主任宋老师", "物业老何"
STATION = "虚构市青禾路派出所"
CONTRACT = "SH-0000-2025-0417"

PEOPLE = (
    Party(name=AGENCY, role=Role.COLLECTION_AGENCY, note="短信和上门的人都说是这家。没见过委托书。"),
    Party(name=LENDER, role=Role.LENDER),
    Party(
        name=WU, role=Role.RESPONDENT, note="男，听声音三四十岁，真名不知道。打电话用的号码记在云汀信用名下。"
    ),
    Party(name=MOTHER, role=Role.THIRD_PERSON, phone="199 0000 0091", address="虚构县禾田村"),
    Party(name=AUNT, role=Role.THIRD_PERSON),
    Party(name=TEACHER, role=Role.THIRD_PERSON),
    Party(name=NEIGHBOUR, role=Role.WITNESS, phone="199 0000 0092", address="虚构市青禾路 12 号 3 栋 202"),
    Party(name=DESK, role=Role.WITNESS, workplace="虚构市某公司前台"),
    Party(name=HR, role=Role.WITNESS, workplace="虚构市某公司人事部"),
    Party(name=CARETAKER, role=Role.WITNESS, note="楼道和单元门的监控归他管，说存 15 天。"),
    Party(name=STATION, role=Role.RECIPIENT),
)

DEBT = DebtWords(
    lender=LENDER,
    agency=AGENCY,
    lender_kind="consumer-finance",
    contract=CONTRACT,
    amount="对方称本息合计 18,640 元",
    claimed_by=AGENCY,
    purpose=Purpose.PERSONAL,
)

CLAIMS = (
    Claimed(
        days_ago=88,
        clock="09:55",
        handle=Handle(value=AGENCY_NUMBER),
        party=AGENCY,
        basis="短信署名“云汀信用”，说的是我在速禾的这笔借款",
        confidence=Confidence.HIGH,
    ),
    Claimed(
        days_ago=84,
        clock="23:40",
        handle=Handle(value=WU_NUMBER),
        party=AGENCY,
        basis="第一次来电时自报是云汀信用的老五，之后每次都是同一个人的声音",
        confidence=Confidence.MEDIUM,
        exhibit="recording-1",
    ),
    Claimed(
        days_ago=82,
        clock="20:10",
        handle=Handle(value=WU_ACCOUNT, kind=HandleKind.ACCOUNT),
        party=WU,
        basis="加我时备注“云汀老五”，语音和电话里是同一个声音",
        confidence=Confidence.MEDIUM,
        exhibit="voice",
    ),
    Claimed(
        days_ago=79,
        clock="20:30",
        handle=Handle(value=WOMAN_NUMBER),
        party=AGENCY,
        basis="她对我妈说是云汀“法务部”的，我没有听到",
        confidence=Confidence.LOW,
    ),
    Claimed(
        days_ago=50,
        clock="23:58",
        handle=Handle(value=DESK_NUMBER),
        party=AGENCY,
        basis="这个座机之前打来催过款，没说是哪家",
        confidence=Confidence.LOW,
        exhibit="recording-3",
    ),
    Claimed(
        days_ago=36,
        clock="21:15",
        handle=Handle(value=PLATE, kind=HandleKind.PLATE),
        party=WU,
        basis="副驾驶上的人像是上门时戴黑帽的那个，没看清脸",
        confidence=Confidence.LOW,
        exhibit="van",
    ),
    ClaimedAnew(
        days_ago=15,
        clock="22:20",
        words=DebtWords(amount="邮件里称 23,960 元"),
        reason="邮件里的数字和以前说的不一样",
    ),
)
