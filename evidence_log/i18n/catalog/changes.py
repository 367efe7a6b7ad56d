"""What is said about corrections, withdrawals and erasures, on every door."""

from evidence_log.i18n.texts import Catalog, Text

TEXTS: Catalog = {
    # amend
    "stands": Text("As it stands ({when}):", "现在的记录（{when}）："),
    "ask-words": Text(
        "What should it say instead? All of it, in your own words; an empty line ends it. (Enter: leave the words)",
        "应当怎么写？请用您自己的话写完整，空行结束。（回车：文字不改）",
    ),
    "ask-at": Text("When did it happen? (Enter: leave the time) ", "什么时候发生的？（回车：时间不改）"),
    "ask-why-amended": Text(
        "Why is it corrected? A few words; they are kept and printed beside it: ",
        "为什么更正？几个字即可，会保存并印在记录旁：",
    ),
    "amended": Text("✓ {reference} corrected", "✓ 已更正 {reference}"),
    "earlier-kept": Text(
        "{n:the earlier telling is|the {n} earlier tellings are} kept", "之前的 {n} 个说法都保存着"
    ),
    "stays-withdrawn": Text("it stays withdrawn", "它仍是已撤回状态"),
    # withdraw
    "ask-why-withdrawn": Text(
        "Why is it withdrawn? A few words; they are kept with it: ", "为什么撤回？几个字即可，会一并保存："
    ),
    "withdrawn": Text("✓ {reference} withdrawn", "✓ 已撤回 {reference}"),
    "withdrawn-kept": Text(
        "no list or document shows it any more; everything of it is kept: evidence-log show {reference}",
        "列表和文书中不再出现；全部内容都还保存着：evidence-log show {reference}",
    ),
    # erase
    "will-go": Text("This will be erased from the vault:", "以下内容将从加密库中删除："),
    "tellings-go": Text("and {n} earlier {n:telling|tellings}", "以及之前的 {n} 个说法"),
    "previews-go": Text(
        "and {n} {n:copy|copies} made from it for viewing", "以及据此制作的 {n} 个查看用副本"
    ),
    "repeated": Text(
        "{n:This document repeats|These documents repeat} it and {n:stays|stay}: {rows}. Each is erased by itself: "
        "evidence-log erase {first}",
        "以下文书重复了这些内容，仍会保留：{rows}。可逐一删除：evidence-log erase {first}",
    ),
    "originals": Text(
        "Files you attached ({names}) still lie where they were, unless you removed them.",
        "您添加的原文件（{names}）如未自行删除，仍在原处。",
    ),
    "not-reached": Text(
        "Not reached: backups and copies of the vault, files saved or handed over, what was sent out of it. On SSDs, "
        "memory sticks and in snapshots old pieces may survive for a while, encrypted with the vault's keys.",
        "删除不到：加密库的备份和副本、已另存或交出的文件、已发送的内容。固态硬盘、U 盘和系统快照里的旧数据块可能残留一段时间，仍由本库密钥加密。",
    ),
    "cannot-come-back": Text(
        "It cannot be brought back. To hide it and keep it, use evidence-log withdraw instead.",
        "删除后无法恢复。如只想隐藏而保留，请改用 evidence-log withdraw。",
    ),
    "ask-handed-over": Text(
        "Do the police, a court or another authority already have this? (yes/no; Enter: not said) ",
        "公安机关、法院或其他部门是否已经收到过这些内容？（是/否；回车：不说明）",
    ),
    "held-against": Text(
        "Whoever has it may ask for it, and that it was erased may then be held against you.",
        "对方机关可能会要求提供，届时删除一事可能对您不利。",
    ),
    "better-kept": Text(
        "Withdrawing it instead keeps everything; a lawyer or legal aid can say what is right here.",
        "改为撤回则会保留全部内容；如何处理为妥，可先咨询律师或法律援助。",
    ),
    "ask-why-erased": Text(
        "Why is it erased? The reason stays, so do not repeat the words in it: ",
        "为什么删除？原因会保留下来，请不要在其中重复原文：",
    ),
    "ask-confirm": Text(
        "Type its number to erase it (Enter: do not): ", "输入编号即删除（直接回车则不删除）："
    ),
    "erased": Text("✓ erased: {rows}", "✓ 已删除：{rows}"),
    "tombstone": Text(
        "the number stays taken; when and why it was erased stays: evidence-log show {reference}",
        "编号不再使用；只保留删除的时间和原因：evidence-log show {reference}",
    ),
    "unfinished": Text(
        "traces in the vault's own files could not be written over yet (the vault is being read, or the disk is full); "
        "the next thing you write down does it",
        "库文件中的残留暂时无法覆写（有程序正在读取，或磁盘已满）；下次写入时会完成",
    ),
    # shown
    "shown-captured-locked": Text(
        "Captured while locked, as the computer's clock said", "加锁时写下（时间为电脑时钟所示）"
    ),
    "shown-captured-busy": Text(
        "Captured while another window wrote, as the computer's clock said",
        "另一窗口写入时写下（时间为电脑时钟所示）",
    ),
    "shown-exhibits": Text("Withdrawn exhibits", "已撤回的证物"),
    "shown-corrected": Text("Corrected", "更正"),
    "shown-withdrawn": Text("Withdrawn", "撤回"),
    "shown-erased": Text("Erased", "删除"),
    "shown-why": Text("Why", "原因"),
    "nothing": Text("nothing", "（空）"),
    "because": Text("{when}, because: {reason}", "{when}，原因：{reason}"),
    "withdrawn-because": Text("Withdrawn {when}, because: {reason}", "已于 {when} 撤回，原因：{reason}"),
    "line-withdrawn": Text("withdrawn", "已撤回"),
    "line-erased": Text("erased {when}: {reason}", "已于 {when} 删除：{reason}"),
    "marked": Text(
        "{n} withdrawn; {erased} {erased:number|numbers} erased", "已撤回 {n} 项，已删除 {erased} 个编号"
    ),
}
