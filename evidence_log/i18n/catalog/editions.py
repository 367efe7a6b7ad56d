"""What the readers of documents ask for, and how it is added."""

from evidence_log.i18n.texts import Catalog, Text

TEXTS: Catalog = {
    "made-redacted": Text(
        "✓ {reference} is the redacted copy: {path}\n  only what the record knows can be hidden: read it before you hand it out",
        "✓ {reference} 为隐去信息的副本：{path}\n  只有记录中已知的内容才能隐去：交出之前请先通读",
    ),
    "made-contact": Text(
        "✓ {reference} says how you and your witnesses are reached: {path}\n  for the hand of whoever deals with it, never for the other side",
        "✓ {reference} 为联系方式页：{path}\n  只交经办人本人，不要给对方",
    ),
    "line": Text("{edition}: {title} ({languages})", "{edition}：{title}（{languages}）"),
    "elsewhere": Text("For other places:", "用于其他地方："),
    "reaches.yes": Text("the other side will read it", "对方会看到"),
    "reaches.may": Text("the other side may read it", "对方可能看到"),
    "reaches.no": Text("not for the other side", "不给对方看"),
    "keep-from-them": Text(
        "it holds how people are reached: never let the other side have it",
        "其中载有联系方式，请勿让对方得到",
    ),
    "still-missing": Text("still missing: {what}", "尚缺：{what}"),
    "nothing-missing": Text("nothing it asks for is missing", "所要求的内容均已具备"),
    "by-hand": Text("by hand, on paper: {what}", "需手写：{what}"),
    "how-to-add": Text("to add: {how}", "补充方法：{how}"),
    "missing-in": Text("{what} ({n}: {rows})", "{what}（{n} 项：{rows}）"),
    "never-needed": Text(
        "none of this has to be complete before you call for help or hand it in",
        "求助或递交之前，不必等到这些都齐全",
    ),
    "count": Text("{n} {n:edition|editions}", "共 {n} 种文书"),
    "asked.complainant": Text("your name", "您的姓名"),
    "asked.contact": Text("how you are reached", "您的联系方式"),
    "asked.identity": Text("your identity number or date of birth", "您的身份证号或出生日期"),
    "asked.respondent": Text("who did it, as far as is known", "对方是谁（已知部分）"),
    "asked.lender": Text("the lender", "放款机构"),
    "asked.agency": Text("the collection agency", "催收机构"),
    "asked.police-station": Text("the police station", "派出所名称"),
    "asked.contract": Text("the contract or account number", "合同或账户编号"),
    "asked.amount": Text("the amount claimed", "对方主张的金额"),
    "asked.times": Text("when it happened", "发生时间"),
    "asked.exact-words": Text("the exact words of a threat", "威胁的原话"),
    "asked.impact": Text("what it did to you", "对您的影响"),
    "asked.witnesses": Text("witnesses, where there were any", "在场人（如有）"),
    "asked.exhibits": Text("a file that shows it", "相关文件"),
    "asked.consent": Text("on what footing a recording was made", "录音录像的依据"),
    "asked.transcripts": Text("what is said in a recording", "录音录像的文字稿"),
    "asked.proves": Text("what an exhibit proves", "证物的证明对象"),
    "asked.carrier": Text("where the original is kept", "原始载体存放处"),
    "asked.stop-request": Text("that you asked them to stop", "曾要求对方停止的记录"),
    "asked.earlier-reports": Text(
        "earlier reports or warnings, where there were any", "此前的报案或警告（如有）"
    ),
    "asked.complained-first": Text("that you complained to them first", "已先向该机构投诉"),
    "asked.their-number": Text("the number they gave your complaint", "该机构给出的投诉编号"),
    "asked.their-reply": Text("their reply", "该机构的答复"),
    "asked.signature": Text("your signature", "您的签名"),
    "asked.practical-needs": Text("what you need to be dealt with fairly", "需要的便利安排"),
    "asked.parentage": Text("whose son, daughter or wife you are", "父母或配偶姓名"),
    "asked.devices": Text(
        "the device each file came from: make, colour, serial number", "各文件来自的设备：型号、颜色、序列号"
    ),
    "asked.report-number": Text(
        "the number of the incident or crime, if you were given one", "案件或事件编号（如已告知）"
    ),
    "how.complainant": Text("case set --complainant", "case set --complainant"),
    "how.contact": Text(
        "case set --complainant-phone, it goes on a page of its own", "case set --complainant-phone，另页载明"
    ),
    "how.respondent": Text("case set --respondent", "case set --respondent"),
    "how.lender": Text("case set --lender", "case set --lender"),
    "how.agency": Text("case set --agency", "case set --agency"),
    "how.police-station": Text("case set --police-station", "case set --police-station"),
    "how.contract": Text("case set --contract, or debt add", "case set --contract，或 debt add"),
    "how.amount": Text("debt add --amount", "debt add --amount"),
    "how.times": Text("amend INC-0001 --at", "amend INC-0001 --at"),
    "how.exact-words": Text("amend INC-0001 --said", "amend INC-0001 --said"),
    "how.impact": Text("amend INC-0001 --impact", "amend INC-0001 --impact"),
    "how.witnesses": Text("amend INC-0001 --witness", "amend INC-0001 --witness"),
    "how.exhibits": Text("attach INC-0001 FILE", "attach INC-0001 FILE"),
    "how.consent": Text("annotate EX-0001 --consent", "annotate EX-0001 --consent"),
    "how.transcripts": Text("annotate EX-0001 --transcript FILE", "annotate EX-0001 --transcript FILE"),
    "how.proves": Text("annotate EX-0001 --proves", "annotate EX-0001 --proves"),
    "how.carrier": Text("annotate EX-0001 --carrier", "annotate EX-0001 --carrier"),
    "how.stop-request": Text("step add stop-request", "step add stop-request"),
    "how.earlier-reports": Text("step add police-report", "step add police-report"),
    "how.complained-first": Text("step add complaint", "step add complaint"),
    "how.their-number": Text("step add complaint --number", "step add complaint --number"),
    "how.their-reply": Text("step add reply", "step add reply"),
}
