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
}
