"""The terminal app: patterns, people and numbers, steps, and the list narrowed down."""

from evidence_log.i18n.texts import Catalog, Text

TEXTS: Catalog = {
    "key.patterns": Text("Patterns", "规律"),
    "key.people": Text("People", "人和号码"),
    "key.steps": Text("Steps", "步骤"),
    "key.only": Text("Only…", "筛选"),
    "key.turn": Text("Earlier, later", "往前、往后"),
    "key.history": Text("All from them", "全部往来"),
    "key.add_party": Text("Add", "添加"),
    "key.link": Text("Whose is it", "属于谁"),
    "key.change_party": Text("Change", "修改"),
    "key.add_step": Text("Record a step", "记一个步骤"),
    "menu.patterns": Text("Patterns: how often, when, from which number", "规律：多少次、什么时间、哪个号码"),
    "menu.people": Text("People and numbers", "人和号码"),
    "menu.steps": Text("Steps and what is due", "步骤与期限"),
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
    # short forms
    "party_add.title": Text("Add a person or company", "添加人或公司"),
    "party_add.about": Text(
        "Phone, address and workplace are for you and for those who may have them: the other side never reads them.",
        "电话、地址、单位只给您和有权知道的人看，不会给对方看到。",
    ),
    "party_change.title": Text("Change what is known", "修改信息"),
    "party_change.about": Text("What was known before is kept.", "原来的内容会保留。"),
    "party_link.title": Text("Whose number is it?", "这个号码属于谁？"),
    "party_link.about": Text(
        "Say how you know. Without that, a number alone proves little.",
        "请写明您怎么知道。没有依据，单凭号码说明不了什么。",
    ),
    "step_add.title": Text("Record a step", "记一个步骤"),
    "step_add.about": Text(
        "Only what was done. Everything but the first line may stay empty.",
        "只写已经做了的。除第一行外都可以不填。",
    ),
    "fields.hint": Text("Tab goes on, Ctrl+S saves, Esc goes back.", "Tab 下一格，Ctrl+S 确定，Esc 返回。"),
    "fields.no_name": Text("A name first, please.", "请先填写名称。"),
    "fields.no_number": Text("The number, and whose it is, please.", "请填写号码和属于谁。"),
    "fields.kind": Text("What", "类型"),
    "fields.name": Text("Name", "名称"),
    "fields.name.hint": Text("a person or a company", "人或公司"),
    "fields.role": Text("Role", "身份"),
    "fields.number": Text("Number", "号码"),
    "fields.number.hint": Text("as it was shown", "按显示的样子"),
    "step_add.number": Text("Their number", "文号、案号"),
    "step_add.number.hint": Text("what they call it, as CR-17", "对方编的号，如：受案字17号"),
    "fields.phone": Text("Their phone", "电话"),
    "fields.phone.hint": Text(
        "where they are reached; never printed for the other side", "联系电话，不会给对方看到"
    ),
    "fields.address": Text("Address", "地址"),
    "fields.address.hint": Text("never printed for the other side", "不会给对方看到"),
    "fields.workplace": Text("Workplace", "工作单位"),
    "fields.workplace.hint": Text("never printed for the other side", "不会给对方看到"),
    "fields.note": Text("In words", "说明"),
    "fields.note.hint": Text("your own words", "您自己的话"),
    "fields.whose": Text("Whose", "属于谁"),
    "fields.whose.hint": Text("a name that is there, or its number", "已有的名称或编号"),
    "fields.basis": Text("How you know", "依据"),
    "fields.basis.hint": Text("she gave her name, it is on the letter", "如：对方自报姓名、信上印着"),
    "fields.confidence": Text("How sure", "确定程度"),
    "fields.at": Text("When", "时间"),
    "fields.at.hint": Text("empty = now, or: yesterday 9am", "不填就是现在，也可写：昨天上午九点"),
    "fields.to": Text("To", "对象"),
    "fields.to.hint": Text("who it went to", "交给谁、发给谁"),
    "fields.officer": Text("Dealt with by", "经办人"),
    "fields.officer.hint": Text("name, badge number", "姓名、警号"),
    "fields.deadline": Text("Due by", "期限"),
    "fields.deadline.hint": Text("in 30 days, 31 December", "如：30日内、12月31日"),
    "fields.exhibit": Text("Exhibit", "证物"),
    "fields.exhibit.hint": Text("EX-0001, if one shows it", "如有证物能说明：EX-0001"),
    "fields.answers": Text("Answers", "回应"),
    "fields.answers.hint": Text("STEP-0001, if it answers one", "如是对某步骤的答复：STEP-0001"),
    "fields.until": Text("Up to", "到哪一天"),
    "fields.until.hint": Text(
        "3 October, last Friday: newer ones are hidden", "如：10月3日、上周五，之后的不显示"
    ),
    "fields.who": Text("Who", "对方"),
    "fields.who.hint": Text("part of a name", "名称的一部分"),
    "fields.tag": Text("Tag", "标签"),
    "fields.tag.hint": Text("part of a tag", "标签的一部分"),
    "fields.with": Text("With", "附带"),
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
    "matter.title": Text("A few questions", "几个问题"),
    "matter.about": Text(
        "What you answer decides which rules are looked at. Every one may stay open: nothing is guessed. An answer can be changed "
        "or taken back.",
        "您的回答决定对照哪些规则。每一个都可以不说，不会替您猜。回答以后可以改，也可以收回。",
    ),
    "matter.nothing": Text("Nothing is asked now.", "现在没有要问的。"),
    "matter_more.title": Text("More you may say", "其他可以说的"),
    "matter_more.about": Text(
        "Nobody needs these answers from you. They are only for who wants some rules to be looked at that are not without them.",
        "这些都不必回答。只有想让程序也对照那些平时不看的规则时，才需要说。",
    ),
    "matter_more.nothing": Text("There is nothing else to say.", "没有别的可说了。"),
    "fields.of-territory": Text("In which part of the country is it?", "在哪个地区？"),
    "fields.not_said": Text("not said", "不说"),
    "fields.day.hint": Text("a day: 3 October; empty = not said", "日期，如：10月3日；不填就是不说"),
}
