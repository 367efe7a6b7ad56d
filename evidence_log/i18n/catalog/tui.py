"""The terminal app."""

from evidence_log.i18n.catalog.tui_exhibits import TEXTS as EXHIBITS
from evidence_log.i18n.catalog.tui_guarding import TEXTS as GUARDING
from evidence_log.i18n.catalog.tui_matter import TEXTS as MATTER
from evidence_log.i18n.texts import Catalog, Text

_HELP_EN = """# In danger?
Call for help first. The log can wait.

# Write something down
C a call, V a visit, M a message, T a threat, F being followed, N all else.
A few words are enough. Everything else may stay empty.
When: leave it empty for now, or write "10 min ago", "yesterday 22:40".
Ctrl+S saves. What is not saved yet is kept, encrypted, and is back the next time, also after a crash.

# Photos, recordings
Drag files or a folder onto the window, or type a path in the last field of the form.
The original is copied and locked away unchanged. Your own file stays.
In an incident, O lists its files: Enter opens one, A says what it shows, + adds more, R reads the words in a picture.
Z in an incident, or at one of its files, withdraws it: hidden, but kept. X erases it for good, after its number was typed.

# Look things up
Up and Down choose, Enter opens, / finds a word, a name or a number. O shows only some, or only up to a date.
S counts how often, when and from which number. W: people and numbers, and whose is whose. D: steps and what is due. I: debts, as they claim them.
A holds the record beside the rules: what may be relevant, who takes this, by when.
Tab shows a menu of everything, for when letters do not arrive because a Chinese keyboard is on.

# The police
P makes a document of everything as a PDF. You can go now; nothing needs to be finished first. "More" there: text for a web form or a call, a redacted copy.

# Keep it safe
In the menu (Tab): a backup on a stick, another passphrase, the recovery line.

# Hide the screen
F12, or Esc pressed twice quickly, covers everything with a clock.
Enter brings it back. After 30 seconds it asks for the passphrase; the menu (Tab) has other times.
This hides the screen. It does not hide the program from somebody who controls this computer.

# Leave
Q quits. What is saved is saved; nothing of it stays in the terminal."""

_HELP_ZH = """# 正处在危险中？
请先求助。记录可以晚点再写。

# 写下一件事
C 来电，V 上门，M 信息，T 威胁，F 跟踪，N 其他。
几个字就够，其余都可以不填。
时间：不填就是现在，也可以写“10分钟前”“昨晚十点四十”。
Ctrl+S 保存。没保存的内容会加密保留，下次打开（死机后也一样）仍在表格里。

# 照片、录音
把文件或文件夹拖进窗口，或在表格最后一格输入路径。
原件会原样复制并加密保存，您自己的文件不会变动。
打开一条记录后按 O 列出证物：回车打开，A 说明它，+ 添加文件，R 识别图中文字。
在记录里或证物上按 Z 撤回：隐藏但保留；按 X 彻底删除，须先输入编号。

# 查看
上下键选择，回车打开，按 / 查找文字、人名、号码；按 O 筛选或跳到某一天。
按 S 看规律（次数、时间、号码），W 看人和号码、注明号码属于谁，D 看步骤与期限，I 看对方主张的债务，A 对照规则（可能涉及什么、找谁、期限）。开着中文输入法、字母键不起作用时，按 Tab 打开菜单。

# 报案
按 P 把全部记录做成 PDF 报案材料。现在就可以去，不必先把一切写完。其中“更多”：网上填写用文本、通话稿、隐去信息的副本。

# 保管好
菜单（Tab）里可以备份到 U 盘、更改口令、查看恢复密钥。

# 遮住屏幕
按 F12，或快速按两次 Esc，屏幕上只剩一个时钟。
按回车恢复；超过 30 秒要再输口令，可在菜单（Tab）里改。
这只是遮住屏幕；如果有人控制着这台电脑，程序本身藏不住。

# 退出
按 Q 退出。已保存的不会丢，终端里也不留内容。"""

TEXTS: Catalog = {
    "list_comma": Text(", ", "、"),
    # the top bar
    "top.saved": Text("all saved", "已全部保存"),
    "top.saved_at": Text("all saved {time}", "已全部保存 {time}"),
    "top.saving": Text("saving, please wait…", "正在保存，请稍候…"),
    "top.unsaved": Text("not saved yet", "还没保存"),
    "top.unkept": Text("in memory only", "仅在内存中"),
    "top.new": Text("no vault yet", "尚未建立加密库"),
    "top.waiting": Text("{n} to confirm", "{n} 项待确认"),
    "top.locked": Text("locked", "已锁定"),
    # keys
    "key.new": Text("New", "新记录"),
    "key.call": Text("Call", "来电"),
    "key.visit": Text("Visit", "上门"),
    "key.message": Text("Message", "信息"),
    "key.threat": Text("Threat", "威胁"),
    "key.following": Text("Following", "跟踪"),
    "key.open": Text("Open", "查看"),
    "key.find": Text("Find", "查找"),
    "menu.find": Text("Find a word, a name, a number …", "查找文字、人名、号码…"),
    "find.title": Text("Find", "查找"),
    "find.hint": Text("part of a word, a name or a number", "文字、人名或号码的一部分"),
    "find.about": Text(
        "Looks into everything told, file names, transcripts, and the words of mail, letters and screenshots.",
        "查找记录的全部内容、文件名、文字稿，以及邮件、信件和截图里的文字。",
    ),
    "find.nothing": Text("Nothing was found.", "没有找到。"),
    "find.found": Text("{count} {count:incident|incidents}", "{count} 条记录"),
    "find.more": Text(
        "The newest {count}; there are more. A longer word finds fewer.",
        "最新的 {count} 条，还有更多。多输几个字可缩小范围。",
    ),
    "key.menu": Text("Menu", "菜单"),
    **EXHIBITS,
    **MATTER,
    **GUARDING,
    "key.cover": Text("Hide", "遮屏"),
    "key.quit": Text("Quit", "退出"),
    "key.help": Text("Help", "帮助"),
    "key.language": Text("中文", "English"),
    "key.back": Text("Back", "返回"),
    "key.back_kept": Text("Back, kept", "返回，内容保留"),
    "key.save": Text("Save", "保存"),
    "key.next": Text("Next field", "下一格"),
    "key.tick": Text("Tick", "打勾"),
    "key.enter": Text("Go on", "继续"),
    "key.choose": Text("Up and Down choose", "上下键选择"),
    "key.do": Text("Do it", "确定"),
    "key.unlock": Text("Unlock", "解锁"),
    "key.capture": Text("Write now", "不解锁直接写"),
    "key.mine": Text("Yes, mine", "是我写的"),
    "key.all_mine": Text("All mine", "全都是我写的"),
    "key.not_mine": Text("Not by me", "不是我写的"),
    "key.later": Text("Later", "稍后"),
    # the lock
    "lock.title": Text("Locked", "已锁定"),
    "lock.folder": Text("Vault: {folder}", "加密库：{folder}"),
    "lock.stands_open": Text(
        "This vault has no passphrase. Enter opens it.", "这个加密库没有口令，按回车就能打开。"
    ),
    "lock.passphrase": Text("Passphrase", "口令"),
    "lock.opening": Text("Opening. This takes a moment…", "正在打开，请稍候…"),
    "lock.capture": Text(
        "F3  Write something down now, without the passphrase", "F3  不输口令，直接写下刚发生的事"
    ),
    "lock.capture_about": Text(
        "It is encrypted at once. Nothing written before can be seen.",
        "写下的内容马上加密；以前的记录不会显示。",
    ),
    # what was written while locked
    "capture.safe": Text("Safe, as {capture}.", "已安全存好，编号 {capture}。"),
    "capture.locked": Text(
        "It is shown to you at the next unlock; the vault stayed locked.",
        "加密库没有打开；下次解锁时会请您确认。",
    ),
    "capture.busy": Text(
        "Another window is writing just now; you are asked about this here in a moment.",
        "另一个窗口正在写入；稍后会在这里请您确认。",
    ),
    "capture.files": Text(
        "{n} {n:file|files} locked away with it. Your own readable {n:copy still lies|copies still lie} at:",
        "一起存好 {n} 个文件。您自己的原文件还在：",
    ),
    "capture.more": Text("and {n} more", "等，另有 {n} 个"),
    "review.title": Text("Written while locked - by you?", "这些内容写于加锁状态下，是您写的吗？"),
    "review.about": Text(
        "Anybody at this computer could have written it, so you are asked. The times are what its clock said.",
        "用这台电脑的人都可能写，所以请您确认。时间为当时电脑时钟所示。",
    ),
    "review.sure": Text(
        "Not by you? Press X (F8) once more. It then stands in no list and no document, and nothing of it is lost.",
        "不是您写的？请再按一次 X（F8）。之后它不会出现在列表和文件里，内容仍会保留，不会丢。",
    ),
    "review.accepted": Text("{capture} is in the log now: {incident}.", "{capture} 已收入记录：{incident}。"),
    "review.declined": Text(
        "{capture} is set aside, and kept in the vault. Yours after all? evidence-log inbox accept {capture}",
        "{capture} 已搁置，内容仍保存在库中。其实是您写的？evidence-log inbox accept {capture}",
    ),
    "review.put_off": Text("{capture} waits on.", "{capture} 继续等待确认。"),
    "review.damaged": Text(
        "This one cannot be read: its file was changed or cut short. It stays where it is; all else is unharmed.",
        "这一项读不出来：文件被改动过，或不完整。它会留在原处，其他内容不受影响。",
    ),
    "review.files_for": Text("files for {to}", "属于 {to} 的文件"),
    "review.beside": Text("(beside another window)", "（另一窗口写入时）"),
    "review.file_kept_out": Text("Not copied: {name}. {reason}", "没能复制：{name}。{reason}"),
    "place.title": Text("Where do the files of {capture} belong?", "{capture} 的文件属于哪条记录？"),
    "place.about": Text(
        "They were put aside for something that is not in the record. Enter puts them with the incident chosen; Esc leaves "
        "them waiting.",
        "它们当时要附到的那条不在记录里。按 Enter 归入选中的记录；按 Esc 先放着。",
    ),
    "place.older": Text(
        "An older one: evidence-log inbox accept {capture} --to INC-0001",
        "更早的记录：evidence-log inbox accept {capture} --to INC-0001",
    ),
    "review.not_recorded": Text("The answer was not recorded.", "回答还没有记下。"),
    # the first run
    "first.title": Text("Welcome", "欢迎使用"),
    "first.words": Text(
        "Here you write down what happened, with its photos and recordings. Everything is encrypted on this computer; "
        "nothing is sent anywhere. Later you can make one PDF of it for the police.",
        "在这里记下发生的事，连同照片和录音。所有内容都加密保存在这台电脑上，不会上传。"
        "以后可以生成一份 PDF 交给公安机关。",
    ),
    "first.language": Text("Language", "语言"),
    "first.where": Text(
        "Where this happens (for the emergency number)", "事情发生在哪里（用于显示报警电话）"
    ),
    "first.passphrase": Text("New passphrase", "设一个口令"),
    "first.again": Text("Once more", "再输一次"),
    "first.advice": Text(
        "Several words are good and easy to keep in mind. Nobody can reset it for you.",
        "用几个词连起来就好，好记又安全。忘了没人能替您重设。",
    ),
    "first.offer": Text("Make a phrase for me", "替我随机生成一句"),
    "first.phrase": Text(
        "Copy this onto paper, then type it above, with one blank between the words. It is kept nowhere.",
        "请把拼音抄到纸上，再在上面输入一遍，词与词之间空一格。不会保存。",
    ),
    "first.make": Text("Begin", "开始使用"),
    "first.making": Text("Getting everything ready. This takes a moment…", "正在准备，请稍候…"),
    # the recovery identity
    "recovery.title": Text("Copy this onto paper now", "请现在抄到纸上"),
    "recovery.words": Text(
        "If you forget the passphrase, this line is the only other way in. Keep the paper where nobody else looks. "
        "Do not photograph it.",
        "忘了口令时，只有这一行能打开加密库。请把纸放在别人看不到的地方，不要拍照。",
    ),
    "recovery.spaces": Text(
        "Read it line by line, left to right. The gaps only help the eye; leave them out when you type it in.",
        "从左到右、一行一行地抄。空格只是方便看，输入时不要加空格。",
    ),
    "recovery.tick": Text("I have written it down", "我已经抄好了"),
    "recovery.go_on": Text("Go on", "继续"),
    # the list
    "list.empty": Text(
        "Nothing here yet.\n\nPress N to write down what just happened.\nA few words is enough.",
        "还没有记录。\n\n按 N 写下刚才发生的事。\n几个字就够。",
    ),
    "day.today": Text("Today", "今天"),
    "day.yesterday": Text("Yesterday", "昨天"),
    "time.as_typed": Text('not read, as typed: "{words}"', "未能识别，原文：“{words}”"),
    "time.minutes_later": Text("({n} min later)", "（{n} 分钟后）"),
    "time.hours_later": Text("({n} h later)", "（{n} 小时后）"),
    "time.days_later": Text("({n} {n:day|days} later)", "（{n} 天后）"),
    # notices
    "notice.saved": Text("Saved as {reference}: {moment}", "已保存为 {reference}：{moment}"),
    "notice.saved_as_typed": Text(
        'Saved as {reference}. The time "{words}" could not be read and is kept as you typed it.',
        "已保存为 {reference}。时间“{words}”看不懂，已按原文保存。",
    ),
    "notice.attached": Text(
        "{n} {n:file|files} copied and locked away with {reference}.", "{n} 个文件已加密保存到 {reference}。"
    ),
    "notice.attaching": Text("Copying {name}…", "正在复制 {name}…"),
    "notice.not_attached": Text(
        "Not copied: {name}. {reason} Your words are saved.", "没能复制：{name}。{reason} 文字已保存。"
    ),
    "notice.last_opened": Text("The app last opened this vault on {when}.", "本程序上次打开加密库：{when}。"),
    "notice.words_back": Text(
        "Words you had not saved are back in the form. N shows them.", "没保存的内容已放回表格。按 N 继续写。"
    ),
    "notice.description_back": Text(
        "What you were writing about {reference} is kept. It is there when you describe it again.",
        "您为 {reference} 写的说明还在，再次说明它时就会看到。",
    ),
    "notice.was_saved": Text(
        "{reference} was saved before the program ended. Look whether its files are there; they still lie where they were.",
        "程序结束前 {reference} 已保存。请看看它的文件是否都在；原文件仍在原处。",
    ),
    "notice.draft_stays": Text(
        "Words in the form are not saved. N shows them; Q again quits without them.",
        "表格里的内容还没保存。按 N 继续写；再按一次 Q 就不保存直接退出。",
    ),
    "notice.draft_stays_locked": Text(
        "Your words in the form are not saved yet. Press the key again to quit without them.",
        "表格里的内容还没保存。再按一次就不保存直接退出。",
    ),
    "notice.quitting": Text("Still saving. It closes by itself when done.", "还在保存，保存完会自动退出。"),
    # the menu
    "menu.cover": Text("Hide the screen", "遮住屏幕"),
    "menu.title": Text("What would you like to do?", "想做什么？"),
    "menu.open": Text("Open the chosen incident", "打开选中的记录"),
    "menu.review": Text("Answer: written while locked - by you?", "确认加锁时写下的内容"),
    "menu.call": Text("Write down a call", "记一次来电"),
    "menu.visit": Text("Write down a visit", "记一次上门"),
    "menu.message": Text("Write down a message", "记一条信息"),
    "menu.threat": Text("Write down a threat", "记一次威胁"),
    "menu.following": Text("Write down being followed", "记一次跟踪"),
    "menu.new": Text("Write down something else", "记其他事情"),
    # the form
    "form.title": Text("New incident", "新记录"),
    "form.title_locked": Text("The vault stays locked", "加密库仍锁着"),
    "form.kept_locked": Text(
        "Ctrl+S encrypts it; then nobody can read it without the passphrase. At the next unlock you are asked "
        "whether you wrote it.",
        "按 Ctrl+S 加密保存，没有口令谁也看不到。下次解锁时会问您是不是您写的。",
    ),
    "form.kind": Text("What", "类型"),
    "form.when": Text("When", "时间"),
    "form.when.hint": Text(
        "empty = now, or: 10 min ago, yesterday 22:40", "不填就是现在，也可写：10分钟前、昨晚十点四十"
    ),
    "form.when.now": Text("Now", "即现在"),
    "form.when.read": Text("That is {moment}", "即 {moment}"),
    "form.when.unread": Text(
        'Not understood, kept as typed. You could try "yesterday 22:40".',
        "看不懂这个时间，会按原文保存。可以试试“昨晚十点四十”。",
    ),
    "form.when.future": Text(
        "That lies in the future; it is kept as you typed it.", "这个时间还没到，会按原文保存。"
    ),
    "form.account": Text("In your own words", "用您自己的话写"),
    "form.who": Text("Who", "对方"),
    "form.who.hint": Text("a name, or: unknown man, black cap", "姓名，或：不认识，戴黑帽的男子"),
    "form.numbers": Text("Number", "号码"),
    "form.numbers.hint": Text("several with commas", "多个号码用逗号分开"),
    "form.said": Text("Their words", "对方原话"),
    "form.said.hint": Text("exactly as they said it", "一字不改地写下来"),
    "form.place": Text("Place", "地点"),
    "form.place.hint": Text("where it happened", "在哪里发生的"),
    "form.typed_path": Text("Files", "文件"),
    "form.typed_path.hint": Text(
        "drag here, Ctrl+O for the newest, or a path", "拖进来，Ctrl+O 选最新文件，或输入路径"
    ),
    "form.more": Text(
        "More: how many, witnesses, what it did to you, a private note", "更多：次数、证人、影响、私人备注"
    ),
    "form.less": Text("Fold this away", "收起"),
    "form.not_said": Text("not said", "未说明"),
    "form.yes": Text("yes", "是"),
    "form.no": Text("no", "否"),
    "form.how_many": Text("How many", "次数"),
    "form.how_many.hint": Text("17, for seventeen missed calls", "例如 17，表示十七个未接来电"),
    "form.answered": Text("Answered", "是否接听"),
    "form.contacted": Text("Contacted", "联系了谁"),
    "form.witnesses": Text("Witnesses", "证人"),
    "form.witnesses.hint": Text("several with commas", "多人用逗号分开"),
    "form.impact": Text("Impact", "影响"),
    "form.impact.hint": Text("what it did to you", "对您造成的影响"),
    "form.tags": Text("Tags", "标签"),
    "form.tags.hint": Text("your own, with commas", "自定，用逗号分开"),
    "form.note": Text("Private note", "私人备注"),
    "form.note.hint": Text("kept, never printed", "保存，但从不打印"),
    "form.no_file": Text("There is no file {path}", "没有这个文件：{path}"),
    "form.no_words": Text(
        "A few words first, then it can be saved. One is enough.", "请先写几个字再保存，一个字也行。"
    ),
    "form.not_saved": Text("Not saved yet; your words are still here.", "还没保存，内容都还在。"),
    "form.kept": Text(
        "Kept as you type, encrypted: closing the window will not lose this. Ctrl+S makes it part of the record.",
        "边写边存（加密），现在关掉窗口也不会丢。按 Ctrl+S 才成为正式记录。",
    ),
    "form.tips_title": Text("Useful to write down", "写下这些会有帮助"),
    "form.tips": Text(
        "What you saw and heard\nTheir exact words\nNames, numbers, number plates\nWho else was there\nWhat you did next",
        "看到和听到的\n对方原话\n姓名、号码、车牌\n还有谁在场\n之后您做了什么",
    ),
    "form.few": Text("A few words is enough.", "几个字就够。"),
    "form.care": Text(
        "If you are thinking of ending your life: you matter more than any record or debt. Call {number} now, or go to "
        "somebody you trust. Your words stay yours; nothing is marked.",
        "如果您有轻生的念头：您比任何记录、任何债务都重要。请现在就拨打 {number}，或去找信任的人。您写的话不会被作任何标记。",
    ),
    "form.danger": Text("In danger now? Call {number} first.", "正处在危险中？请先拨打 {number}。"),
    "form.about.kind": Text("Left and right choose, or a digit.", "左右键选择，或按数字。"),
    "form.about.when": Text("Leave it empty if it is happening now.", "如果是刚刚发生的，可以不填。"),
    "form.about.account": Text(
        "What happened? A few words is enough. Only this field is needed.",
        "发生了什么？几个字就够。只有这一格要填。",
    ),
    "form.about.who": Text(
        "May stay empty. Right takes a name that is offered.", "可不填。按右键采用提示的名字。"
    ),
    "form.about.numbers": Text(
        "May stay empty. Several numbers with commas.", "可不填。多个号码用逗号分开。"
    ),
    "form.about.said": Text(
        "May stay empty. Their exact words, nothing added.", "可不填。只写对方说的原话。"
    ),
    "form.about.place": Text("May stay empty.", "可不填。"),
    "form.about.unfold": Text("Enter opens this. Everything in it may stay empty.", "按回车展开，都可不填。"),
    "form.about.how_many": Text("May stay empty.", "可不填。"),
    "form.about.answered": Text("Left and right choose, or a digit.", "左右键选择，或按数字。"),
    "form.about.contacted": Text(
        "Whom they reached: you, or somebody else.", "他们联系的是您本人还是其他人。"
    ),
    "form.about.witnesses": Text("Who saw or heard it. May stay empty.", "谁看见或听见了。可不填。"),
    "form.about.impact": Text("In your own words; below, tick what fits.", "用您自己的话写；下面可打勾。"),
    "form.about.alarmed": Text("Space ticks.", "按空格打勾。"),
    "form.about.distressed": Text("Space ticks.", "按空格打勾。"),
    "form.about.feared-violence": Text("Space ticks.", "按空格打勾。"),
    "form.about.changed-routine": Text("Space ticks.", "按空格打勾。"),
    "form.about.tags": Text("Words of your own to find it by.", "方便以后查找的词。"),
    "form.about.note": Text("For yourself alone: no document prints it.", "只给您自己看，任何材料都不打印。"),
    "form.about.typed_path": Text(
        "May stay empty. Enter adds the file; Backspace takes the last one away again.",
        "可不填。回车添加文件，退格键移除最后一个。",
    ),
    "help.title": Text("Help", "帮助"),
    "help.page": Text(_HELP_EN, _HELP_ZH),
}
