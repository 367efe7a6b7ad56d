"""What the command line says about `party`, `debt` and `step`."""

from evidence_log.i18n.texts import Catalog, Text

TEXTS: Catalog = {
    "help.party": Text("who is who, and whose number is whose", "当事人，以及号码属于谁"),
    "example.party": Text(
        "evidence-log party add 'Northmoor Recoveries' --role collection-agency --number '01632 960 012'\n"
        "evidence-log party link '01632 960 012' Northmoor --basis 'he said so when he rang' --confidence medium",
        "evidence-log party add 云汀信用 --role collection-agency --number '199 0000 0001'\n"
        "evidence-log party link '199 0000 0001' 云汀 --basis 通话中自称 --confidence medium",
    ),
    "help.debt": Text("what the other side claims is owed", "对方主张的债务"),
    "example.debt": Text(
        "evidence-log debt add --lender 'Quickfen Loans' --agency Northmoor --amount 'they say £2,140' --since 3 March\n"
        "evidence-log debt change DEBT-0001 --amount 'now £2,600' --reason 'he said so on the phone'",
        "evidence-log debt add --lender 速禾消费金融 --agency 云汀信用 --amount 对方称18640元 --since 3月3日\n"
        "evidence-log debt change DEBT-0001 --amount 现在说20000元 --reason 电话里改口",
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
    "option.debt.lender": Text(
        "who is said to have lent: a name or PTY-0001", "据称的出借机构：名称或 PTY-0001"
    ),
    "option.debt.agency": Text("who collects: a name or PTY-0001", "催收机构：名称或 PTY-0001"),
    "option.debt.contract": Text("the number of the contract, as they give it", "对方所称的合同编号"),
    "option.debt.amount": Text("what they claim, in their words", "对方主张的金额，照原话写"),
    "option.claimed-by": Text(
        "who claims it, where that is neither of them: a name or PTY-0001",
        "由谁主张（如果不是上面两者）：名称或 PTY-0001",
    ),
    "option.debt.since": Text("since when it is claimed", "从什么时候开始主张"),
    "option.debt.hours": Text(
        "hours both sides agreed on: 09:00-20:00", "双方约定的联系时段，如：09:00-20:00"
    ),
    "option.hours-from": Text("from which day these hours hold", "该时段从哪天起"),
    "option.hours-until": Text("until which day these hours hold", "该时段到哪天止"),
    "option.debt.kind": Text("the kind of lender, as a rule pack names it", "出借机构类型，按规则包的写法"),
    "option.purpose": Text("what the money was for", "借款用途"),
    "option.debt.note": Text("a private note, never printed", "私人备注，不打印"),
    "option.debt.reason": Text("why it is changed or withdrawn", "更改或撤回的原因"),
    "option.by": Text("how it was done", "通过什么方式"),
    "option.in-writing": Text("whether it was in writing", "是否书面"),
    "option.not-by": Text("how you asked not to be contacted", "要求不用哪种方式联系"),
    "option.not-at": Text("where you asked not to be contacted", "要求不到哪里联系"),
    "option.step.hours": Text(
        "when only you asked to be contacted: 09:00-18:00", "要求只在哪个时段联系，如：09:00-18:00"
    ),
    "option.person": Text("for whom it was: a party, by name or PTY-0001", "为谁做的：当事人名称或 PTY-0001"),
    "option.step.debt": Text("the debt it is about: DEBT-0001", "关于哪笔债务：DEBT-0001"),
    "option.not-hours": Text(
        "when you asked not to be contacted: 18:00-09:00", "要求不联系的时段，如：18:00-09:00"
    ),
    "option.not-on": Text("on which days of the week you asked not to be contacted", "要求星期几不联系"),
    "option.not-whom": Text("who is not to be contacted", "要求不联系谁"),
    "option.order": Text("the kind of order, as a rule pack names it", "命令类型，按规则包的写法"),
    "option.ends": Text(
        "the last day it holds: 2027-05-01, 'in 6 months', never",
        "有效期的最后一天，如：2027-05-01、6个月内、无期限",
    ),
    "option.aware": Text("whether the other side has it or knows of it", "对方是否收到或知道"),
    "option.aware-since": Text("since when the other side has it or knows of it", "对方从什么时候收到或知道"),
    "option.party.number": Text("a number they showed up by", "对方用过的号码"),
    "option.step.number": Text("their number for it", "文号、案号、回执号"),
    "option.step.at": Text("when; absent means now", "时间；不填就是现在"),
    "option.step.to": Text("who it went to", "对象"),
    "option.party.reason": Text("why it is no longer said", "为什么不再认为"),
    "option.party.note": Text("a private note, never printed", "私人备注，不打印"),
    "option.step.note": Text("in your own words", "说明"),
}
