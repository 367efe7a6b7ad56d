"""The wording of the blocks that tell of the whole matter. Facts with the numbers of what they rest on, no verdict."""

from evidence_log.i18n.texts import Catalog, Text

TEXTS: Catalog = {
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
        "Threats in the {days} days before this document: none is written down.",
        "本材料生成前 {days} 天内没有记为威胁的事件。",
    ),
    "danger.feared": Text(
        "Marked by {maker} as “feared violence”: {n} ({rows}).",
        "{maker}注明“害怕遭受暴力”的：{n} 起（{rows}）。",
    ),
    "danger.tag": Text("Marked as “{tag}”: {n} ({rows}).", "标注“{tag}”的：{n} 起（{rows}）。"),
    "reported-heading": Text("Already reported or asked", "已经报警、投诉或要求停止"),
    "reported.step": Text("{reference}: {step}, {day}{told}", "{reference}：{step}，{day}{told}"),
    "reported.told": Text(", {words}", "，{words}"),
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
}
