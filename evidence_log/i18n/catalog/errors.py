"""Refusals: one sentence that says what and where, and a hint with the next step. Ids come from `errors.py`."""

from evidence_log.i18n.catalog.copies_errors import TEXTS as COPIES
from evidence_log.i18n.catalog.matter_errors import TEXTS as MATTER
from evidence_log.i18n.catalog.media_errors import TEXTS as MEDIA
from evidence_log.i18n.catalog.packs_errors import TEXTS as PACKS
from evidence_log.i18n.catalog.seals_errors import TEXTS as SEALS
from evidence_log.i18n.catalog.sign_errors import TEXTS as SIGN
from evidence_log.i18n.texts import Catalog, Text

TEXTS: Catalog = {
    **COPIES,
    **MATTER,
    **MEDIA,
    **PACKS,
    **SEALS,
    **SIGN,
    "unknown-command": Text("there is no command '{command}'", "没有“{command}”这个命令"),
    "unknown-command.hint-alone": Text("evidence-log --help lists all", "evidence-log --help 列出全部命令"),
    "unknown-command.hint": Text(
        "did you mean '{nearest}'? evidence-log --help lists all",
        "是想用“{nearest}”吗？evidence-log --help 列出全部命令",
    ),
    "unknown-option": Text("{command} has no option '{option}'", "{command} 没有“{option}”这个选项"),
    "unknown-option-alone": Text("there is no option '{option}'", "没有“{option}”这个选项"),
    "unknown-option.hint-alone": Text(
        "evidence-log --help lists the commands, evidence-log COMMAND --help the options of one",
        "evidence-log --help 列出命令，evidence-log 命令 --help 列出该命令的选项",
    ),
    "unknown-option.hint": Text(
        "did you mean {nearest}? evidence-log {command} --help lists all",
        "是想用 {nearest} 吗？evidence-log {command} --help 列出全部选项",
    ),
    "missing-value": Text("{option} needs a value after it", "{option} 后面要写内容"),
    "missing-value.hint": Text(
        "write it as {option} VALUE; a VALUE that looks like an option as {option}=VALUE",
        "写成：{option} 内容；内容本身像选项时写成：{option}=内容",
    ),
    "missing-argument": Text("{command} needs {argument}", "{command} 还缺 {argument}"),
    "missing-argument.hint": Text(
        "evidence-log {command} --help shows how it is written", "evidence-log {command} --help 说明写法"
    ),
    "too-many-arguments": Text(
        "{command} does not know what to do with '{argument}'", "{command} 不认识“{argument}”"
    ),
    "too-many-arguments.hint": Text(
        "put words with blanks in quotes; evidence-log {command} --help shows how it is written",
        "含空格的内容请加引号；evidence-log {command} --help 说明写法",
    ),
    "not-a-choice": Text("{option} cannot be '{value}'", "{option} 不能是“{value}”"),
    "not-a-choice.hint": Text("one of: {choices}", "可选：{choices}"),
    "not-a-number": Text("{option} is not a whole number: '{value}'", "{option} 不是整数：“{value}”"),
    "not-a-number.hint": Text("write digits, as in {option} 2", "请写数字，例如 {option} 2"),
    "not-a-portion": Text("'{value}' is no part of the files", "“{value}”不是文件的一部分"),
    "not-a-portion.hint": Text(
        "write a percentage, as in 5%, or a part, as in 1/20", "请写百分比，例如 5%，或写第几份，例如 1/20"
    ),
    "not-a-checkpoint": Text("no checkpoint can be read from '{value}'", "从“{value}”中读不出检查点"),
    "not-a-checkpoint.hint": Text(
        "name the file of the note, or put its line in quotes: it holds the root as 64 hex digits or in base64",
        "请写检查点文件的路径，或用引号括起那一行：其中应有 64 位十六进制或 base64 的根",
    ),
    "given-twice": Text("{option} was given twice", "{option} 写了两次"),
    "given-twice.hint": Text(
        "it holds one value: put both into one {option}", "它只能写一次：请合并到一个 {option} 里"
    ),
    "contradicting-options": Text("{option} and {other} cannot both be", "{option} 和 {other} 不能同时写"),
    "contradicting-options.hint": Text(
        "leave one of them out; leave out both when it is not known", "请去掉其中一个；不清楚就都不写"
    ),
    "not-a-duration": Text("cannot read '{value}' as a duration", "看不懂时长“{value}”"),
    "not-a-duration.hint": Text("write 48s, 1m30s or 1:30", "可写 48秒、1分30秒 或 1:30"),
    "no-words": Text("there are no words to save", "没有可保存的文字"),
    "no-words.hint": Text(
        "a few words are enough; type them when asked, or give - to read standard input",
        "几个字就够；询问时输入，或用 - 从标准输入读取",
    ),
    "needs-terminal": Text("something has to be asked and no terminal is here", "需要询问，但这里没有终端"),
    "needs-terminal.hint": Text("give {option}", "请给出 {option}"),
    "needs-terminal.hint-alone": Text("run it in a terminal", "请在终端中运行"),
    "no-such-zone": Text("there is no time zone '{zone}'", "没有“{zone}”这个时区"),
    "no-such-zone.hint": Text(
        "write it like Asia/Shanghai, Europe/London or America/New_York",
        "写法如 Asia/Shanghai、Europe/London",
    ),
    "terminal-too-small": Text(
        "the app needs a terminal it can draw on, at least 40 wide and 12 high",
        "界面需要能绘制的终端，至少 40 列 12 行",
    ),
    "terminal-too-small.hint": Text(
        "make the window larger and do not redirect its output; the commands work everywhere: evidence-log --help",
        "请放大窗口，不要重定向输出；各命令随处可用：evidence-log --help",
    ),
    "interrupted": Text("stopped before it was finished", "已中断，没有做完"),
    "interrupted.hint": Text("what was saved before stays; run it again", "之前保存的都在；请再运行一次"),
    "no-vault": Text("there is no vault in {folder}", "{folder} 中没有加密库"),
    "no-vault.hint": Text(
        "make one with evidence-log init, or name its folder with --vault",
        "用 evidence-log init 建立，或用 --vault 指明文件夹",
    ),
    "vault-exists": Text("there is a vault in {folder} already", "{folder} 中已有加密库"),
    "vault-exists.hint": Text("name another folder with --vault", "用 --vault 指明另一个文件夹"),
    "folder-not-empty": Text("{folder} is not an empty folder", "{folder} 不是空文件夹"),
    "folder-not-empty.hint": Text(
        "name a folder that is empty or not there yet; nothing in this one was touched",
        "请指明一个空的或尚不存在的文件夹；此处没有动过任何东西",
    ),
    "vault-locked": Text("the vault in {folder} is locked", "{folder} 中的加密库已锁"),
    "vault-locked.hint": Text(
        "run it in a terminal to be asked for the passphrase, or give --passphrase-file FILE",
        "在终端中运行会询问口令，或给出 --passphrase-file 文件",
    ),
    "wrong-passphrase": Text("this passphrase does not open the vault", "这个口令打不开加密库"),
    "wrong-passphrase.hint": Text(
        "check capitals, blanks and the input method, and try again; nothing was changed",
        "请检查大小写、空格和输入法后再试；没有改动任何内容",
    ),
    "no-recovery": Text("this vault has no recovery identity", "这个加密库没有恢复密钥"),
    "no-recovery.hint": Text(
        "with the passphrase, evidence-log recovery make makes one",
        "知道口令时，可用 evidence-log recovery make 生成一个",
    ),
    "recovery-exists": Text("this vault has a recovery identity already", "这个加密库已有恢复密钥"),
    "recovery-exists.hint": Text(
        "evidence-log recovery show shows it; add --replace to make a new one, so that the old paper is worth nothing "
        "here",
        "evidence-log recovery show 可显示；加 --replace 可换一个新的，旧的那张纸在这里就不再有用",
    ),
    "wrong-recovery": Text(
        "this recovery line is well written, but it does not open this vault",
        "这一行恢复密钥写得没错，但打不开这个加密库",
    ),
    "wrong-recovery.hint": Text(
        "check that the paper belongs to this vault and was not replaced by a newer one; --vault names another folder",
        "请确认这张纸是这个加密库的、没有换过新的；--vault 可指明另一个文件夹",
    ),
    "recovery-mistyped": Text(
        "a letter is wrong in group {group} of the recovery line", "恢复密钥第 {group} 组有字符不对"
    ),
    "recovery-mistyped-alone": Text("some letters of the recovery line are wrong", "恢复密钥有几个字符不对"),
    "recovery-mistyped.hint": Text(
        "count groups of four after AGE-SECRET-KEY-1; there is no B, I, O or 1 in them",
        "从 AGE-SECRET-KEY-1 之后每四个字符一组数起；其中没有 B、I、O 和 1",
    ),
    "recovery-mistyped.hint-alone": Text(
        "compare it with the paper once more; after AGE-SECRET-KEY-1 there is no B, I, O or 1 in it",
        "请与纸上再对一遍；AGE-SECRET-KEY-1 之后没有 B、I、O 和 1",
    ),
    "recovery-too-short": Text(
        "the recovery line has {expected} letters after AGE-SECRET-KEY-1, and here are {found}",
        "恢复密钥在 AGE-SECRET-KEY-1 之后有 {expected} 个字符，这里是 {found} 个",
    ),
    "recovery-too-short.hint": Text(
        "type all of it and nothing else; blanks and small letters do not matter",
        "请完整输入，不要多也不要少；空格和大小写都不要紧",
    ),
    "empty-passphrase": Text("the passphrase is empty", "口令是空的"),
    "empty-passphrase.hint": Text(
        "type one; several words are strong and easy to keep", "请输入口令；几个词连起来既牢靠又好记"
    ),
    "passphrase-mismatch": Text("the two passphrases differ", "两次输入的口令不同"),
    "passphrase-mismatch.hint": Text("start again; nothing was changed", "请重来；没有改动任何东西"),
    "passphrase-file-unreadable": Text("cannot read the passphrase file {path}", "无法读取口令文件 {path}"),
    "passphrase-file-unreadable.hint": Text(
        "check that it is there, that you may read it, and that it is UTF-8 text",
        "请检查它是否存在、能否读取、是否为 UTF-8 文本",
    ),
    "vault-busy": Text(
        "another window is writing to the vault in {folder}", "另一个窗口正在写入 {folder} 中的加密库"
    ),
    "vault-busy.hint": Text(
        "wait until the app, or the other evidence-log command, has finished there, and try again; what was saved stays",
        "请等那边的界面或另一条 evidence-log 命令做完后再试；已保存的都在",
    ),
    "vault-damaged": Text("part of the vault is missing or damaged: {part}", "加密库有缺失或损坏：{part}"),
    "vault-damaged.hint": Text(
        "run evidence-log verify to see all of it; do not delete anything; a copy of the folder has the rest",
        "用 evidence-log verify 查看全部情况；不要删除任何文件；可从文件夹备份中取回",
    ),
    "vault-too-new": Text(
        "this vault has format {found}, and this program knows formats up to {known}",
        "加密库的格式是 {found}，本程序只认识到 {known}",
    ),
    "vault-too-new.hint": Text("use the newer version of the program", "请使用新版程序"),
    "vault-too-old": Text(
        "this vault was made by a trial version of the program (format {found}); this one reads format {known}",
        "这个加密库由试用版建立（格式 {found}），本程序读取的格式是 {known}",
    ),
    "vault-too-old.hint": Text(
        "nothing in it was changed; its README-RECOVERY.txt says how to read it without any program of ours",
        "库中内容没有任何改动；库内的 README-RECOVERY.txt 说明了怎样不用本程序读出内容",
    ),
    "not-writable": Text("cannot write to {path}", "无法写入 {path}"),
    "not-writable.hint": Text(
        "check that the folder is there, that you may write in it, and that the disk is not read-only",
        "请检查文件夹是否存在、有无写入权限、磁盘是否只读",
    ),
    "disk-full": Text("the disk is full: {path}", "磁盘已满：{path}"),
    "disk-full.hint": Text(
        "everything saved before stays; make room and try again", "之前保存的都在；请腾出空间后再试"
    ),
    "unknown-reference": Text("nothing is called '{reference}'", "没有编号为“{reference}”的内容"),
    "unknown-reference.hint": Text(
        "the nearest is {nearest}; evidence-log list shows what there is",
        "最接近的是 {nearest}；evidence-log list 列出现有内容",
    ),
    "unknown-reference.hint-alone": Text(
        "evidence-log list shows what there is", "evidence-log list 列出现有内容"
    ),
    "not-an-incident": Text(
        "files are attached to incidents, and '{reference}' is none",
        "附件只能添加到事件，“{reference}”不是事件",
    ),
    "not-an-incident.hint": Text(
        "give a number like INC-0001; evidence-log list shows them",
        "请给出 INC-0001 这样的编号；evidence-log list 列出全部",
    ),
    "nothing-to-save": Text("{reference} has no file of its own", "{reference} 没有文件可保存"),
    "nothing-to-save.hint": Text(
        "give an exhibit like EX-0001 or a document like DOC-0001", "请给出 EX-0001 或 DOC-0001 这样的编号"
    ),
    "no-such-file": Text("there is no file {path}", "没有文件 {path}"),
    "no-such-file.hint": Text(
        "check the name; drag the file into the window to write its path",
        "请检查文件名；把文件拖进窗口可写入路径",
    ),
    "not-a-file": Text("{path} is not a file", "{path} 不是文件"),
    "not-a-file.hint": Text("name the files themselves", "请指明文件本身"),
    "not-a-folder": Text("{path} is not a folder", "{path} 不是文件夹"),
    "not-a-folder.hint": Text(
        "name the folder the recordings are in; for single files: evidence-log attach",
        "请指明录音所在的文件夹；单个文件请用 evidence-log attach",
    ),
    "nothing-inside": Text("there is no file in the folder {path}", "文件夹 {path} 里没有文件"),
    "nothing-inside.hint": Text(
        "hidden and system files are left out; name the folder that holds the files",
        "隐藏文件和系统文件不计；请指明存放文件的文件夹",
    ),
    "empty-file": Text("{path} is empty: there is not one byte in it", "{path} 是空文件，一个字节也没有"),
    "empty-file.hint": Text(
        "it was probably not copied whole; take it again from where it came from",
        "可能没有复制完整；请从原来的地方重新取得",
    ),
    "file-unreadable": Text("cannot read {path}", "无法读取 {path}"),
    "file-unreadable.hint": Text(
        "check that you may read it and that no other program holds it",
        "请检查有无读取权限、是否被其他程序占用",
    ),
    "file-changing": Text("{path} changed while it was being read", "{path} 在读取时发生了变化"),
    "file-changing.hint": Text("wait until it is complete, and try again", "请等它写完后再试"),
    "file-exists": Text(
        "{path} is there already, and nothing is ever written over", "{path} 已存在，本程序从不覆盖文件"
    ),
    "file-exists.hint": Text("name another file", "请另取文件名"),
    "time-unread": Text(
        "cannot read the time '{phrase}': '{leftover}' was not understood",
        "看不懂时间“{phrase}”：不明白“{leftover}”",
    ),
    "time-unread.hint": Text(
        "write it like 'yesterday 22:40', 'last night about nine' or '2026-11-20 21:05'",
        "可写“昨晚十点四十”“周五下午三点左右”或“2026-11-20 21:05”",
    ),
    "time-in-future": Text("'{phrase}' lies in the future: {reading}", "“{phrase}”还没有到：{reading}"),
    "time-in-future.hint": Text(
        "say when it happened, as in 'yesterday 22:40'", "请写发生的时间，例如“昨晚十点四十”"
    ),
    "unknown-edition": Text("there is no edition '{edition}'", "没有“{edition}”这种文书"),
    "unknown-edition.hint": Text("one of: {known}", "可选：{known}"),
    "one-language-only": Text(
        "the edition '{edition}' is made in one language at a time", "文书“{edition}”每次只能用一种语言"
    ),
    "one-language-only.hint": Text(
        "make it twice, with --lang zh and --lang en; in both at once: {known}",
        "请用 --lang zh 和 --lang en 各做一份；可同时用两种语言的：{known}",
    ),
    "nothing-recorded": Text(
        "nothing has been written down yet, so there is nothing to print", "还没有任何记录，无法生成文书"
    ),
    "nothing-recorded.hint": Text(
        "write something down first: evidence-log log call", "请先记录：evidence-log log call"
    ),
    "larger-still": Text(
        "it does not fit in {most}: without pictures and as lists it still has {smallest}",
        "放不进 {most}：去掉画面、只留清单，仍有 {smallest}",
    ),
    "larger-still.hint": Text(
        "choose fewer incidents with --since, --until or --only, allow a larger size, or have it in volumes with --volumes",
        "可用 --since、--until 或 --only 少选一些事件，放宽大小，或用 --volumes 分册",
    ),
    "not-a-size": Text("cannot read '{value}' as the size of a file", "“{value}”不像文件大小"),
    "not-a-size.hint": Text("write it like 2MB or 500KB; at least 20KB", "请写成 2MB 或 500KB，不小于 20KB"),
    "nothing-selected": Text(
        "none of the incidents that stand was chosen, so there is nothing to print",
        "所选范围内没有任何事件，无法生成文书",
    ),
    "nothing-selected.hint": Text(
        "evidence-log list, with the same --since and --until, shows what there is",
        "用同样的 --since 和 --until 运行 evidence-log list，可查看有哪些事件",
    ),
    "volumes-alone": Text(
        "a document in volumes is neither signed nor made with a redacted copy",
        "分册的文书不能签名，也不能同时做隐去信息的副本",
    ),
    "volumes-alone.hint": Text(
        "leave the volumes out, or the certificate and what is to be hidden",
        "请不要分册，或去掉证书和要隐去的内容",
    ),
    "pages-only": Text(
        "nobody asks '{edition}' field by field, so it is not made as text",
        "文书“{edition}”不是逐项填写的，不能生成文本",
    ),
    "pages-only.hint": Text(
        "leave out .txt for a PDF; as text: {known}", "去掉 .txt 即为 PDF；可生成文本的：{known}"
    ),
    "font-missing": Text(
        "the font for documents is missing or is another one: {path}", "文书所用字体缺失或不符：{path}"
    ),
    "font-missing.hint": Text(
        "install the program again: pip install --force-reinstall manimgx-fonts-cjk manimgx-fonts",
        "请重新安装：pip install --force-reinstall manimgx-fonts-cjk manimgx-fonts",
    ),
    "declaration-declined": Text(
        "the declaration was not agreed to, so no document was made", "未同意声明，没有生成文书"
    ),
    "declaration-declined.hint": Text(
        "leave --declare out to make it without the declaration", "不加 --declare 即可生成不含声明的文书"
    ),
    "record-erased": Text("{reference} was erased on purpose ({at})", "{reference} 已于 {at} 特意删除"),
    "record-erased.hint": Text(
        "only the number and the reason are left: evidence-log show {reference}",
        "只留下编号和原因：evidence-log show {reference}",
    ),
    "nothing-to-erase": Text("of {reference} nothing is left to erase", "{reference} 已没有可删除的内容"),
    "nothing-to-erase.hint": Text(
        "evidence-log show {reference} says when it was erased",
        "evidence-log show {reference} 可查看删除时间",
    ),
    "not-of-this-kind": Text("this cannot be done to '{reference}'", "不能对“{reference}”这样做"),
    "not-of-this-kind.hint": Text(
        "give a number like {kinds}; evidence-log list --all shows them",
        "请给出 {kinds} 这样的编号；evidence-log list --all 列出全部",
    ),
    "no-reason": Text("the reason is missing", "没有写原因"),
    "no-reason.hint": Text("a few words are enough: --reason 'wrong day'", "几个字就够：--reason 日期写错了"),
    "nothing-to-amend": Text("nothing in {reference} would change", "{reference} 没有需要更改的内容"),
    "nothing-to-amend.hint": Text(
        "give what is to change, as in --at 'yesterday 22:40'; evidence-log amend --help shows all of it",
        "请写明要改什么，例如 --at 昨晚十点四十；全部选项见 evidence-log amend --help",
    ),
    "already-withdrawn": Text("{reference} is withdrawn already ({at})", "{reference} 已于 {at} 撤回"),
    "already-withdrawn.hint": Text(
        "everything of it is kept: evidence-log show {reference}",
        "全部内容都还保存着：evidence-log show {reference}",
    ),
    "erasure-not-confirmed": Text("nothing was erased", "没有删除任何内容"),
    "erasure-not-confirmed.hint": Text(
        "to erase it, give its number once more: --confirm {reference}",
        "确要删除，请再写一次编号：--confirm {reference}",
    ),
    "unknown-capture": Text("nothing is waiting under '{capture}'", "没有编号为“{capture}”的待收内容"),
    "unknown-capture.hint": Text(
        "evidence-log inbox lists what waits", "evidence-log inbox 列出等待收入的内容"
    ),
    "capture-settled": Text(
        "{capture} was taken in before, as {incident}", "{capture} 之前已收入，编号为 {incident}"
    ),
    "capture-settled.hint": Text("evidence-log show {incident}", "evidence-log show {incident}"),
    "capture-settled-alone": Text("{capture} was answered before", "{capture} 之前已处理"),
    "capture-settled.hint-alone": Text("evidence-log show {capture}", "evidence-log show {capture}"),
    "capture-damaged": Text(
        "{capture} cannot be read: its file in inbox/ was changed or cut short; it stays where it is",
        "{capture} 无法读取：inbox/ 里的文件被改动或不完整；文件保留原处",
    ),
    "capture-damaged.hint": Text(
        "if a backup or a copy of this folder has that file whole, put it back; the others are not touched by it",
        "如备份或其他副本里有完整的文件，请放回原处；其他内容不受影响",
    ),
    "capture-unplaced": Text(
        "the files of {capture} are for '{to}', which is not in the record",
        "{capture} 的文件属于“{to}”，而记录中没有它",
    ),
    "capture-unplaced.hint": Text(
        "say where they belong: evidence-log inbox accept {capture} --to INC-0001",
        "请指明归属：evidence-log inbox accept {capture} --to INC-0001",
    ),
    "nothing-to-find": Text(
        "'{query}' has no letter or digit to look for", "“{query}”里没有可以查找的文字或数字"
    ),
    "nothing-to-find.hint": Text(
        "try a word, a name, or part of a number", "请输入一个词、人名或号码的一部分"
    ),
}
