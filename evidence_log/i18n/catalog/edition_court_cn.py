"""The wording of a list of evidence for a court in China."""

from evidence_log.i18n.texts import Catalog, Text

TEXTS: Catalog = {
    "maker": Text("the person submitting", "提交人"),
    "complainant": Text("Person submitting", "提交人"),
    "title": Text("List of evidence", "证据目录"),
    "subtitle": Text("With application, exhibits and chronology", "附调查取证申请、证据材料与事件年表"),
    "reader": Text("the people's court", "人民法院"),
    "section.particulars": Text("The matter", "案件"),
    "particular.complainant": Text("Person submitting", "提交人"),
    "particular.respondent": Text("Other side", "对方当事人"),
    "particular.agency": Text("Agency", "催收机构"),
    "section.exhibits": Text("Exhibits", "证据材料"),
    "section.chronology": Text("Chronology, as told by the person submitting", "事件年表（提交人陈述）"),
    # the list
    "catalogue.how": Text(
        "Pages are those of this file. What an exhibit is to prove is written by {maker}; where it was not said, there is a line to write on",
        "页码为本文件的页码。证明对象由{maker}填写；未填写的留有横线",
    ),
    "catalogue.group": Text("Group {n}  {name}", "第{n}组　{name}"),
    "catalogue.no-group": Text("others", "其他"),
    "catalogue.intimate": Text("of a private nature, not shown", "涉及隐私，不载入"),
    "catalogue.original": Text("copy; original kept by {maker}", "复制件；原件由{maker}保存"),
    "catalogue.had": Text("{how}, {when}", "{how}，{when}"),
    "catalogue.proves": Text("To prove: {what}", "证明对象：{what}"),
    "catalogue.content": Text("Content: {what}", "内容：{what}"),
    "column.place": Text("No.", "序号"),
    "column.evidence": Text("Evidence", "证据名称"),
    "column.source": Text("Source", "证据来源"),
    "column.proves": Text("What it is to prove, and content", "证明对象和内容"),
    "column.copies": Text("Qty", "份数"),
    "column.original": Text("Original or copy", "原件/复制件"),
    # a recording
    "recording.heading": Text("Statement on this recording", "录音录像说明"),
    "recording.parties": Text("Who speaks", "谈话双方"),
    "recording.time": Text("When", "录制时间"),
    "recording.place": Text("Where", "录制地点"),
    "recording.medium": Text("Original medium", "原始载体"),
    "recording.medium-shown": Text(
        "kept by {maker}, to be shown to the court", "由{maker}保存，提交法庭核对时出示"
    ),
    "recording.between": Text("{own}; {other}", "{own}；{other}"),
    "recording.somebody": Text("(who it was was not written down)", "（未记录身份）"),
    "recording.statement": Text(
        "To the best of my knowledge recording {reference} is whole and was not cut; what is written down of it follows the recording.",
        "据本人所知，{reference} 为完整录制、未经剪辑；文字稿以录音录像为准。",
    ),
    # the application
    "collection.how": Text(
        "What follows is kept by others and cannot be obtained by the applicant, who asks the court to collect it",
        "下列证据由他人保存，申请人无法自行取得，申请人民法院调查收集",
    ),
    "collection.court": Text("To the court", "受理法院"),
    "collection.applicant": Text("Applicant", "申请人"),
    "collection.case": Text("Matter, case number", "案由、案号"),
    "collection.sign": Text("Applicant (signature)", "申请人（签名）"),
    "collection.from-whom": Text("To be asked: name, address", "被调查单位名称、住所"),
    "collection.why": Text("Why the court", "需由法院收集的原因"),
    "collection.proves": Text("What it is to prove", "要证明的事实"),
    "collection.records": Text(
        "Call and message records of the numbers below, with the subscribers",
        "下列号码的通话、短信记录及机主登记信息",
    ),
    "collection.records.from": Text("the telephone company: {blank}", "通信运营商：{blank}"),
    "collection.records.why": Text(
        "Who a number belongs to, and the other side's records, are not given to a private person.",
        "机主信息及对方号码的记录由运营商保存，本人无法自行取得。",
    ),
    "collection.records.proves": Text(
        "By whom, when and how often calls and messages came.", "来电、信息由何人发出，时间及次数。"
    ),
    "collection.recordings": Text("Recordings and records of collection", "催收通话录音和催收记录"),
    "collection.recordings.from": Text("{lender} or {agency}: {blank}", "{lender}或{agency}：{blank}"),
    "collection.recordings.why": Text("They are kept by the other side.", "由对方保存，本人无法自行取得。"),
    "collection.recordings.proves": Text("What was said in the calls below.", "下列通话的内容。"),
    "collection.cameras": Text("Surveillance recordings", "监控录像"),
    "collection.cameras.from": Text("whoever runs the cameras: {blank}", "监控管理单位：{blank}"),
    "collection.cameras.why": Text(
        "They are not given to a private person.", "由管理单位保存，本人无法自行取得。"
    ),
    "collection.cameras.proves": Text("Who came, when, and what they did.", "来人身份、时间及行为。"),
    "collection.more": Text("{n} more stand in the chronology.", "另有 {n} 起见事件年表。"),
    "column.clue": Text("Clue", "线索"),
    # the foot
    "section.signature": Text("Submitted by", "提交"),
    "sign-name": Text("Person submitting", "提交人"),
    "sign-signature": Text("Signature or seal", "签名或盖章"),
    "sign-date": Text("Date", "日期"),
    "sign-copies": Text("Copies, one for each opponent", "副本份数（按对方人数）"),
    "received-heading": Text("Received by (for the court to fill in)", "接收情况（由法院填写）"),
    "received-officer": Text("Received by", "接收人"),
    "received-reference": Text("Case number", "案号"),
}
