"""What the command line says."""

from evidence_log.i18n.catalog.cli_documents import TEXTS as DOCUMENTS
from evidence_log.i18n.catalog.cli_exhibits import TEXTS as EXHIBITS
from evidence_log.i18n.catalog.cli_matter import TEXTS as MATTER
from evidence_log.i18n.catalog.cli_rules import TEXTS as RULES
from evidence_log.i18n.catalog.cli_signing import TEXTS as SIGNING
from evidence_log.i18n.texts import Catalog, Text

TEXTS: Catalog = {
    "hint": Text("hint: ", "提示："),
    "note": Text("note", "说明"),
    "ask-passphrase": Text("passphrase: ", "口令："),
    "ask-new-passphrase": Text("new passphrase: ", "新口令："),
    "ask-passphrase-again": Text("the same again: ", "再输入一次："),
    "passphrase-advice": Text(
        "Choose a passphrase: five or more words that nobody would guess. It cannot be reset.",
        "请设一个口令：最好是几个别人猜不到的词连在一起。口令无法重置。",
    ),
    "zone-is": Text("Times will be read in the zone {zone}.", "时间将按 {zone} 时区理解。"),
    "ask-zone": Text("another zone, or Enter to keep it: ", "如需更改请输入，否则按回车："),
    "ask-jurisdiction": Text(
        "where does it happen? cn us uk in other: ",
        "发生在哪里？cn 中国 / us 美国 / uk 英国 / in 印度 / other 其他：",
    ),
    "vault-made": Text("the vault is made: {folder}", "加密库已建立：{folder}"),
    "recovery-later": Text(
        "evidence-log recovery show shows the line that opens it without the passphrase: copy it by hand",
        "evidence-log recovery show 可显示不用口令就能打开的恢复密钥：请亲手抄下",
    ),
    "recovery-copy": Text(
        "This line opens everything without the passphrase. Copy it by hand and keep it where the people you are "
        "afraid of will not look:",
        "下面这一行不用口令就能打开一切。请亲手抄下来，放在您担心的人不会去翻的地方：",
    ),
    "ask-recovery-copied": Text(
        "type its last four characters when you have copied it (Enter to go on without): ",
        "抄好后输入最后四个字符（直接回车则跳过）：",
    ),
    "recovery-checked": Text("good, that is right", "正确"),
    "recovery-unchecked": Text(
        "not checked; evidence-log recovery show shows the line again",
        "未核对；evidence-log recovery show 可再次显示",
    ),
    "case-set": Text("the case is set", "案情已保存"),
    "case-asks": Text(
        "What the matter is about. Enter leaves a line as it is; what you type here stays out of the shell's history.",
        "请填写案情。回车表示不改；在这里输入的内容不会留在终端历史记录里。",
    ),
    "ask-fact": Text("{label}{stands}: ", "{label}{stands}："),
    "ask-words": Text(
        "What happened, in your own words? An empty line ends it.", "发生了什么？用您自己的话写，空行结束。"
    ),
    "ask-at": Text("When? ('yesterday 22:40'; Enter: now) ", "什么时候？（如“昨晚十点四十”；回车：现在）"),
    "ask-number": Text("Their number? (Enter: none) ", "对方号码？（回车：没有）"),
    "ask-file": Text(
        "A photo, recording or file? (drag it here; Enter: none) ",
        "照片、录音或文件？（可拖到这里；回车：没有）",
    ),
    "ask-query": Text("What are you looking for? ", "要查找什么？"),
    "line-cut": Text(
        "The terminal takes no longer line than this; it ends with '{end}'. Go on here with what comes after it.",
        "终端一行只能写这么长，这一行到“{end}”为止。请接着输入后面的内容。",
    ),
    "saved": Text("✓ {reference} saved", "✓ 已保存 {reference}"),
    "understood": Text("happened: {when}", "发生时间：{when}"),
    "attached-count": Text("{count} attached", "已附 {count} 个"),
    "refused-count": Text("{count} could not be taken", "无法收入 {count} 个"),
    "left-out-count": Text(
        "{count} hidden or system {count:file|files} left out", "隐藏或系统文件 {count} 个未收"
    ),
    "counts-joined": Text(", ", "，"),
    "originals-stay": Text(
        "copied and locked away; the readable originals still lie where they were",
        "已加密保存；可读的原文件仍在原处",
    ),
    "words-are-safe": Text(
        "what you wrote is saved; attach the file later with evidence-log attach",
        "您写的内容已保存；之后可用 evidence-log attach 添加文件",
    ),
    "saved-to": Text("written to {path}", "已写入 {path}"),
    "ask-declare": Text("type yes to print this declaration: ", "输入“同意”即印上以上声明："),
    "hint.time-kept-as-typed": Text(
        "the time '{phrase}' could not be read and is kept as you typed it; your words are saved. Readable is 'yesterday 22:40'",
        "看不懂时间“{phrase}”，已按原文保存，经过也已保存。可以写“昨晚十点四十”",
    ),
    "hint.time-in-future-kept": Text(
        "'{phrase}' lies in the future, so the time is kept as you typed it; your words are saved",
        "“{phrase}”还没有到，已按原文保存，经过也已保存",
    ),
    "hint.words-in-history": Text(
        "words typed after the command stay in this shell's history. Leave them out and they are asked for instead",
        "写在命令后面的话会留在终端历史记录里。不写，程序会另行询问",
    ),
    "help.head": Text(
        "evidence-log writes down harassment as it happens and keeps the proof locked away.\n"
        "In danger now? Call the emergency number first.\n\n"
        "evidence-log            opens the app\n"
        "evidence-log --plain    the same as a numbered list, for screen readers\n"
        "evidence-log COMMAND    one of:",
        "evidence-log（取证日志）把骚扰经过随时记下，把证据加密保存。\n"
        "正处在危险中？请先拨打报警电话。\n\n"
        "evidence-log            打开界面\n"
        "evidence-log --plain    以编号列表操作，适合读屏软件\n"
        "evidence-log 命令       以下之一：",
    ),
    "help.tail": Text(
        "evidence-log COMMAND --help explains one. Start with: evidence-log init",
        "evidence-log 命令 --help 查看说明。先运行：evidence-log init",
    ),
    "help.options": Text("options:", "选项："),
    "help.init": Text("make a vault", "建立加密库"),
    "help.case": Text("say what the matter is, or show it", "填写或查看案情"),
    "help.log": Text(
        "write an incident down: call visit message threat following other",
        "记录一件事：call 来电 visit 上门 message 信息 threat 威胁 following 跟踪 other 其他",
    ),
    **DOCUMENTS,
    **EXHIBITS,
    **MATTER,
    **RULES,
    **SIGNING,
    "help.attach": Text(
        "add photos, recordings or any files to an incident", "为某条记录添加照片、录音或文件"
    ),
    "help.inbox": Text(
        "what was written while the vault was locked: accept it, decline it, or leave it",
        "查看加锁时写下的内容：收入、拒绝或稍后",
    ),
    "example.inbox": Text(
        "evidence-log inbox\nevidence-log inbox accept --all\nevidence-log inbox decline CAP-7Q2F9K",
        "evidence-log inbox\nevidence-log inbox accept --all\nevidence-log inbox decline CAP-7Q2F9K",
    ),
    "option.all": Text("all of them, withdrawn ones included", "全部，包括已撤回的"),
    "option.inbox.to": Text("the incident captured files belong to", "所附文件归属的事件编号"),
    "help.list": Text("list incidents", "列出记录"),
    "help.find": Text("find incidents by words, names, or part of a number", "按文字、人名或部分号码查找"),
    "example.find": Text(
        "evidence-log find  (asks, and leaves nothing in the shell's history)\nevidence-log find 0000 0001\n"
        "evidence-log find come to my work",
        "evidence-log find（会询问，不留在终端历史记录里）\nevidence-log find 0000 0001\nevidence-log find 单位 领导",
    ),
    "found": Text("{count} {count:incident|incidents} found", "找到 {count} 条"),
    "found-more": Text(
        "the newest {count} are shown, and there are more: add a word",
        "只显示最新的 {count} 条，还有更多：再加一个词",
    ),
    "found-nothing": Text(
        "nothing found for '{query}'. Every word must be there; part of a Chinese word or of a number is enough",
        "没有找到“{query}”。每个词都要出现；中文或号码写一部分即可",
    ),
    "help.show": Text(
        "show an incident, exhibit or document; save an original", "查看记录、证物或文书；取回原件"
    ),
    "help.amend": Text("correct an incident; the earlier telling is kept", "更正一条记录；之前的说法会保留"),
    "help.withdraw": Text(
        "no longer put an incident or exhibit forward; it is kept", "撤回记录或证物：不再使用，但仍保存"
    ),
    "help.erase": Text(
        "erase an incident, exhibit or document on purpose", "特意删除记录、证物或文书，无法恢复"
    ),
    "example.amend": Text(
        "evidence-log amend INC-0001\n"
        "shows what stands and asks for words, time and reason. Or, with only what is to change:\n"
        "evidence-log amend INC-0001 --at 'yesterday 22:40' --reason 'wrong hour'\n"
        "An empty value clears: evidence-log amend INC-0001 --number '' --reason 'not their number'",
        "evidence-log amend INC-0001\n"
        "会显示现有内容，再询问文字、时间和原因。也可以只写要改的：\n"
        "evidence-log amend INC-0001 --at 昨晚十点四十 --reason 时间写错了\n"
        "空值表示清除：evidence-log amend INC-0001 --number '' --reason 不是对方的号码",
    ),
    "example.withdraw": Text(
        "evidence-log withdraw INC-0001 --reason 'written down twice'",
        "evidence-log withdraw INC-0001 --reason 重复记录",
    ),
    "example.erase": Text("evidence-log erase EX-0001", "evidence-log erase EX-0001"),
    "option.reason": Text("why; kept with it", "原因，会一并保存"),
    "option.amend.kind": Text("what kind of thing it was", "这件事的类型"),
    "option.amend.at": Text("when it happened; '' for not known", "发生时间；'' 表示不详"),
    "option.answered-unknown": Text("whether it was answered is not known", "是否接听不清楚"),
    "option.handed-over": Text("whether police or a court already have it", "公安机关或法院是否已经收到过"),
    "option.confirm": Text("its number once more, instead of being asked", "再写一次编号，代替询问"),
    "option.list.all": Text("withdrawn and erased ones, too", "连同已撤回和已删除的"),
    "help.report": Text("make a document, or a letter to the other side", "生成文书，或给对方的信件"),
    "help.verify": Text(
        "look whether the record, or a file that was made from it, was altered",
        "核对记录或由它生成的文件有无改动",
    ),
    "help.recovery": Text(
        "the line that opens the vault without the passphrase: show it, print it (sheet), use it, make it",
        "恢复密钥：show 显示、sheet 打印、use 使用、make 生成",
    ),
    "help.passphrase": Text("change the passphrase, or set one", "更改或设置口令"),
    "help.rebuild-index": Text("make the index anew from the records", "由记录重建索引"),
    "help.backup": Text(
        "copy the vault, encrypted as it is, to a USB stick or another folder",
        "把加密库原样（加密）备份到 U 盘或其他文件夹",
    ),
    "help.restore": Text("go on from a backup", "从备份恢复并继续使用"),
    "help.status": Text(
        "which vault, what waits, the last backup, the last check",
        "查看是哪个加密库、待处理内容、上次备份和核对",
    ),
    "help.destroy": Text("delete the whole vault, for good", "彻底删除整个加密库"),
    "help.checkpoint": Text(
        "the fingerprint of everything so far, to send to somebody", "显示到目前为止的指纹，供您发给别人"
    ),
    "help.seal": Text("ask authorities outside for a time stamp", "向外部机构请求时间戳"),
    "help.seals": Text("since when others can confirm the time", "查看外部时间见证"),
    "help.when": Text("how a time is read", "查看时间会被怎样理解"),
    "help.demo": Text("try it with an invented case", "用虚构案例试一试"),
    "example.init": Text(
        "evidence-log init --zone Europe/London --jurisdiction uk",
        "evidence-log init --zone Asia/Shanghai --jurisdiction cn",
    ),
    "example.log": Text(
        "evidence-log log call\n"
        "asks for your words, when, the number and files, so that they stay out of the shell's history. Or:\n"
        "evidence-log log call --at 'yesterday 22:40' --number '01632 960 012' --attach call.m4a\n"
        "evidence-log log --from call_rec  (proposes a call for each recording in the folder)",
        "evidence-log log call\n"
        "会逐项询问经过、时间、号码和文件，不留在终端历史记录里。也可以：\n"
        "evidence-log log call --at 昨晚十点四十 --number '199 0000 0001' --attach 录音.m4a",
    ),
    "example.case": Text(
        "evidence-log case set  (asks, and leaves nothing in the shell's history)\nevidence-log case show",
        "evidence-log case set（会询问，不留在终端历史记录里）\nevidence-log case show",
    ),
    "example.attach": Text(
        "evidence-log attach INC-0001  (asks for the files)\nevidence-log attach INC-0001 photo.jpg call.m4a",
        "evidence-log attach INC-0001（会询问文件）\nevidence-log attach INC-0001 照片.jpg 录音.m4a",
    ),
    "example.show": Text(
        "evidence-log show EX-0001 --save copy.jpg", "evidence-log show EX-0001 --save 副本.jpg"
    ),
    "example.checkpoint": Text(
        "evidence-log checkpoint --to 'my lawyer'", "evidence-log checkpoint --to 我的律师"
    ),
    "example.seal": Text(
        "evidence-log seal --tsa https://tsa.example/\n"
        "the address is that of a time stamp authority (RFC 3161). To ask the same every time:\n"
        "evidence-log case set --stamp-authority https://tsa.example/",
        "evidence-log seal --tsa https://tsa.example/\n"
        "填时间戳机构（RFC 3161）的网址。想每次都用同一家：\n"
        "evidence-log case set --stamp-authority https://tsa.example/",
    ),
    "example.report": Text(
        "evidence-log report police --lang en\nevidence-log report stop-request --lang en --out letter.txt",
        "evidence-log report police --lang zh\nevidence-log report stop-request --lang zh --out 信.txt",
    ),
    "example.backup": Text(
        "evidence-log backup /media/stick\nmakes or updates the folder evidence-log-<vault id> there",
        "evidence-log backup /media/U盘\n会在那里建立或更新 evidence-log-<编号> 文件夹",
    ),
    "example.restore": Text(
        "evidence-log restore /media/stick --vault new-folder",
        "evidence-log restore /media/U盘 --vault 新文件夹",
    ),
    "example.when": Text(
        "evidence-log when last friday about nine in the evening", "evidence-log when 上周五晚上九点左右"
    ),
    "option.vault": Text("the vault's folder", "加密库文件夹"),
    "option.passphrase-file": Text("a file whose first line is the passphrase", "第一行为口令的文件"),
    "option.json": Text("answer in JSON", "以 JSON 回答"),
    "option.help": Text("this page", "本页"),
    "option.zone": Text("time zone, as Europe/London", "时区，如 Asia/Shanghai"),
    "option.jurisdiction": Text("whose rules apply", "适用哪里的规定"),
    "option.territory": Text(
        "the part of it whose rules apply, as a rule pack names it", "适用其中哪个地区的规定，按规则包的写法"
    ),
    "option.title": Text("what the matter is", "案由"),
    "option.complainant": Text("your name", "您的姓名"),
    "option.complainant-phone": Text(
        "your phone; kept out of documents the other side may read",
        "您的电话；不会出现在对方可能看到的文书中",
    ),
    "option.complainant-address": Text(
        "your address; kept out of documents the other side may read",
        "您的住址；不会出现在对方可能看到的文书中",
    ),
    "option.respondent": Text("who it is about", "被投诉人"),
    "option.agency": Text("the collection agency", "催收机构"),
    "option.lender": Text("the lender", "出借机构"),
    "option.contract": Text("contract number", "合同编号"),
    "option.amount-claimed": Text(
        "the amount they claim; printed as claimed by them", "对方主张的金额；按“对方主张”打印"
    ),
    "option.police-station": Text("the police station the document is addressed to", "材料递交的派出所"),
    "option.at": Text("when it happened; absent means now", "发生时间；不填就是现在"),
    "option.number": Text("a number they called from", "对方号码"),
    "option.who": Text("who it was, as far as known", "对方是谁"),
    "option.said": Text("their exact words", "对方原话"),
    "option.place": Text("where", "地点"),
    "option.count": Text("how many of the same", "同类次数"),
    "option.contacted": Text("who was reached", "联系了谁"),
    "option.visitors": Text("how many came", "来了几个人"),
    "option.direction": Text("in: they to me; out: I to them", "in 对方打来／发来；out 我打出／发出"),
    "option.answered": Text("the call was answered", "电话已接"),
    "option.unanswered": Text("the call was not answered", "电话未接"),
    "option.duration": Text("how long, as 1m30s or 1:30", "时长，如 1分30秒 或 1:30"),
    "option.first": Text("the first of several", "多次中的第一次"),
    "option.last": Text("the last of several", "多次中的最后一次"),
    "option.effect": Text("what it did to you", "对您的影响"),
    "option.debt": Text("the debt it is about", "涉及的债务"),
    "option.tag": Text("your own label", "自定标签"),
    "option.witness": Text("who saw or heard it", "证人"),
    "option.impact": Text("what it did to you, in your words", "对您的影响（自己的话）"),
    "option.note": Text("a private note, never printed", "私人备注，不打印"),
    "option.from": Text(
        "a folder of call recordings: one call is proposed for each",
        "通话录音所在的文件夹：每个录音提议一条来去电记录",
    ),
    "option.log.all": Text(
        "with --from: log all that are proposed, without asking", "与 --from 合用：不再询问，全部记入"
    ),
    "option.attach": Text("a photo, recording or any file", "照片、录音或任何文件"),
    "option.since": Text("from then on", "从何时起"),
    "option.until": Text("up to then", "到何时止"),
    "option.kind": Text("only this kind", "只看这一类"),
    "option.copy": Text(
        "with --save: not the original, but this copy made from it",
        "与 --save 合用：不取原件，取据其制作的这种副本",
    ),
    "option.save": Text("write the original to this new file", "把原件写入这个新文件"),
    "option.out": Text("the PDF to write; never over another file", "要写的 PDF；不覆盖已有文件"),
    "option.lang": Text("the document's language", "文书语言"),
    "option.report.lang": Text(
        "the document's language; both at once for chronology and lawyer",
        "文书语言；chronology、lawyer 可用 both 同时使用两种",
    ),
    "option.report.out": Text(
        "the file to write, never over another; ending in .txt, a letter is plain text, and a document is what to "
        "copy into a form, and to say on the phone",
        "要写的文件，不覆盖已有文件；以 .txt 结尾时，信件为纯文本，文书为供逐项复制填表的内容和通话稿",
    ),
    "option.report.pack": Text(
        "letters: the rule pack with their words, by name or file; else the one for the case",
        "信件：措辞所在的规则包（名称或文件）；不写则按案情选用",
    ),
    "option.report.with-address": Text(
        "letters: put your address in; the other side will read it", "信件：写入您的地址，对方会看到"
    ),
    "option.report.with-phone": Text(
        "letters: put your phone in; the other side will read it", "信件：写入您的电话，对方会看到"
    ),
    "option.report.facts": Text(
        "letters: what happened or your reasons in your own words; - reads standard input",
        "信件：用自己的话写经过或理由；- 表示读标准输入",
    ),
    "option.report.reply-by": Text(
        "letters: the day by which they are asked to answer", "信件：请对方在哪一天之前答复"
    ),
    "option.report.sent": Text(
        "letters: you are sending it now; records the step", "信件：现在就寄出，并记下这一步骤"
    ),
    "option.declare": Text(
        "show the declaration in full and print it if you agree", "完整显示声明，同意后印上"
    ),
    "option.read-data": Text("read and compare every kept file, too", "同时读取并比对每个文件"),
    "option.destroy.confirm": Text(
        "the vault's case number, instead of typing it when asked", "加密库的案件编号，代替询问时输入"
    ),
    "option.even-so": Text(
        "go on although something differs from what was recorded", "即使与当初记录的不一致也继续使用"
    ),
    "option.generate": Text("make a phrase by chance, to be copied by hand", "随机生成一句口令，由您抄下"),
    "option.no-passphrase": Text(
        "no passphrase: whoever has the folder can read everything",
        "不设口令：拿到文件夹的人都能看到全部内容",
    ),
    "option.no-recovery": Text(
        "no recovery identity: a forgotten passphrase is the end", "不做恢复密钥：忘了口令就再也打不开"
    ),
    "option.new-passphrase-file": Text(
        "a file whose first line is the new passphrase", "第一行为新口令的文件"
    ),
    "option.identity-file": Text("a file with the recovery line", "写有恢复密钥的文件"),
    "option.replace": Text("make a new one though there is one", "已有恢复密钥时换一个新的"),
    "example.passphrase": Text("evidence-log passphrase", "evidence-log passphrase"),
    "example.recovery": Text(
        "evidence-log recovery use\nevidence-log recovery sheet --out recovery.pdf",
        "evidence-log recovery use\nevidence-log recovery sheet --out 恢复密钥.pdf",
    ),
    "option.read-data-subset": Text(
        "read a part of the files: 5% takes the next twentieth each time, 1/20 the first",
        "读取一部分文件：5% 每次轮到下一个二十分之一，1/20 为第一份",
    ),
    "option.checkpoint": Text(
        "a checkpoint kept elsewhere: the ledger must begin with it", "存在别处的检查点：台账必须以它为开头"
    ),
    "option.stamp-authority": Text(
        "a time stamp authority to ask when sealing; given anew, the list is replaced",
        "请求时间戳的机构网址；重新填写会替换原来的列表",
    ),
    "option.tsa": Text("a time stamp authority to ask now", "这次要请求的时间戳机构网址"),
    "option.to": Text("who you send it to", "您要发给谁"),
    "option.now": Text("read it as if it were now this time", "假定现在是这个时间"),
}
