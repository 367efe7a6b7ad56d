"""The terminal app: patterns, people and numbers, steps, debts, and the list narrowed down."""

from evidence_log.i18n.catalog.tui_documents import TEXTS as DOCUMENTS
from evidence_log.i18n.catalog.tui_forms import TEXTS as FORMS
from evidence_log.i18n.texts import Catalog, Text

TEXTS: Catalog = {
    **FORMS,
    **DOCUMENTS,
    "key.patterns": Text("Patterns", "规律"),
    "key.people": Text("People", "人和号码"),
    "key.steps": Text("Steps", "步骤"),
    "key.only": Text("Only…", "筛选"),
    "key.debts": Text("Debts", "债务"),
    "key.add_debt": Text("Write one down", "记一笔"),
    "key.change_debt": Text("Change", "修改"),
    "key.turn": Text("Earlier, later", "往前、往后"),
    "key.history": Text("All from them", "全部往来"),
    "key.add_party": Text("Add", "添加"),
    "key.link": Text("Whose is it", "属于谁"),
    "key.change_party": Text("Change", "修改"),
    "key.add_step": Text("Record a step", "记一个步骤"),
    "menu.patterns": Text("Patterns: how often, when, from which number", "规律：多少次、什么时间、哪个号码"),
    "menu.people": Text("People and numbers", "人和号码"),
    "menu.steps": Text("Steps and what is due", "步骤与期限"),
    "menu.debts": Text("Debts, as they claim them", "债务（对方主张的）"),
    "menu.only": Text("Show only some, or up to a date", "筛选，或跳到某一天"),
    "menu.ground.dark": Text("Drawn on a dark ground", "深色界面"),
    "menu.ground.light": Text("Drawn on a light ground", "浅色界面"),
    "menu.ground.high": Text("Drawn with high contrast", "高对比度界面"),
    "notice.ground.dark": Text("Drawn on a dark ground now.", "已换成深色界面。"),
    "notice.ground.light": Text("Drawn on a light ground now.", "已换成浅色界面。"),
    "notice.ground.high": Text("Drawn with high contrast now.", "已换成高对比度界面。"),
    "key.show_folder": Text("Show its folder", "打开文件夹"),
    "report.measured": Text("About {pages} {pages:page|pages}, {size}.", "约 {pages} 页，{size}。"),
    "report.long": Text("A long document: how long shows when it is made.", "内容很多，做好后才知道页数。"),
    # the passphrase once more
    "again.title": Text("Your passphrase once more", "请再输一次口令"),
    "again.about": Text(
        "What you asked for leaves the vault, or cannot be taken back. The passphrase was last typed more than two minutes ago.",
        "这一步会把内容带出加密库，或者无法撤销，而上次输入口令已超过两分钟。",
    ),
    "list.burst": Text("+{n} since {since}: {words}", "+{since} 起 {n} 次：{words}"),
    "key.other_reading": Text("Other time", "另一时间"),
    "form.when.other": Text("F6: {moment} instead", "F6：改为 {moment}"),
    "notice.due": Text(
        "{n} {n:thing is|things are} due within three days, or was already: D shows {n:it|them}.",
        "三天内到期或已到期的有 {n} 项，按 D 查看。",
    ),
    # choosing files
    "key.pick": Text("Choose files", "选择文件"),
    "key.take": Text("Take", "选用"),
    "key.mark": Text("Mark several", "多选"),
    "pick.title": Text("Choose files", "选择文件"),
    "pick.looking": Text("Looking for the newest files…", "正在查找最新的文件…"),
    "pick.none": Text(
        "No files in the usual folders. Esc goes back; a path can be typed in the form.",
        "常用文件夹里没有文件。按 Esc 返回，可在表格里输入路径。",
    ),
    "pick.about": Text(
        "The newest first, from Downloads, Pictures, Desktop and their like.",
        "最新的在前，来自下载、图片、桌面等文件夹。",
    ),
    "pick.marked": Text("{n} {n:file|files} marked. Enter takes them.", "已选 {n} 个文件，按回车选用。"),
    # the first run
    "first.shared": Text(
        "Can the person who does this use this computer or your phone?",
        "做这些事的人，能用到这台电脑或您的手机吗？",
    ),
    "first.shared.maybe": Text("perhaps", "也许能"),
    "first.shared.yes": Text("yes", "能"),
    "first.shared.no": Text("no", "不能"),
    "first.shared.about.maybe": Text(
        "Then another device is safer, or a memory stick: start with --vault and a folder on it. Call folder and title "
        "something dull. F12 hides the screen; it does not hide that the program is here.",
        "那么换一台设备更安全，或放在U盘上：启动时加 --vault 和U盘里的文件夹。文件夹和案由请起个不起眼的名字。"
        "F12 只能遮住屏幕，遮不住电脑上装了这个程序。",
    ),
    "first.shared.about.yes": Text(
        "Then do not use it here if you can help it. Who controls a computer can see what is typed on it, passphrase and "
        "all. Use the device of somebody you trust, or a stick: start with --vault and a folder on it.",
        "那么请尽量不要在这里使用。能控制电脑的人可以看到您输入的一切，包括口令。请用信得过的人的设备，"
        "或放在U盘上：启动时加 --vault 和U盘里的文件夹。",
    ),
    "first.shared.about.no": Text(
        "Good. F12 hides the screen when somebody comes in.", "好。有人进来时，按 F12 遮住屏幕。"
    ),
    "first.cautions": Text(
        "Danger comes first: call {number}, the log can wait. And write as if the other side will read it one day: "
        "what is handed over may reach them.",
        "有危险时先拨打 {number}，记录可以等。另外，请按对方有一天会看到来写：交出去的材料可能会送达对方。",
    ),
    # corrections
    "key.correct": Text("Correct", "更正"),
    "menu.correct": Text("Correct this incident", "更正这条记录"),
    "correct.title": Text("Correct", "更正"),
    "correct.kept": Text(
        "What was told before is kept beside it, with your reason; both can be read by whoever reads the record.",
        "原来的说法连同您写的原因都会保留，看记录的人两者都能看到。",
    ),
    "correct.stays": Text("stays: {moment}", "不变：{moment}"),
    "correct.nothing": Text("Nothing is different yet.", "还没有改动。"),
    "correct.why": Text("Why is it corrected? A few words are enough.", "为什么更正？几个字就够。"),
    "correct.no_files": Text(
        "Files belong to the incident: O there, then +.", "文件请在记录里添加：按 O，再按 +。"
    ),
    "correct.saved": Text(
        "{reference} corrected; the earlier telling is kept.", "{reference} 已更正，原来的说法保留。"
    ),
    "form.reason": Text("Why", "原因"),
    "form.reason.hint": Text("wrong day, a number mistyped", "如：日期写错、号码打错"),
    "form.about.reason": Text("Kept and printed beside the correction.", "会保存，并印在更正旁边。"),
    "notice.correction_back": Text(
        "Your half-written correction of {reference} is kept. E there shows it.",
        "{reference} 没写完的更正还在，打开它按 E 继续。",
    ),
    # patterns
    "patterns.title": Text("Patterns", "规律"),
    "patterns.counting": Text("Counting…", "正在统计…"),
    "patterns.none": Text("Nothing has been written down yet.", "还没有任何记录。"),
    "patterns.facts": Text(
        "Counts of what was written down, nothing else. Withdrawn incidents are left out.",
        "只统计已写下的内容，不含已撤回的。",
    ),
    "patterns.sums": Text(
        "{incidents} {incidents:incident|incidents} on {days} {days:day|days}; {occasions} in all, since some stand for several",
        "{days} 天有记录，共 {incidents} 条；有的一条记了多次，合计 {occasions} 次",
    ),
    "patterns.sums_same": Text(
        "{incidents} {incidents:incident|incidents} on {days} {days:day|days}",
        "{days} 天有记录，共 {incidents} 条",
    ),
    "patterns.of_kind": Text("{kind} {n}", "{kind} {n}"),
    "patterns.by_day": Text("By day, {first} to {last}", "按日：{first} 至 {last}"),
    "patterns.by_rules": Text(
        "Beside the rules ({title}); A in the list says what they rest on",
        "对照规则（{title}），依据见列表里的 A",
    ),
    "patterns.may_be": Text("{said} (perhaps)", "{said}（可能）"),
    "patterns.by_hour": Text(
        "By hour of the day: {known} known, {unknown} not known to the hour",
        "按钟点：{known} 条时间明确，{unknown} 条不能确定到小时",
    ),
    "patterns.numbers": Text("By number", "按号码"),
    "patterns.contacted": Text("Who was contacted", "联系了谁"),
    "patterns.more": Text("and {n} more: W shows them all", "另有 {n} 个，按 W 查看全部"),
    "patterns.week": Text("week", "周计"),
    "patterns.month": Text("month", "月"),
    "patterns.weekday.0": Text("Mon", "周一"),
    "patterns.weekday.1": Text("Tue", "周二"),
    "patterns.weekday.2": Text("Wed", "周三"),
    "patterns.weekday.3": Text("Thu", "周四"),
    "patterns.weekday.4": Text("Fri", "周五"),
    "patterns.weekday.5": Text("Sat", "周六"),
    "patterns.weekday.6": Text("Sun", "周日"),
    # people
    "people.title": Text("People and numbers", "人和号码"),
    "people.about": Text(
        "A number alone does not prove who called. W says whose one is, and how you know.",
        "仅凭号码不能证明是谁打的。按 W 注明属于谁、您怎么知道。",
    ),
    "people.none": Text(
        "Nobody yet. A adds a person or a company; numbers appear here as you write them down.",
        "还没有。按 A 添加人或公司；您写下的号码会出现在这里。",
    ),
    "people.parties": Text("Who is who", "当事人"),
    "people.numbers": Text("Numbers", "号码"),
    "people.withdrawn": Text("Withdrawn", "已撤回"),
    "people.only_number": Text(
        "A number is no entry of its own: it stands in its incidents. What can be withdrawn or erased is a person or a company.",
        "号码不是单独的一项，它写在各条记录里。可以撤回或删除的是人或公司。",
    ),
    "people.field": Text("{label}: {value}", "{label}：{value}"),
    "people.told": Text("{n} {n:time|times}, {first} to {newest}", "{n} 次，{first} 至 {newest}"),
    "people.said_of": Text("said to be that of {name} ({sure})", "据称属于 {name}（{sure}）"),
    # steps
    "steps.title": Text("Steps", "步骤"),
    "steps.about": Text(
        "What you asked, reported and were told. A records one; Enter on what is due records the answer.",
        "提过的要求、报案和答复。按 A 记一个步骤；在期限上按回车记录答复。",
    ),
    "steps.none": Text(
        "No steps yet. A records a request to stop, a complaint, a report to the police, with the day something is due.",
        "还没有步骤。按 A 记录停止联系的要求、投诉、报警，以及到期日。",
    ),
    "steps.due": Text("Due", "期限"),
    "steps.done": Text("Done so far", "已做的"),
    "steps.withdrawn": Text("Withdrawn", "已撤回"),
    "steps.from_rules": Text("{when} (from the rules): {title}", "{when}（依规则）：{title}"),
    "steps.in_time": Text("Enter: record what you did about it", "回车：记录您为此做的事"),
    "steps.only_rules": Text(
        "This day comes from the rules and is no entry of its own: A in the list says more.",
        "这个日期来自规则，不是单独的一项；在列表里按 A 查看详情。",
    ),
    "steps.answer": Text("Enter: record what answers it", "回车：记录对此的答复"),
    # debts
    "debts.title": Text("Debts, as they claim them", "债务（对方主张的）"),
    "debts.about": Text(
        "What the other side claims, in its words. That it is written down here acknowledges nothing.",
        "按对方的说法记录；写在这里不代表您承认欠款或金额。",
    ),
    "debts.none": Text(
        "None written down. A writes down what the other side claims: who lent, who collects, how much. It acknowledges nothing, and "
        "which rules hold often depends on the kind of lender.",
        "还没有。按 A 按对方的说法记一笔：谁出借、谁催收、多少钱。这不代表您承认；适用哪些规则常取决于出借机构的类型。",
    ),
    "debts.claimed": Text("Claimed", "对方主张"),
    "debts.withdrawn": Text("Withdrawn", "已撤回"),
    "debts.changed": Text("Changed {when}; before that:", "{when}更改，此前为："),
    "debts.before": Text("  {label}: {value}", "  {label}：{value}"),
    # the list narrowed down
    "only.title": Text("Show only", "筛选"),
    "only.about": Text(
        "Everything may stay empty. Parts of a word or number are enough. Esc in the list shows everything again.",
        "都可以不填，写一部分就行。在列表里按 Esc 恢复全部。",
    ),
    "only.number": Text("Number", "号码"),
    "only.number.hint": Text("part of a number", "号码的一部分"),
    "only.shown": Text("Only: {words}. Esc shows everything.", "只显示：{words}。按 Esc 恢复全部。"),
    "only.none": Text("Nothing fits. Esc shows everything.", "没有符合的记录。按 Esc 恢复全部。"),
    "only.until_day": Text("up to {day}", "{day} 及以前"),
    "only.kind.any": Text("all kinds", "全部"),
    "only.kind.call": Text("call", "来电"),
    "only.kind.visit": Text("visit", "上门"),
    "only.kind.message": Text("message", "信息"),
    "only.kind.threat": Text("threat", "威胁"),
    "only.kind.following": Text("following", "跟踪"),
    "only.kind.other": Text("other", "其他"),
    "only.with.any": Text("no matter", "不限"),
    "only.with.recorded": Text("with a recording or video", "有录音或视频"),
    "only.with.others": Text("others were contacted", "联系了其他人"),
    "only.with.withdrawn": Text("withdrawn ones", "已撤回的"),
    # what may matter of an incident, to be ticked in the form
    "form.ticks": Text(
        "Was one of these so? You may tick it; nothing here has to be.", "有下列情况的可以打勾，都可不填。"
    ),
    "form.more_ticks": Text("{n} more", "还有 {n} 项"),
    "form.fewer_ticks": Text("Fewer", "收起"),
    "form.about.tag": Text("{question} Space ticks.", "{question}按空格打勾。"),
    "form.about.more_ticks": Text(
        "Enter shows what else may matter; all of it may stay empty.", "按回车看其他可能有关的，都可不填。"
    ),
    # beside the rules
    "key.assess": Text("Rules", "对照规则"),
    "key.ask_matter": Text("Answer questions", "回答几个问题"),
    "key.ask_more": Text("More you may say", "其他可以说的"),
    "menu.assess": Text("Beside the rules: who takes this, by when", "对照规则：可以找谁、期限"),
    "assess.title": Text("Beside the rules", "对照规则"),
    "assess.reading": Text("Holding the record beside the rules…", "正在对照…"),
    "assess.about": Text(
        "The arrows choose; what is chosen is told in full.", "上下键选择，选中的一项显示全部内容。"
    ),
    "assess.asks": Text(
        "{n} {n:answer|answers} of yours could decide more: A asks. Each may stay open.",
        "有 {n} 个问题的回答能让结果更清楚：按 A 回答，每一个都可以不说。",
    ),
    "assess.no_pack": Text(
        "No rules for where this is come with the program. Nothing is lost: the record, the document (P) and your own deadlines (D) "
        "need none. Where it is can be set with: evidence-log case set --jurisdiction. Rules of your own are read with: "
        "evidence-log assess --pack FILE.",
        "程序里没有您所在地的规则。这不影响记录：写下的内容、报案材料（P）、您自己的期限（D）都不需要它。"
        "所在地可用 evidence-log case set --jurisdiction 设定；自己写的规则可用 evidence-log assess --pack 文件 对照。",
    ),
}
