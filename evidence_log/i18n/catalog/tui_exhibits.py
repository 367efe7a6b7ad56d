"""The app's texts about exhibits, and about folders of recordings."""

from evidence_log.i18n.texts import Catalog, Text

TEXTS: Catalog = {
    "menu.recordings": Text("A folder of call recordings …", "一个文件夹的通话录音…"),
    "key.log_calls": Text("Log these", "记入这些"),
    "key.drop": Text("Skip", "去掉"),
    "recordings.title": Text("Call recordings copied off the phone", "从手机拷来的通话录音"),
    "recordings.folder": Text("the folder they are in, then Enter", "录音所在的文件夹，然后按回车"),
    "recordings.about": Text(
        "Drag the folder into the window to write its path. Nothing is logged before you say so.",
        "把文件夹拖进窗口可写入路径。您确认之前什么都不会记入。",
    ),
    "recordings.going": Text("{done} of {of} looked at", "已查看 {done} / {of}"),
    "recordings.found": Text(
        "{count} new; {held} in the record already; {others} no recordings; {refused} could not be read. Times are about: a "
        "recorder writes the beginning or the end of a call.",
        "新的 {count} 个；已在记录中 {held} 个；不是录音 {others} 个；无法读取 {refused} 个。时间为大约：录音软件写的可能是开始或结束时间。",
    ),
    "recordings.logged": Text(
        "{count} {count:call|calls} logged; {refused} could not be taken",
        "已记入 {count} 个来去电；{refused} 个无法收入",
    ),
    "key.reveal": Text("Show covered", "显示遮住的"),
    "covered": Text(
        "covered: it came from the other side. Open the incident and press U to see it",
        "已遮住：来自对方。打开这条记录后按 U 显示",
    ),
    "intimate": Text("intimate: never shown, only listed", "私密：从不显示，只列目录"),
    "key.retime": Text("Time", "时间"),
    "key.renumber": Text("Number", "号码"),
    "key.rename": Text("Who", "谁"),
    "recordings.change.at": Text(
        "Its time, as you would say it; Enter takes it, Esc leaves it as it was",
        "它的时间，怎么说都行；回车确认，Esc 不改",
    ),
    "recordings.change.number": Text(
        "Its number, several with commas; Enter takes it, Esc leaves it as it was",
        "它的号码，多个用逗号隔开；回车确认，Esc 不改",
    ),
    "recordings.change.who": Text(
        "Who it was; Enter takes it, Esc leaves it as it was", "是谁；回车确认，Esc 不改"
    ),
    "menu.cover_after.0": Text("Hidden, the passphrase is asked for at once", "遮屏后恢复：马上要口令"),
    "menu.cover_after.30": Text(
        "Hidden for 30 seconds, the passphrase is asked for", "遮屏超过 30 秒，恢复时要口令"
    ),
    "menu.cover_after.300": Text(
        "Hidden for 5 minutes, the passphrase is asked for", "遮屏超过 5 分钟，恢复时要口令"
    ),
    "menu.exhibits": Text("The files of this incident: open, describe …", "这条记录的证物：打开、说明…"),
    "key.exhibits": Text("Files", "证物"),
    "key.open_exhibit": Text("Open", "打开"),
    "key.describe": Text("Describe", "说明"),
    "key.add_files": Text("Add", "添加文件"),
    "exhibits.path": Text("drag files here, or a path and Enter", "把文件拖进来，或输入路径后按回车"),
    "exhibits.add": Text(
        "Drag files or a folder into the window, or type a path. Esc leaves it.",
        "把文件或文件夹拖进窗口，或输入路径。按 Esc 放弃。",
    ),
    "exhibits.no_file": Text("There is no file {path}", "没有这个文件：{path}"),
    "key.read_words": Text("Read words", "识别文字"),
    "exhibits.title": Text("Exhibits of {reference}", "{reference} 的证物"),
    "exhibits.about": Text(
        "Up and Down choose. Enter opens it with a program of this computer; what is open closes when you hide or lock.",
        "上下键选择。按回车用这台电脑上的程序打开；遮屏或锁定时会关闭。",
    ),
    "exhibits.none": Text("There are no files here yet. + adds some.", "这里还没有文件。按 + 添加。"),
    "exhibits.opening": Text("Opening {reference}…", "正在打开 {reference}…"),
    "exhibits.open": Text(
        "{reference} is open in {program}. Hiding or locking closes it.",
        "{reference} 已在 {program} 中打开；遮屏或锁定时会关闭。",
    ),
    "exhibits.open_copy": Text(
        "{reference} is open. A decrypted copy lies in {path} until you leave this list, hide or lock. What the program that "
        "shows it keeps is out of our hands.",
        "{reference} 已打开。解密副本在 {path}，离开此列表、遮屏或锁定时删除。显示它的程序自己留下什么不由我们控制。",
    ),
    "exhibits.ask_disk": Text(
        "To open {reference}, a decrypted copy has to lie on the disk for a while, where traces can stay. Press Enter again to allow it.",
        "打开 {reference} 需要在磁盘上暂存解密副本，可能留下痕迹。再按一次回车表示允许。",
    ),
    "exhibits.closed": Text("{reference} is closed.", "{reference} 已关闭。"),
    "exhibits.reading": Text("Reading the words in {reference}…", "正在识别 {reference} 的图中文字…"),
    "exhibits.read": Text(
        "The words in {reference} were read. Compare them with the picture; A says that you did.",
        "已识别 {reference} 的图中文字。请与图片核对，按 A 可确认。",
    ),
    "describe.title": Text("What {reference} shows", "说明 {reference}"),
    "describe.caption": Text("What it is", "这是什么"),
    "describe.caption.hint": Text("in a few words", "几个字"),
    "describe.proves": Text("It shows", "证明对象"),
    "describe.proves.hint": Text("for a list of evidence", "用于证据目录"),
    "describe.group": Text("Group", "分组"),
    "describe.group.hint": Text("in a list of evidence", "证据目录中的分组"),
    "describe.carrier": Text("Original is on", "原始载体"),
    "describe.carrier.hint": Text("which phone, app, account", "哪部手机、应用、账号"),
    "describe.there": Text("Still there", "仍在其中"),
    "describe.checked": Text("Last looked", "何时查看"),
    "describe.checked.hint": Text("when somebody last looked", "最近一次查看的时间"),
    "describe.consent": Text("Recorded how", "录制方式"),
    "describe.places": Text("Where", "说话人在哪"),
    "describe.places.hint": Text("where the speakers were", "说话人所在地"),
    "describe.transcript": Text("Transcript", "文字稿"),
    "describe.transcript.hint": Text("a file: SRT, VTT, text", "文件：SRT、VTT、纯文本"),
    "describe.passages": Text("Key passages", "关键段落"),
    "describe.passages.hint": Text("0:12-0:31=words | …", "0:12-0:31=内容 | …"),
    "describe.intimate": Text("Intimate", "私密"),
    "describe.theirs": Text("From them", "来自对方"),
    "describe.compared": Text("Compared", "文字已核对"),
    "describe.not_said": Text("not said", "未说明"),
    "describe.yes": Text("yes", "是"),
    "describe.no": Text("no", "否"),
    "describe.unknown": Text("not known", "不详"),
    "describe.consent.took-part": Text("I took part", "我参与其中"),
    "describe.consent.all-told": Text("all were told", "都已告知"),
    "describe.consent.third-party": Text("third party", "第三方"),
    "describe.about": Text(
        "Everything may stay empty. What was said before stays in the ledger. Recording others may touch the law where they were.",
        "都可以不填。以前的说明仍留在账本里。录音录像可能涉及说话人所在地的规定。",
    ),
    "describe.about.intimate": Text(
        "Yes: it is never shown in pictures, documents list it by name and hash.",
        "是：从不显示画面，材料中只列名称和哈希。",
    ),
    "describe.about.compared": Text(
        "Yes: every recognised word was compared with the picture; documents may quote them.",
        "是：识别出的每个字都与图片核对过；材料可以引用。",
    ),
    "describe.nothing": Text("Nothing was changed.", "没有任何改动。"),
    "describe.saved": Text("noted for {reference}", "已为 {reference} 记下"),
    "key.report": Text("Report", "生成文书"),
    "key.make": Text("Make it", "生成"),
    "key.show_made": Text("Show it", "查看"),
    "menu.report": Text("Make a document: for the police, a complaint …", "生成文书：报案、投诉等…"),
    "report.title": Text("Make a document", "生成文书"),
    "report.go": Text(
        "You can go now; nothing needs to be finished first. In danger, call first.",
        "现在就可以去，不必先把一切写完。有危险请先打电话求助。",
    ),
    "report.looking": Text("Looking at what is there…", "正在查看现有内容…"),
    "report.goes_in": Text(
        "{incidents} {incidents:incident|incidents} and {exhibits} {exhibits:exhibit|exhibits} go in; what is withdrawn stays out.",
        "将收入 {incidents} 条记录、{exhibits} 件证物；已撤回的不收。",
    ),
    "report.goes_in_alone": Text(
        "{incidents} {incidents:incident|incidents} {incidents:goes|go} in, exhibits only by number or name; what is withdrawn stays out.",
        "将收入 {incidents} 条记录，证物仅列编号或名称；已撤回的不收。",
    ),
    "report.waiting": Text(
        "{count} written while locked still {count:waits|wait} for your answer and {count:stays|stay} out.",
        "另有 {count} 项加锁时写下的内容尚待您确认，未收入。",
    ),
    "report.language": Text("Language", "语言"),
    "report.folder": Text("Folder", "存放位置"),
    "report.folder.hint": Text("where the file is to lie", "文件存放的文件夹"),
    "report.declare": Text("Add a declaration that I sign", "附上由我签署的声明"),
    "report.sign": Text("Sign it with my certificate (.p12)", "用我的证书电子签名（.p12）"),
    "report.certificate": Text("Certificate", "证书文件"),
    "report.certificate.hint": Text("the .p12 or .pfx file", ".p12 或 .pfx 文件"),
    "report.certificate_passphrase": Text("Passphrase", "证书口令"),
    "report.certificate_shows": Text(
        "The certificate travels in the file: whoever has it can read all it says of you. Neither key nor passphrase is kept.",
        "证书随文件一起交出，拿到文件的人都能看到其中关于您的内容。私钥和口令都不会保存。",
    ),
    "report.certificate_wanted": Text("Name the file of the certificate first.", "请先写明证书文件。"),
    "report.about": Text(
        "Ctrl+S makes the PDF. A copy stays in the vault; the file in the folder can be read by anybody who uses this computer.",
        "按 Ctrl+S 生成 PDF。加密库里留有一份；文件夹里的文件，能用这台电脑的人都能看到。",
    ),
    "report.making": Text("Making it…", "正在生成…"),
    "report.made": Text("{reference} lies at {path} ({size}).", "{reference} 已存到 {path}（{size}）。"),
    "report.no_opener": Text(
        "No program was found that shows it; open the file yourself.",
        "没有找到能打开它的程序，请自行打开该文件。",
    ),
    "form.folder": Text("a folder", "文件夹"),
    "notice.progress": Text("{name}: {progress}", "{name}：{progress}"),
}
