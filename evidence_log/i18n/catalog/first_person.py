"""The record in the first person: statements, declarations, and the narratives of forms."""

from evidence_log.i18n.texts import Catalog, Text

TEXTS: Catalog = {
    "told.name": Text("My name is {name}.", "本人姓名：{name}。"),
    "told.nameless": Text("My name is ______________________.", "本人姓名：______________________。"),
    "told.side": Text("{label}: {name}", "{label}：{name}"),
    "told.between": Text("; ", "；"),
    "told.about": Text("This is about: {whom}.", "本材料涉及：{whom}。"),
    "told.about-unknown": Text("I do not know who this is about.", "本人不知道对方是谁。"),
    "told.numbers": Text(
        "These numbers and accounts showed up: {numbers}. I wrote them down; a call log alone does not prove who called.",
        "出现过以下号码和账号：{numbers}。均由本人记录；通话记录本身不能证明来电人身份。",
    ),
    "told.numbers-more": Text("{numbers} and {n} more", "{numbers}，另有 {n} 个"),
    "told.attributed": Text(
        "I believe that {handle} belongs to {party}, because: {basis} (I am {sure}).",
        "本人认为 {handle} 属于{party}，依据：{basis}（{sure}）。",
    ),
    "told.attributed-unsaid": Text(
        "I believe that {handle} belongs to {party} (I am {sure}).",
        "本人认为 {handle} 属于{party}（{sure}）。",
    ),
    "told.log": Text(
        "I wrote down {n} {n:incident|incidents}, from {first} to {last}. Each has a number (INC-…) in the record this goes with.",
        "本人共记录 {n} 起事件，自 {first} 至 {last}。每起在所附记录中都有编号（INC-…）。",
    ),
    "told.log-undated": Text(
        "I wrote down {n} {n:incident|incidents}. Each has a number (INC-…) in the record this goes with.",
        "本人共记录 {n} 起事件。每起在所附记录中都有编号（INC-…）。",
    ),
    "told.step": Text("{when}: {step}; {besides}", "{when}：{step}；{besides}"),
    "told.step-bare": Text("{when}: {step}", "{when}：{step}"),
    "told.endless": Text("without an end date", "没有截止日期"),
    "told.ends": Text("until {day}", "至 {day}"),
    "told.ended": Text("ended on {day}", "已于 {day} 到期"),
    "told.ends-unknown": Text("until when is not recorded", "截止日期未记录"),
    "told.stop": Text(
        "I told them to stop, or how I may be reached:", "本人曾要求停止联系，或告知联系方式要求："
    ),
    "told.stop-none": Text(
        "Whether and when I told them to stop (nothing is recorded): ______________________",
        "是否、何时要求过停止（记录中没有）：______________________",
    ),
    "told.orders": Text("Orders, warnings and earlier reports:", "命令、警告与此前的报案："),
    "told.orders-none": Text(
        "Orders in force, warnings or earlier reports (none is recorded): ______________________",
        "有效的命令、警告或此前的报案（记录中没有）：______________________",
    ),
    "told.incident": Text("{reference}. {when}: {kind}.", "{reference}。{when}：{kind}。"),
    "told.as-typed": Text("{when} (“{typed}”)", "{when}（“{typed}”）"),
    "told.line": Text("{reference}. {when}: {kind}. {words}", "{reference}。{when}：{kind}。{words}"),
    "told.kind.call": Text("a call", "来电"),
    "told.kind.visit": Text("a visit", "上门"),
    "told.kind.message": Text("a message", "信息"),
    "told.kind.threat": Text("what I wrote down as a threat", "记为威胁"),
    "told.kind.following": Text("what I wrote down as following", "记为跟踪"),
    "told.kind.other": Text("something else", "其他事件"),
    "told.said": Text("The words were: “{words}”", "对方原话：“{words}”"),
    "told.impact": Text("What it did to me: {impact}", "对我的影响：{impact}"),
    "told.written": Text("Written down {recorded}.", "记录于 {recorded}。"),
    "told.written-late": Text("Written down {recorded}, {delay} later.", "记录于 {recorded}，{delay}后。"),
    "told.exhibits": Text("Exhibits: {exhibits}", "证物：{exhibits}"),
    "told.exhibit": Text("{exhibit}, {family}", "{exhibit}，{family}"),
    "told.more": Text(
        "{n} further {n:incident is|incidents are} not told here; {n:it stands|they stand} in the record this goes with.",
        "另有 {n} 起事件未在此叙述，见所附记录。",
    ),
    "told.more-exhibits": Text("and {n} more, in the list of exhibits", "另有 {n} 件，见证物清单"),
}
