"""The wording of the log and the draft for the police of England and Wales."""

from evidence_log.i18n.texts import Catalog, Text

TEXTS: Catalog = {
    "maker": Text("the complainant", "报案人"),
    "complainant": Text("Complainant", "报案人"),
    "title": Text("Incident log for the police", "报警用事件记录（英格兰和威尔士）"),
    "subtitle": Text("With exhibits, and a draft to help take a statement", "附证物，另附协助做笔录的草稿"),
    "reader": Text("the police", "警方"),
    "reading-copy": Text(
        "This is a copy for reading. What is handed in is the English one.",
        "本件为阅读副本，便于您看懂所递交的内容；递交时请使用英文版。",
    ),
    "withheld": Text(
        "This document may be disclosed to the other side. The address and phone of {maker}, how to reach witnesses, "
        "places and devices found in files, and private notes are therefore not in it; they go on a separate page, for "
        "{reader} only.",
        "本材料可能披露给对方，因此未载明{maker}的住址和电话、证人的联系方式、文件中的位置和设备信息以及私人备注；这些内容另页提供，仅供{reader}使用。",
    ),
    "request.reference": Text("a crime or incident reference number", "告知案件或事件编号"),
    "request.look-into": Text(
        "that the conduct described here is looked at as a whole, and not call by call",
        "把本材料所述行为作为整体看待，而不是逐个来电分别看待",
    ),
    "request.order": Text(
        "that it is considered whether the other side can be warned or ordered to keep away, where the law allows it",
        "考虑在法律允许的范围内警告对方，或责令其不得接近",
    ),
    "request.told": Text(
        "that I am told what was decided, and whom to ask", "告知处理决定，以及可以向谁询问"
    ),
    "conduct": Text(
        "What is reported is conduct: calls, visits, words and whom they reached. A debt, if there is one, is not what "
        "is reported. In danger: 999; otherwise 101. Nobody has to finish a log before calling.",
        "所报告的是行为：来电、上门、言语及其波及的人。债务（如有）不是报警内容。危险时拨打 999，其他情况 101；报警之前不必先完成记录。",
    ),
    "column.mark": Text("Mark", "证物标记"),
    "marks-mean": Text(
        "A mark is the initials of whoever produces the exhibit and the number it has in the record. A number "
        "that is missing was not put forward. Where a line stands for the initials, write them in.",
        "标记由出示证物者姓名的首字母和证物在记录中的编号组成。缺少的编号表示未列入本材料。首字母处为横线的，请自行填写。",
    ),
    # the draft
    "section.statement": Text(
        "Draft, to help the officer who takes your statement", "草稿：供为您做笔录的警员参考"
    ),
    "statement-is-draft": Text(
        "This is a draft and nothing more: not a statement, not signed, not to be signed. The officer writes the statement "
        "with you, on their own form. Read every line before; strike out what is not right or not yours to say, and add "
        "what is missing. Say only what you yourself saw or heard, and how you know the rest.",
        "本部分只是草稿：不是陈述书，未签名，也不要在上面签名。笔录由警员与您一起在其表格上完成。请事先逐行阅读，划去不准确或您本人不能证明的内容，补上缺少的内容。只说您亲眼所见、亲耳所闻；其余请说明是怎么知道的。",
    ),
    "statement.station": Text("Force and station", "警队与警署"),
    "statement.crime-number": Text("Crime or incident reference", "案件或事件编号"),
    "statement.officer": Text("Officer, number", "警员及编号"),
    "statement.taken": Text("Taken on, at", "做笔录的日期和地点"),
    "statement.age": Text("Age, if under 18", "年龄（未满 18 岁时）"),
    "statement.reach": Text("How to reach me (on a separate page)", "联系方式（另页提供）"),
    "statement.who": Text("Who I am, and who this is about", "我是谁，涉及谁"),
    "statement.happened": Text("What happened, in the order of time", "经过（按时间顺序）"),
    "statement.since": Text("What was said and done about it", "此后说过什么、做过什么"),
    "statement.exhibits": Text(
        "I can hand over these exhibits: {exhibits}.", "本人可以出示的证物：{exhibits}。"
    ),
    "statement.now": Text(
        "Whether it is still going on, and what I am afraid of now: ______________________",
        "是否仍在继续、现在害怕什么：______________________",
    ),
    "advokate-heading": Text(
        "Points to think of, where you say who it was (ADVOKATE)", "指认时可以想一想的几点（ADVOKATE）"
    ),
    "advokate-means": Text(
        "A training aid of the police. You need not know every point; “I do not know” is an answer.",
        "这是警方培训用的提示。不必每点都知道，“不知道”也是回答。",
    ),
    "advokate.1": Text("A: for what amount of time you saw them", "A：看到对方多长时间"),
    "advokate.2": Text("D: from what distance", "D：距离多远"),
    "advokate.3": Text("V: how well one could see: light, weather", "V：能见度：光线、天气"),
    "advokate.4": Text("O: whether anything stood in the way", "O：有无遮挡"),
    "advokate.5": Text("K: whether you knew or had seen them before", "K：以前是否认识或见过"),
    "advokate.6": Text("A: any reason you remember them by", "A：因为什么记得对方"),
    "advokate.7": Text(
        "T: how much time lay between seeing them and telling of it", "T：看到与讲述之间隔了多久"
    ),
    "advokate.8": Text("E: errors: where what you said first was different", "E：出入：与最初的说法有无不同"),
    "officer-uses-heading": Text("What the officer will use, not you here", "由警员使用的文字（此处不使用）"),
    "officer-uses": Text(
        "A written statement for a criminal court carries words like these, which you agree to only on the officer’s form, "
        "once you have read all of it ({source_statement}):",
        "提交刑事法院的书面陈述会带有类似下面的文字；只有在您读完全文之后，才在警员的表格上同意（{source_statement}）：",
    ),
    "officer-uses-words": Text("“{quoted_statement}”", "“{quoted_statement}”"),
    "officer-uses-rendered": Text(
        "In Chinese (for reading only): {rendered_statement}", "译文（仅供参考）：{rendered_statement}"
    ),
    "received-heading": Text("Received by (for the police to fill in)", "接收情况（由警方填写）"),
    "received-officer": Text("Officer, number", "警员及编号"),
    "received-reference": Text("Reference number", "案件编号"),
    "script.purpose": Text("I want to make a report.", "我要报案。"),
}
