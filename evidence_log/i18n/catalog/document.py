"""The wording all documents share. No law is quoted here; counts are facts with their incidents."""

from evidence_log.i18n.texts import Catalog, Text

TEXTS: Catalog = {
    "maker": Text("the complainant", "投诉人"),
    "reader": Text("whom it may concern", "有关单位"),
    "to": Text("To: {whom}", "致：{whom}"),
    "case-number": Text("Case", "案件编号"),
    "document-number": Text("Document", "文书编号"),
    "made": Text("Made", "生成时间"),
    "zone": Text("Times in", "时区"),
    "fingerprint": Text("Fingerprint", "指纹"),
    "page-of": Text("Page {{page}} of {{total}}", "第 {{page}} 页 / 共 {{total}} 页"),
    "foot": Text(
        "Put together by {maker} with evidence_log · times in {zone}",
        "由{maker}用取证日志整理 · 时间均为 {zone} 时区",
    ),
    "section.parties": Text("Parties", "当事人"),
    "section.summary": Text("Summary", "摘要"),
    "section.contents": Text("Contents", "目录"),
    "section.chronology": Text("Chronology", "事件年表"),
    "section.steps": Text("Steps taken so far", "已采取的步骤"),
    "section.incidents": Text("Incidents in full", "事件详情"),
    "section.exhibits": Text("Exhibits", "证物"),
    "section.exhibit-list": Text("List of exhibits", "证物清单"),
    "section.integrity": Text(
        "What can be checked, and what this does not show", "可核对的内容与不能说明的内容"
    ),
    "section.signature": Text("Signature", "签名"),
    # parties
    "complainant": Text("Complainant", "投诉人"),
    "respondent": Text("Respondent", "对方"),
    "withheld": Text(
        "The other side may come to read this document. The address and phone of {maker}, how to reach witnesses, places and devices found in files, and private notes are therefore not in it; {maker} can give them to {reader} separately.",
        "对方可能看到本材料，因此未载明{maker}的住址和电话、证人的联系方式、文件中的位置和设备信息以及私人备注；可由{maker}另行向{reader}提供。",
    ),
    # summary
    "period": Text(
        "From {first} to {last}, {n} {n:incident was|incidents were} written down.",
        "自 {first} 至 {last}，共记录 {n} 起事件。",
    ),
    "no-period": Text(
        "{n} {n:incident was|incidents were} written down; none has a known time.",
        "共记录 {n} 起事件，时间均不详。",
    ),
    "count.all": Text("{n:incident|incidents}", "事件"),
    "count.call": Text("{n:call|calls}", "来电"),
    "count.visit": Text("{n:visit|visits}", "上门"),
    "count.message": Text("{n:message|messages}", "信息"),
    "count.threat": Text("{n:threat|threats}", "威胁"),
    "count.following": Text("following", "跟踪"),
    "count.other": Text("other", "其他"),
    "count.night": Text("between 22:00 and 08:00", "22:00 至次日 08:00"),
    "count.third": Text("reached other people", "联系了他人"),
    "fact.count": Text(
        "Calls or messages that were counted add up to {n} ({rows}).",
        "记录中注明次数的，合计 {n} 次（{rows}）。",
    ),
    "fact.night": Text(
        "{n} of the {of} incidents whose time of day is known began between 22:00 and 08:00 ({rows}).",
        "在发生时刻已知的 {of} 起中，有 {n} 起始于 22:00 至次日 08:00 之间（{rows}）。",
    ),
    "fact.third": Text(
        "{n} {n:incident|incidents} reached other people: {whom} ({rows}).",
        "有 {n} 起联系了他人：{whom}（{rows}）。",
    ),
    "fact.visits": Text("{n} {n:visit|visits} ({rows}).", "上门 {n} 起（{rows}）。"),
    "fact.exhibits": Text("{n} {n:exhibit is|exhibits are} kept: {amounts}.", "保存证物 {n} 件：{amounts}。"),
    "said": Text("“{words}”", "“{words}”"),
    "section.requests": Text("What is asked", "请求事项"),
    "section.debt": Text("The debt, as claimed", "对方主张的债务"),
    "section.assessments": Text("What may be relevant", "可能涉及的规定"),
    "the-respondent": Text("the other side", "对方"),
    "the-lender": Text("the lender", "放款机构"),
    "the-agency": Text("the collection agency", "催收机构"),
    "column.number": Text("No.", "编号"),
    "column.happened": Text("Happened", "发生时间"),
    "column.kind": Text("Kind", "类型"),
    "column.what": Text("What", "经过"),
    "column.exhibits": Text("Exhibits", "证物"),
    "column.name": Text("File name", "文件名"),
    "column.taken-in": Text("Taken in", "取得"),
    "column.sha256": Text("SHA-256", "校验值 SHA-256"),
    "column.incident": Text("Incident", "事件"),
    "unknown-order": Text(
        "Incidents without a known time stand where they were written down.", "时间不详的事件按记录时间排列。"
    ),
    # steps
    "column.when": Text("When", "时间"),
    "column.step": Text("Step", "步骤"),
    "column.with-whom": Text("With whom", "对象"),
    "column.came-of-it": Text("What came of it", "结果"),
    "officer": Text("dealt with by {name}", "经办人：{name}"),
    "their-number": Text("their number {number}", "文号、案号：{number}"),
    "answered": Text("answered: {reference}", "已答复：{reference}"),
    "answers": Text("answers {reference}", "回应 {reference}"),
    "complaint-answered": Text("answered on {day} ({reference})", "已于{day}答复（{reference}）"),
    "complaint-open": Text("no answer recorded", "未见答复记录"),
    "complaint-line": Text("{made}; {came_of_it}", "{made}；{came_of_it}"),
    "due": Text("answer due by {day}", "应于{day}前答复"),
    # incident sheets
    "typed": Text("Time, as typed", "时间原文"),
    "from-clock": Text("(the time of writing; no other was given)", "（即记录时间；未另行填写）"),
    "later": Text("({delay} later)", "（{delay}后）"),
    "delay.minutes": Text("{n} {n:minute|minutes}", "{n} 分钟"),
    "delay.hours": Text("{n} {n:hour|hours}", "{n} 小时"),
    "delay.days": Text("{n} {n:day|days}", "{n} 天"),
    "file-times": Text("Time in its files", "文件所载时间"),
    "document-made": Text("This document made", "本文书生成"),
    "times": Text("{n} times", "{n} 次"),
    "times-between": Text("{n} times; first {first}, last {last}", "{n} 次；第一次 {first}，最后一次 {last}"),
    "account": Text("Account", "经过"),
    "said-words": Text("Their exact words", "对方原话"),
    "impact": Text("Impact", "影响"),
    "corrected": Text(
        "Corrected on {when}, the earlier telling is kept", "已于 {when} 更正，之前的说法仍保存"
    ),
    "captured-locked": Text(
        "Captured while locked, at {when} as the computer’s clock said.",
        "加锁状态下写下；时间 {when}，以当时电脑时钟所示为准。",
    ),
    "captured-busy": Text(
        "Captured while another window was writing, at {when} as the computer’s clock said.",
        "另一窗口正在写入时写下；时间 {when}，以当时电脑时钟所示为准。",
    ),
    # exhibits
    "photo": Text("Photo", "照片"),
    "recording": Text("Recording", "录音"),
    "video": Text("Video", "视频"),
    "file": Text("File", "文件"),
    "belongs": Text("Belongs to", "关联事件"),
    "belongs-nowhere": Text("no incident; found again after an interrupted save", "无；保存中断后找回"),
    "taken-in": Text("Taken in", "取得"),
    "reduced": Text("Reduced copy; the original is kept unchanged.", "缩小副本；原件未作改动，另行保存。"),
    "decoded": Text("{decoded} (measured by decoding)", "{decoded}（解码测得）"),
    "declared": Text(
        "{decoded} (measured by decoding; the file states the same)", "{decoded}（解码测得，与文件所载一致）"
    ),
    "loudest": Text("Loudest: {passages}.", "音量最大处：{passages}。"),
    "transcript": Text(
        "What is said in it, as written down by {maker}; the recording itself is the original.",
        "录音录像内容的文字稿，由{maker}整理；以原始录音录像为准。",
    ),
    "quoted-text": Text(
        "Words in the picture, recognised by {tool} and compared with it by {maker}. The picture is the original.",
        "图中文字，由 {tool} 识别，并经{maker}与图片核对；以图片原件为准。",
    ),
    "message-words": Text(
        "Words of the file, taken out by {tool} and shown as they stand there; what was attached is named in brackets at most. "
        "The file itself is the original.",
        "文件中的文字，由 {tool} 提取，照原样列出；附件至多在方括号中列名。以文件原件为准。",
    ),
    "message-left": Text(
        "{n} more {n:character is|characters are} not printed here; all of it stands in the file {reference}.",
        "另有 {n} 字未印在此处，全文见 {reference} 原件。",
    ),
    "message-left-at-least": Text(
        "At least {n} more {n:character is|characters are} not printed here; all of it stands in the file {reference}.",
        "另有至少 {n} 字未印在此处，全文见 {reference} 原件。",
    ),
    "message-withheld": Text(
        "Where “[withheld]” stands, how somebody is reached was left out.",
        "写有“[未载明]”处，略去了某人的联系方式。",
    ),
    "withheld-here": Text("[withheld]", "[未载明]"),
    "frames": Text(
        "Up to twelve pictures of the video, each with its time from the beginning. The video itself is the original.",
        "视频中至多十二个画面，各注明距开头的时间。视频原件以原始文件为准。",
    ),
    "loudness": Text(
        "How loud it is over time, from silence to the loudest the file can hold; no measure of real loudness.",
        "音量随时间的变化（从无声到文件所能记录的最大值），不代表现场实际音量。",
    ),
    # integrity
    "kept-how": Text(
        "Every file was copied into an encrypted store when it was attached, and its SHA-256 was computed in the same "
        "pass, before any program looked into it. The originals are there unchanged; reduced pictures and drawings of "
        "loudness are copies made from them.",
        "每个文件在添加时即复制到加密库，同时计算 SHA-256，之后才由程序读取内容。原件保持不变；缩小图和音量图是据其制作的副本。",
    ),
    "chain-how": Text(
        "Every entry carries the hash of the one before it. All {n} entries at the time this document was made add up to "
        "one value (the RFC 6962 root), which is signed:",
        "每条记录都带有前一条的哈希。生成本文书时的全部 {n} 条记录合成一个值（RFC 6962 根），并已签名：",
    ),
    "shows": Text("This shows", "能说明"),
    "shows-what": Text(
        "Hash, chain and signature show that the records and files named here are unchanged since they were recorded: whoever holds this document can have the store checked against the fingerprint in it.",
        "哈希、记录链与签名说明：此处所列记录与文件自记录以来未被改动。持有本材料者，可要求用其中的指纹核对加密库。",
    ),
    "shows-not": Text("This does not show", "不能说明"),
    "shows-not-time": Text(
        "When it was recorded: there is no outside witness to time; the times of writing are those of the computer’s own clock. Before this document was handed over, nobody but {maker} held its fingerprint.",
        "记录于何时：没有外部时间见证；记录时间以电脑自身时钟为准。本材料提交之前，指纹仅由{maker}持有。",
    ),
    "shows-time": Text(
        "Since {when} there is an outside witness to time: an authority calling itself “{signer}” in its certificate signed the fingerprint of the first {n} {n:entry|entries} with that time (RFC 3161), so these existed by then. Whether that authority is to be trusted is for whoever checks its answer, which is kept with the store. The times of writing are those of the computer’s own clock.",
        "自 {when} 起有外部时间见证。证书名称为“{signer}”的机构当时以该时间对台账前 {n} 条的指纹作了签名（RFC 3161），说明这些条目在那时已经存在。该机构是否可信，由核验其回复者判断，回复原件与加密库一同保存。记录时间以电脑自身时钟为准。",
    ),
    "shows-time-until": Text(
        "The outside stamps cover the ledger up to entry {n} of {all}; what was recorded after that has no outside witness to time.",
        "外部时间戳涵盖到台账第 {n} 条（共 {all} 条）；此后记录的内容没有外部时间见证。",
    ),
    "fingerprint-sent": Text(
        "By {maker}’s own account, the fingerprint of the first {n} {n:entry|entries} was sent to another person on {when}; whoever holds that message can show it.",
        "据{maker}自述，{when} 已将台账前 {n} 条的指纹发给他人；持有该消息者可以出示。",
    ),
    "shows-not-truth": Text(
        "That the content is true: nothing here shows that.", "内容是否属实：此处没有任何内容能说明这一点。"
    ),
    "shows-not-who": Text("Who was calling, where only a number is known.", "仅有号码时，来电人是谁。"),
    "clock-none": Text(
        "Between entries, the computer’s clock was not seen to be moved.",
        "各条记录之间未发现电脑时钟被调动。",
    ),
    "clock-step": Text(
        "Before entry {seq} ({when}) the computer’s clock was moved {step}.",
        "第 {seq} 条记录（{when}）之前，电脑时钟被{step}。",
    ),
    "check-heading": Text("How to check an original", "如何核对原件"),
    "check-how": Text(
        "Ask for the original file and compute its SHA-256 with any of these commands, with the file’s name in place of FILE. It must equal the value printed above, digit by digit; the blanks are only for reading. Nothing needs to be installed.",
        "请取得原始文件，用下列任一命令计算 SHA-256（将 FILE 换成文件名）。结果应与上表逐位相同，空格只为便于阅读。无需安装任何软件。",
    ),
    "late": Text("Written down more than a day after it happened: {rows}.", "在发生一天以后记录的：{rows}。"),
    "withdrawn": Text(
        "Withdrawn by {maker}, kept, and not in this document: {n} ({rows}).",
        "由{maker}撤回、仍保存、未列入本材料的：{n} 项（{rows}）。",
    ),
    "erased": Text(
        "Erased on purpose by {maker}: {n} ({rows}); these numbers are not given again.",
        "由{maker}自行删除的：{n} 项（{rows}）；这些编号不再使用。",
    ),
    "spelled": Text(
        "In {n} {n:place|places} stands a character the fonts of this document have no picture of; it is shown by its number in Unicode ({codes}).",
        "有 {n} 处文字在所用字体中没有字形，以其 Unicode 编码代替显示（{codes}）。",
    ),
    "spelled-where": Text("In full: {rows}.", "见：{rows}。"),
    "found": Text("Found again after an interrupted save: {rows}.", "保存中断后找回的：{rows}。"),
    "original-medium": Text(
        "Where the original medium (the phone) is kept is for {maker} to say; this program keeps a bit-for-bit "
        "copy of each file it was given.",
        "原始载体（手机）的保存情况由{maker}说明；本程序保存的是所添加文件的逐位副本。",
    ),
    # signature
    "declaration-heading": Text("Declaration", "声明"),
    "declaration": Text(
        "I, {name}, declare that what is written here as my account is true to the best of my knowledge, that the exact "
        "words are given as I remember or recorded them, and that I have not changed the files named here.",
        "本人 {name} 声明：本材料中本人的叙述，据本人所知属实；对方原话按本人记忆或记录写明；所列文件本人未作改动。",
    ),
    "nameless": Text("{maker}", "（{maker}）"),
    "sign-name": Text("Name", "姓名"),
    "sign-signature": Text("Signature", "签名"),
    "sign-date": Text("Date", "日期"),
    "sign-copies": Text("Copies", "份数"),
    "received-heading": Text("Received by (for {reader} to fill in)", "接收情况（由{reader}填写）"),
    "received-officer": Text("Name, number", "经办人及编号"),
    "received-reference": Text("Reference number", "受理编号"),
    "electronic-signature": Text("Electronic signature", "电子签名"),
    "signature-of": Text("Electronic signature: {name}", "电子签名：{name}"),
    "signed-electronically": Text("Signed electronically, {when}", "已电子签名，{when}"),
    "certificate-issuer": Text("certificate issued by {name}", "证书由 {name} 签发"),
    "certificate-sha256": Text("certificate SHA-256 {sha256}", "证书 SHA-256 {sha256}"),
    "signature-shows": Text(
        "Whether the signature holds shows only in the file, opened in a reader that checks signatures; paper does not show it. "
        "It shows whom the certificate names and that the file is unchanged since, not that the content is true.",
        "签名是否有效，只有用能验证签名的阅读器打开文件才看得到，纸面上看不出来。签名表明证书写的是谁、文件此后没有改动，不表明内容属实。",
    ),
    "demo-means": Text(
        "the people, numbers and events in this document are made up", "文中人物、号码与事件均为虚构"
    ),
    "other-side": Text("the other side", "对方"),
    "as-claimed": Text("{value} (as claimed by {whom})", "{value}（{whom}主张）"),
    "not-acknowledged": Text(
        "Contract and amount stand here as claimed by the other side; this is not an acknowledgement of debt or amount.",
        "合同与金额均为对方主张，在此载明不代表承认债务及金额。",
    ),
    "withheld-value": Text("withheld: may reach the other side", "未载明：本材料可能被对方看到"),
    "fact.threats": Text(
        "{n} {n:incident was|incidents were} written down as {n:a threat|threats} ({rows}).",
        "记为威胁的有 {n} 起（{rows}）。",
    ),
    "fact.visitors": Text("Visitors counted: {rows}.", "记录的来人数：{rows}。"),
    "column.page": Text("Page", "页码"),
    "column.shows": Text("Length or size", "时长或像素"),
    "column.bytes": Text("Bytes", "字节数"),
    "no-file-times": Text("none", "无"),
    "more-file-times": Text("and {n} more", "另有 {n} 项"),
    "debt-told": Text("{debt} (as told; not an acknowledgement)", "{debt}（按记录载明，不代表承认）"),
    "declared-otherwise": Text(
        "{decoded} (measured by decoding; the file itself states {declared})",
        "{decoded}（解码测得；文件自称 {declared}）",
    ),
    "how-attached": Text("attached by {maker}", "由{maker}添加"),
    "how-captured": Text("attached by {maker} while locked", "加锁时由{maker}添加"),
    "how-found": Text("found again", "中断后找回"),
    "noted": Text("Worth knowing", "需要说明的情况"),
    "clock-forward": Text("forward by {by}", "拨快 {by}"),
    "clock-back": Text("back by {by}", "拨慢 {by}"),
    "hashes": Text("All exhibits with their SHA-256", "全部证物及其 SHA-256"),
    # redacted copies
    "stand-in.name": Text("[name {n}]", "【姓名{n}】"),
    "stand-in.number": Text("[number {n}]", "【号码{n}】"),
    "stand-in.place": Text("[place {n}]", "【地址{n}】"),
    "stand-in.file": Text("file {n}", "文件{n}"),
    "redacts.names": Text("names of persons", "个人姓名"),
    "redacts.numbers": Text("numbers and accounts", "号码与账户"),
    "redacts.addresses": Text("addresses and places", "地址与地点"),
    "redacts.faces": Text("faces", "人脸"),
    "redacts.metadata": Text("what files say of themselves", "文件自带的信息"),
    "pair.full": Text(
        "A redacted copy of this document was made with it: {other}.", "同时制作了隐去信息的副本：{other}。"
    ),
    "pair.redacted": Text(
        "Redacted copy. Not shown in it: {what}, as far as they are known to the record; [name 1] stands for the same person "
        "throughout. The full document is {other}, SHA-256 {sha256}.",
        "隐去信息的副本。记录中已知的{what}未予显示；同一姓名、号码始终以同一代称表示。完整文书为 {other}，SHA-256 {sha256}。",
    ),
    "picture-not-shown": Text(
        "Its picture is not shown in this copy; the hash below is that of the original.",
        "本副本不显示其画面；下列校验值为原件的校验值。",
    ),
}
