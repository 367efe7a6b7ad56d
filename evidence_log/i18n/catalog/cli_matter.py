"""What the command line says about `party` and `step`."""

from evidence_log.i18n.texts import Catalog, Text

TEXTS: Catalog = {
    "help.party": Text("who is who, and whose number is whose", "当事人，以及号码属于谁"),
    "example.party": Text(
        "evidence-log party add 'Northmoor Recoveries' --role collection-agency --number '01632 960 012'\n"
        "evidence-log party link '01632 960 012' Northmoor --basis 'he said so when he rang' --confidence medium",
        "evidence-log party add 云汀信用 --role collection-agency --number '199 0000 0001'\n"
        "evidence-log party link '199 0000 0001' 云汀 --basis 通话中自称 --confidence medium",
    ),
    "help.step": Text("requests, complaints, reports, and what is due", "要求、投诉、报警等步骤和期限"),
    "example.step": Text(
        "evidence-log step add police-report --at 'today 9am' --number 'CR-17' --deadline 'in 30 days'\n"
        "evidence-log step add reply --answers STEP-0001",
        "evidence-log step add police-report --at 今天上午九点 --number 受案字17号 --deadline 30日内\n"
        "evidence-log step add reply --answers STEP-0001",
    ),
    "ask-party-name": Text("name (Enter: leave it): ", "名称（回车不改）："),
    "ask-why-unlinked": Text("Why not any more? ", "为什么不再认为？"),
    "ask-basis": Text(
        "How do you know it is theirs? ('she gave her name', 'on the letter'; Enter: not said) ",
        "您怎么知道是对方的？（如“对方自报姓名”“信上印着”；回车：不说明）",
    ),
    "option.role": Text("what they have to do with it", "与本案的关系"),
    "option.name": Text("what they are called", "名称"),
    "option.address": Text("where they are reached; never given to the other side", "地址；不会给对方看到"),
    "option.phone": Text("their phone; never given to the other side", "电话；不会给对方看到"),
    "option.workplace": Text("where they work; never given to the other side", "工作单位；不会给对方看到"),
    "option.basis": Text("how you know", "依据"),
    "option.exhibit": Text("the exhibit that shows it", "能说明的证物编号"),
    "option.confidence": Text("how sure you are", "确定程度"),
    "option.handle": Text("what sort of thing it is; a number unless said", "类型；不填就是号码"),
    "option.officer": Text("who dealt with it", "经办人"),
    "option.deadline": Text(
        "the day something is due: 'in 30 days', 31 December", "期限，如：30日内、12月31日"
    ),
    "option.answers": Text(
        "the earlier step it answers: nothing is due there any more", "回应之前哪个步骤；该期限随之结束"
    ),
    "option.party.number": Text("a number they showed up by", "对方用过的号码"),
    "option.step.number": Text("their number for it", "文号、案号、回执号"),
    "option.step.at": Text("when; absent means now", "时间；不填就是现在"),
    "option.step.to": Text("who it went to", "对象"),
    "option.party.reason": Text("why it is no longer said", "为什么不再认为"),
    "option.party.note": Text("a private note, never printed", "私人备注，不打印"),
    "option.step.note": Text("in your own words", "说明"),
}
