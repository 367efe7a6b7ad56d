"""The wording of the blocks that tell of the whole matter. Facts with the numbers of what they rest on, no verdict."""

from evidence_log.i18n.texts import Catalog, Text

TEXTS: Catalog = {
    "numbers-basis": Text(
        "as written down by {maker}; a call log alone does not prove who called",
        "按{maker}记录；通话记录本身不能证明来电人身份",
    ),
    "more-rows": Text("{rows} and {n} more", "{rows} 等，另有 {n} 项"),
    # summary
    "asked-heading": Text("What is asked", "请求事项"),
    "worst-heading": Text("Incidents to read first, with the words said", "请先看的事件（附对方原话）"),
    "worst-order": Text(
        "Threats first, then what was marked “feared violence”, then visits and following; words as {maker} wrote them down.",
        "依次为：威胁、注明“害怕遭受暴力”的、上门和跟踪；原话按{maker}记录。",
    ),
    "column.day": Text("Day", "日期"),
    "column.words": Text("Exact words, or what happened", "原话或经过"),
    "danger-heading": Text("Danger now", "目前的危险"),
    "danger.last": Text(
        "Last incident with a known time: {reference}, {day}; {n} {n:day|days} before this document.",
        "时间已知的最近一起：{reference}，{day}，距本材料生成 {n} 天。",
    ),
    "danger.unknown": Text("No incident has a known time.", "所有事件时间均不详。"),
    "danger.threats": Text(
        "Threats in the {days} days before this document: {n} ({rows}).",
        "本材料生成前 {days} 天内的威胁：{n} 起（{rows}）。",
    ),
    "danger.no-threats": Text(
        "Threats in the {days} days before this document: none is written down or marked as one.",
        "本材料生成前 {days} 天内没有记为或标注为威胁的事件。",
    ),
    "danger.feared": Text(
        "Marked by {maker} as “feared violence”: {n} ({rows}).",
        "{maker}注明“害怕遭受暴力”的：{n} 起（{rows}）。",
    ),
    "danger.tag": Text("Marked as “{tag}”: {n} ({rows}).", "标注“{tag}”的：{n} 起（{rows}）。"),
    "reported-heading": Text("Already reported or asked", "已经报警、投诉或要求停止"),
    "reported.more": Text("{n} more {n:step|steps} below.", "另有 {n} 项，见后。"),
    "reported.none": Text(
        "No earlier report, complaint or request to stop is written down.",
        "记录中没有此前的报警、投诉或停止联系的要求。",
    ),
    # assessments
    "rules-head": Text(
        "{head}. A number in brackets stands for an instrument already named.",
        "{head}。方括号内的数字代表前面已列出名称的文件。",
    ),
    "rules-silent": Text(
        "Nothing in the record was found that these rules speak of.", "记录中未发现与这些规则有关的内容。"
    ),
    "text": Text("{cited}; {known}", "{cited}；{known}"),
    "text-again": Text("{cited} (words above)", "{cited}（内容见上）"),
    "text-full": Text("[{n}] {instrument}{article} - {body}", "[{n}]《{instrument}》{article}（{body}）"),
    "text-short": Text("[{n}]{article}", "[{n}]{article}"),
    "text-article": Text(", {article}", "{article}"),
    # patterns
    "section.patterns": Text("When, and from which numbers", "时间与号码分布"),
    "pattern.days-heading": Text("By day, a column for each week", "按日分布（每列一周）"),
    "pattern.days": Text(
        "{n} {n:occasion|occasions} on {days} {days:day|days}, each shown by its number; counted calls and messages count as often as was written down.",
        "共 {n} 次，分布在 {days} 天，格内数字为当天次数；注明次数的来电和信息按所记次数计。",
    ),
    "pattern.fullest-day": Text("The most on one day: {n} ({day}).", "单日最多 {n} 次（{day}）。"),
    "pattern.gap": Text(
        "The longest time without any: {n} {n:day|days}, between {first} and {last}.",
        "最长间隔 {n} 天（{first}至{last}之间）。",
    ),
    "pattern.days-left-out": Text(
        "Days before {day} are counted and not drawn.", "{day}之前的已计入，图中未画出。"
    ),
    "pattern.day-unknown": Text(
        "{n} {n:incident|incidents} without a known day {n:is|are} not among them.",
        "另有 {n} 起日期不详，未计入。",
    ),
    "pattern.no-days": Text(
        "None of the {n} {n:incident|incidents} has a known day; nothing can be drawn.",
        "{n} 起事件的日期均不详，无法作图。",
    ),
    "pattern.hours-heading": Text("By hour of the day; the night is shaded", "按时刻分布（阴影为夜间）"),
    "pattern.hours": Text(
        "{n} {n:incident|incidents} of which the hour is known; {night} of them between 22:00 and 08:00.",
        "钟点已知的 {n} 起，其中 {night} 起在 22:00 至次日 08:00 之间。",
    ),
    "pattern.hour-unknown": Text(
        "For {n} {n:incident|incidents} the hour is not known, or one entry stands for several times; {n:it is|they are} not drawn.",
        "另有 {n} 起钟点不详，或一条记录代表多次，未画出。",
    ),
    "pattern.no-hours": Text(
        "The hour is not known closely enough for any of the {n} {n:incident|incidents}.",
        "{n} 起事件的钟点均不够明确，无法作图。",
    ),
    "pattern.week-heading": Text("The fullest seven days in a row", "最密集的连续七天"),
    "pattern.week": Text(
        "In no seven days in a row were there more than these {n}: from {first} to {last} ({rows}).",
        "任意连续七天内最多 {n} 次：{first}至{last}（{rows}）。",
    ),
    "pattern.more": Text("and {n} more", "另有 {n} 起"),
    "pattern.numbers-heading": Text("By number", "按号码"),
    "pattern.numbers": Text(
        "{n} {n:number|numbers}, as written down by {maker}; a call log alone does not prove who called.",
        "共 {n} 个号码，按{maker}记录；通话记录本身不能证明来电人身份。",
    ),
    "pattern.numbers-left-out": Text(
        "{n} {n:number|numbers} that came up less often {n:is|are} not listed.",
        "出现较少的 {n} 个号码未列出。",
    ),
    "pattern.no-number": Text(
        "With {n} {n:incident|incidents} no number was written down.", "有 {n} 起未记录号码。"
    ),
    "column.handle": Text("Number", "号码"),
    "column.said-to-be": Text("Said to be that of", "据称属于"),
    "column.incidents": Text("Incidents", "事件数"),
    "column.times": Text("Times", "次数"),
    "column.first": Text("First", "最早"),
    "column.last": Text("Last", "最近"),
    # amendments
    "consent.took-part": Text("{maker} took part in what was recorded", "{maker}参与了被录制的谈话"),
    "consent.all-told": Text("everybody recorded was told", "已告知被录制的所有人"),
    "consent.third-party": Text(
        "{maker} did not take part in what was recorded", "{maker}未参与被录制的谈话"
    ),
    "section.amendments": Text("Corrections, and what is not in this document", "更正及未列入的内容"),
    "corrected-heading": Text("Corrected", "已更正的记录"),
    "corrected-none": Text("Nothing in this document was corrected.", "本材料所列记录均未更正。"),
    "column.corrected": Text("When, and why", "更正时间及原因"),
    "column.why": Text("Why", "原因"),
    "column.before": Text("Before", "更正前"),
    "column.after": Text("From then on", "更正后"),
    "not-told": Text("not told", "未写"),
    "note-only": Text("a private note only", "仅涉及私人备注"),
    "debts-changed-heading": Text("Claimed otherwise before", "此前所记的主张"),
    "debt-changed": Text("{reference}, until {head}: {told}", "{reference}，{head} 之前：{told}"),
    "captured": Text(
        "Written down while the store was locked or busy, and taken in later: {rows}.",
        "在加密库锁定或占用时写下、随后收入的：{rows}。",
    ),
    "captured-at": Text("{reference} ({when})", "{reference}（{when}）"),
    "held-note": Text("Private notes of {maker} are not in it.", "{maker}的私人备注未列入。"),
    "held-places": Text("The place stored in the file is withheld: {rows}.", "文件所载位置未载明：{rows}。"),
    "held-devices": Text("The device named in the file is withheld: {rows}.", "文件所载设备未载明：{rows}。"),
    "held-pictures": Text("Listed and not shown: {rows}.", "仅列出、未展示：{rows}。"),
    "withdrawn-why": Text("{reference} was withdrawn on {when}", "{reference} 于 {when} 撤回，原因"),
    "not-chosen": Text(
        "This document holds {n} of {of} incidents; not in it: {rows}.",
        "本材料列入 {of} 起中的 {n} 起；未列入：{rows}。",
    ),
    "selection": Text(
        "This is a selection: {n} of the {of} incidents in the record, chosen by {maker}.",
        "本材料为节选：记录共 {of} 起事件，由{maker}选取 {n} 起列入。",
    ),
    # method and check
    "section.method": Text("Method and limits", "记录方法与局限"),
    "method-words": Text(
        "The incidents are told in the words of {maker}. The program sorted and counted them; it changed no word and judged nothing.",
        "事件由{maker}用自己的话记录；程序只作排序和计数，不改动文字，也不作判断。",
    ),
    "method-times": Text(
        "A time is printed as closely as it is known: to the minute, “about” between two times, a day, or not known. All are shown in the zone {zone}; the words it was typed in stand beside it.",
        "时间按已知的精度载明：精确到分钟、“约”在两个时刻之间、某一天，或不详；均以 {zone} 时区显示，并附填写原文。",
    ),
    "method-counts": Text(
        "Counts rest on what was written down, and name the incidents. What is not known is not counted as yes or as no. What was never written down is in no count.",
        "各项计数以记录为依据并注明事件编号；不详的内容既不算有也不算无；没有记下的，不在任何计数之内。",
    ),
    "section.check": Text("How to check this with nothing installed", "如何核对（无需安装软件）"),
    "check-all-heading": Text("The whole record", "整个记录"),
    "check-all": Text(
        "The code holds one line: case number, number of entries, fingerprint. Any phone reads it. Keep it, or send it to yourself today: whoever holds it can have the store checked later, and any change to what had been recorded by then would show.",
        "二维码内为一行文字：案件编号、记录条数、指纹，手机即可读取。请留存或当天发送存档：凭此可在日后核对加密库，此前的记录如有改动即可发现。",
    ),
    "entries": Text("Entries", "记录条数"),
    "code-alt": Text(
        "QR code of one line: case number, entries and fingerprint, as they stand beside it.",
        "二维码，内为一行文字：案件编号、记录条数、指纹，与旁边所列相同。",
    ),
    "code-says": Text(
        "The code holds nothing else: no address on the web, no name.",
        "二维码不含其他内容：没有网址，也没有姓名。",
    ),
    "amount-of": Text("{what} {n}", "{what} {n}"),
    # parties
    "labelled": Text("{label}: {value}", "{label}：{value}"),
    "column.name-of": Text("Name", "姓名、名称"),
    "column.role": Text("Role", "身份"),
    "column.reached": Text("How they are reached", "联系方式"),
    "handles-heading": Text("Numbers and the like, and whose they are said to be", "号码等，及据称属于谁"),
    "handles-unclaimed": Text(
        "Numbers that appear, of which nobody said whose they are: {numbers}.",
        "出现过、未指明属于谁的号码：{numbers}。",
    ),
    "handles-more": Text("{n} more stand with the incidents.", "另有 {n} 个，见各事件。"),
    "handles-basis": Text(
        "As written down by {maker}, each with how one knows and how sure they are; a call log alone does not prove who called.",
        "按{maker}记录，并注明依据和把握程度；通话记录本身不能证明来电人身份。",
    ),
    "column.handle-seen": Text("Seen", "号码等"),
    "column.basis": Text("How one knows", "依据"),
    "column.sure": Text("How sure", "把握"),
    "column.shown-by": Text("Exhibit", "证物"),
    "basis-not-said": Text("not said", "未说明"),
    "role.witness": Text("Witness", "证人"),
    "role.representative": Text("Representative", "代理人"),
    "role.recipient": Text("Recipient", "收件单位"),
    "role.lender": Text("Lender", "出借机构"),
    "role.collection-agency": Text("Collection agency", "催收机构"),
    "role.third-person": Text("Affected third person", "被牵连的第三人"),
    # cover and contents
    "cover.period": Text("Period", "起止时间"),
    "cover.holds": Text("Holds", "包含"),
    "cover.incidents": Text("{n} {n:incident|incidents}", "事件 {n} 起"),
    "cover.exhibits": Text("{n} {n:exhibit|exhibits}", "证物 {n} 件"),
    "cover.steps": Text("{n} {n:step|steps} taken", "步骤 {n} 项"),
    "cover.language": Text("Language", "语言"),
    "language": Text("English", "中文"),
    "cover-private": Text(
        "Not for the other side. This document holds how people are reached, places and devices found in files, and what stood before corrections.",
        "请勿交给对方。本材料载有联系方式、文件中的位置和设备信息，以及更正前的内容。",
    ),
    "contents-elsewhere": Text(
        "Every incident stands with its page in the chronology, every exhibit in the list of exhibits.",
        "各事件的页码见事件年表，各证物的页码见证物清单。",
    ),
    # custody
    "section.custody": Text("Custody: every handling of every exhibit", "证物经手记录"),
    "column.act": Text("What was done", "经手事项"),
    "column.entry": Text("Entry", "记录序号"),
    "column.document": Text("In", "所在文书"),
    # the list in order of time
    "section.listing": Text("Incidents in order of time", "按时间排列的事件"),
    "section.gaps": Text("How many, and what is not in it", "数量及未列入的内容"),
    "column.kind-who": Text("How, from whom, to whom", "方式与双方"),
    "column.what-words": Text("What happened, exact words, who was there", "经过、原话、在场人"),
    "column.written-down": Text("Written down", "记录时间"),
    "from-them": Text("From", "来自"),
    "to-them": Text("To", "发往"),
    "reached": Text("Reached", "联系到"),
    "seen-by": Text("There", "在场"),
    "cut-short": Text(
        "In {n} {n:incident|incidents} words are cut here, where a passage ends in “…”; the record holds all of them.",
        "其中 {n} 起的文字为节录：末尾的“…”表示此处有删节，不是原话的停顿；全文见记录。",
    ),
    "unknown-last": Text(
        "{n} {n:incident|incidents} without a known time {n:stands|stand} at the end.",
        "时间不详的 {n} 起列于最后。",
    ),
    "gap": Text(
        "{n} days without any, between {first} and {last}.", "{first}至{last}之间有 {n} 天没有记录。"
    ),
    "missing-numbers": Text("Numbers not in this list: {rows}.", "未列入本表的编号：{rows}。"),
    # in several files
    "volumes": Text(
        "This document comes in {n} files, its volumes; the pages are numbered through all of them.",
        "本文书分为 {n} 册，即 {n} 个文件，页码各册连续。",
    ),
    "volume-of": Text("Volume {n} of {total}", "第 {n} 册 / 共 {total} 册"),
    "column.volume": Text("Volume", "分册"),
    "column.volume-number": Text("Its number", "文书编号"),
    "column.volume-pages": Text("Pages", "页码"),
    # what was left out to fit a size
    "fitted": Text("This file was made to stay within {most}.", "本文件按不超过 {most} 制作。"),
    "fitted.smaller-pictures": Text(
        "The {pictures} {pictures:picture in it is|pictures in it are} shown smaller, {side} dots at the longer side.",
        "其中 {pictures} 幅画面缩小显示，长边 {side} 像素。",
    ),
    "fitted.smallest-pictures": Text(
        "The {pictures} {pictures:picture in it is|pictures in it are} shown very small, {side} dots at the longer side.",
        "其中 {pictures} 幅画面大幅缩小显示，长边 {side} 像素。",
    ),
    "fitted.no-pictures": Text(
        "The {pictures} {pictures:picture is|pictures are} not shown in it; the sheets of the exhibits are.",
        "其中 {pictures} 幅画面不显示，各证物页仍在。",
    ),
    "fitted.exhibits-listed": Text(
        "The {exhibits} {exhibits:exhibit has no sheet|exhibits have no sheets} in it: pictures, transcripts and origins are "
        "left out, what there is stands in a list.",
        "其中 {exhibits} 件证物不设证物页：画面、文字稿和来源从略，只列清单。",
    ),
    "fitted.incidents-listed": Text(
        "The {exhibits} {exhibits:exhibit|exhibits} and the {incidents} {incidents:incident|incidents} have no sheets in it: "
        "accounts are cut short, pictures, transcripts and origins left out, what there is stands in lists.",
        "其中 {exhibits} 件证物和 {incidents} 起事件不设单页：经过只作摘录，画面、文字稿和来源从略，只列清单。",
    ),
    "fitted.whole-copy": Text(
        "A copy with everything can be had from {maker}.", "载有全部内容的一份，可向{maker}索取。"
    ),
}
