"""Help for what is said of exhibits, and how they are opened."""

from evidence_log.i18n.texts import Catalog, Text

TEXTS: Catalog = {
    "help.open": Text("show or play an exhibit", "打开或播放一件证物"),
    "option.copy-on-disk": Text(
        "allow a decrypted copy on the disk while it is open, where memory cannot hold it",
        "内存放不下时，允许打开期间在磁盘上暂存解密副本",
    ),
    "help.annotate": Text(
        "say what an exhibit shows, where the original is, what is said in it",
        "说明证物：证明什么、原始载体在哪、里面说了什么",
    ),
    "example.annotate": Text(
        "evidence-log annotate EX-0001  (asks, and leaves nothing in the shell's history)\n"
        "evidence-log annotate EX-0001 --transcript call.srt --key-passage '0:12-0:31=we know where you live'",
        "evidence-log annotate EX-0001（会询问，不留在终端历史记录里）\n"
        "evidence-log annotate EX-0001 --transcript 录音.srt --key-passage '0:12-0:31=明天就去你家'",
    ),
    "option.caption": Text("what it is, in a few words", "这是什么，几个字"),
    "option.proves": Text("what it shows (for a court's list of evidence)", "证明对象（用于证据目录）"),
    "option.group": Text("its group in the list of evidence", "在证据目录中的分组"),
    "option.transcript": Text(
        "a file with what is said in it: SRT, VTT or text", "文字稿文件：SRT、VTT 或纯文本"
    ),
    "option.cover": Text(
        "an area of the picture that redacted copies do not show, in percent; none: nothing to cover",
        "隐去信息的副本中要涂黑的区域（百分比）；没有则写 none",
    ),
    "option.key-passage": Text("a stretch to listen to, and its words", "应当重点听的一段及其内容"),
    "option.carrier": Text(
        "which phone, app and account holds the original", "原始载体：哪部手机、哪个应用和账号"
    ),
    "option.still-there": Text("whether the original is still there", "原件是否仍在其中"),
    "option.checked": Text("when somebody last looked", "最近一次查看的时间"),
    "option.consent": Text("on what footing it was recorded", "录制方式"),
    "option.places": Text("where the speakers were", "说话人所在地"),
    "option.intimate": Text(
        "never show it in pictures, list it only", "私密：任何地方都不显示画面，只列目录"
    ),
    "option.not-intimate": Text("it may be shown", "可以显示"),
    "option.theirs": Text("it came from the other side: covered until asked for", "来自对方：默认遮住"),
    "option.mine": Text("it is your own", "是您自己的"),
    "option.read-text": Text(
        "recognise the words in a picture (extra ocr); screenshots are read when they are attached",
        "识别图中文字（需安装 ocr 组件）；截图在添加时已自动识别",
    ),
    "option.tick-ocr": Text(
        "the recognised words were compared with the picture: documents may quote them",
        "识别出的文字已与图片核对无误：材料可以引用",
    ),
    "option.untick-ocr": Text("they are not to be quoted", "不再引用识别出的文字"),
}
