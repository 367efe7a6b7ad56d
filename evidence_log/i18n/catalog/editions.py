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
    "they-may-read": Text("they may read: {what}", "对方可能看到：{what}"),
    "they-will-read": Text("they will read: {what}", "对方会看到：{what}"),
    "kept-from-them": Text("kept out: {what}", "不写入：{what}"),
    "as-you-wrote-it": Text(
        "what you wrote yourself stands as you wrote it, so read the document before you hand it over",
        "您自己写的内容原样照录，交出前请先通读",
    ),
    "seen.name": Text("your name", "您的姓名"),
    "seen.witnesses": Text("who saw or heard it ({names})", "在场人（{names}）"),
    "seen.others": Text("whom else you named ({names})", "您提到的其他人（{names}）"),
    "seen.representatives": Text("who acts for you ({names})", "代您办理的人（{names}）"),
    "seen.numbers": Text("{n} {n:number|numbers} told of", "所写的 {n} 个号码"),
    "seen.account": Text("your telling of {n} {n:incident|incidents}", "您写的 {n} 条经过"),
    "seen.exact-words": Text("their exact words ({n})", "对方原话（{n} 处）"),
    "seen.impact": Text("what it did to you ({n})", "对您的影响（{n} 处）"),
    "seen.places": Text("{n} {n:place|places} told of", "所写的 {n} 处地点"),
    "seen.pictures": Text(
        "{n} {n:picture|pictures} and all {n:it shows|they show}", "{n} 件画面及其中拍到的一切"
    ),
    "seen.transcripts": Text("what is said in {n} {n:recording|recordings}", "{n} 件录音录像的文字稿"),
    "seen.messages": Text("the words of {n} {n:mail or chat|mails or chats}", "{n} 件邮件、聊天记录的文字"),
    "seen.files": Text("the {n:name|names} of {n} {n:file|files}", "{n} 个文件名"),
    "seen.steps": Text("{n} {n:step|steps} you took", "您采取的 {n} 个步骤"),
    "seen.corrections": Text("why you corrected {n} {n:incident|incidents}", "{n} 处更正的理由"),
    "held.address": Text("addresses", "住址"),
    "held.phone": Text("how you and those on your side are reached by phone", "您和您这方的人的电话"),
    "held.workplace": Text("workplaces", "工作单位"),
    "held.gps": Text("places found in files (GPS)", "文件里的位置（GPS）"),
    "held.devices": Text("devices", "设备信息"),
    "held.intimate": Text("intimate pictures (listed only)", "私密画面（只列名称）"),
    "held.notes": Text("private notes", "私人备注"),
    "still-missing": Text("still missing: {what}", "尚缺：{what}"),
    "nothing-missing": Text("nothing it asks for is missing", "所要求的内容均已具备"),
    "by-hand": Text("by hand, on paper: {what}", "需手写：{what}"),
    "how-to-add": Text("to add: {how}", "补充方法：{how}"),
    "missing-of": Text("{what} ({n})", "{what}（{n} 项）"),
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
    # in several files
    "made-volume": Text("{reference} made: {path}, volume {n}", "{reference} 已生成：{path}，第 {n} 册"),
    # a size to stay within
    "fitted": Text(
        "It has {size}, to stay within {most}: {left}.", "大小 {size}，按不超过 {most} 制作：{left}。"
    ),
    "fitted.smaller-pictures": Text("pictures are smaller in it", "画面缩小显示"),
    "fitted.smallest-pictures": Text("pictures are very small in it", "画面大幅缩小显示"),
    "fitted.no-pictures": Text("no pictures are in it", "不显示画面"),
    "fitted.exhibits-listed": Text(
        "exhibits stand in a list, without pictures and transcripts", "证物只列清单，不含画面和文字稿"
    ),
    "fitted.incidents-listed": Text(
        "incidents and exhibits stand in lists, accounts are cut short", "事件和证物只列清单，经过只作摘录"
    ),
    "larger-than-taken": Text(
        "It has {size}; their form took {most} when it was last seen. Hand it in on paper, or choose fewer incidents.",
        "大小 {size}；对方的网上表单最近一次查看时只收 {most}。请递交纸质件，或少选一些事件。",
    ),
}
