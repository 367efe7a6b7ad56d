"""The wording of the report to a police station in China."""

from evidence_log.i18n.texts import Catalog, Text

TEXTS: Catalog = {
    "maker": Text("the person reporting", "报案人"),
    "complainant": Text("Person reporting", "报案人"),
    "title": Text("Report to the police", "报案材料"),
    "subtitle": Text("Calls, visits, messages and threats", "骚扰、威胁、上门等行为"),
    "reader": Text("the police", "公安机关"),
    "section.particulars": Text("Person reporting, and who is reported", "报案人与被报案人"),
    "particular.complainant": Text("Person reporting", "报案人"),
    "particular.respondent": Text("Person reported", "被报案人"),
    "particular.lender": Text("Said to act for", "委托方（据称）"),
    "particular.agency": Text("Company", "所属公司（据称）"),
    "value.identity": Text("shown to the officer with the identity card", "出示身份证件，由民警当面登记"),
    "value.contact": Text("told to the officer in person, not written here", "当面向民警提供，不写入本材料"),
    "value.respondent": Text("identity not known", "身份不明"),
    "value.agency": Text("not known", "不详"),
    "value.lender": Text("not known, or none", "不详或无"),
    "conduct": Text(
        "What is reported is conduct: calls, visits, words and whom they reached. A debt, if there is one, is not "
        "what is reported.",
        "所报告的是行为：来电、上门、言语及其波及的人。债务（如有）本身不是报案内容。",
    ),
    "request.receipt": Text(
        "Take this report, register it, and give me the receipt of acceptance",
        "受理本报案，登记并出具受案回执",
    ),
    "request.look-into": Text(
        "Investigate the conduct described here and deal with it according to law",
        "对本材料所述行为依法调查处理",
    ),
    "request.no-contact": Text(
        "For what is pestering, hounding or following, order the other side by law not to contact me for a certain period",
        "其中属于滋扰、纠缠、跟踪的，请依法责令对方在一定期限内禁止接触本人",
    ),
    "request.collect": Text(
        "Collect the call records of the numbers concerned, surveillance pictures, and data of platforms and accounts, before they are gone",
        "依法调取有关号码的通话记录、监控录像、平台及账号数据，以免灭失",
    ),
    "request.reasons": Text(
        "If no case is opened or no penalty imposed, tell me so and give the reasons in writing",
        "不予立案或者不予处罚的，请告知并书面说明理由",
    ),
    "secrecy-ticks": Text(
        "□ I ask that my identity and this report be kept secret.   □ I do not ask for it.   (tick by hand)",
        "□ 要求对本人身份及本报案保密　□ 不要求保密　（由报案人手写勾选）",
    ),
    "section.signature": Text("Declaration and signature", "声明与签名"),
    "declaration": Text(
        "I, {name}, declare that what is written here as my account is true to the best of my knowledge, and that the exact "
        "words are given as I remember or recorded them. I know what the law says of false accusation.",
        "本人 {name} 声明：本材料中本人的叙述，据本人所知属实；对方原话按本人记忆或记录写明。本人知悉诬告应当承担的法律责任。",
    ),
    "sign-name": Text("Person reporting", "报案人"),
    "sign-signature": Text("Signature, fingerprint", "签名、捺印"),
    "received-heading": Text("Received by (for the police to fill in)", "接收情况（由公安机关填写）"),
    "received-officer": Text("Officer, number", "经办人及警号"),
    "received-reference": Text("Reference number", "受案编号"),
    "script.purpose": Text("I want to make a report.", "我要报案。"),
}
