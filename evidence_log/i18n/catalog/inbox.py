"""The inbox: what was written while the vault was locked, and the question whose it is."""

from evidence_log.i18n.texts import Catalog, Text

TEXTS: Catalog = {
    "captured": Text("✓ {capture} safe in the vault's inbox", "✓ {capture} 已存入加密库的收件箱"),
    "waits-locked": Text(
        "the vault stayed locked; this is shown to you at the next unlock: evidence-log inbox",
        "加密库未解锁；下次解锁时会请您确认：evidence-log inbox",
    ),
    "waits-busy": Text(
        "another window is writing just now; this is shown to you there, or with: evidence-log inbox",
        "另一个窗口正在写入；稍后会在那里请您确认，或运行：evidence-log inbox",
    ),
    "nothing": Text("nothing waits", "没有等待确认的内容"),
    "head": Text("written while locked - by you?", "这些内容写于加锁状态下，是您写的吗？"),
    "item": Text("{capture}  {when}  {kind}  {words}", "{capture}  {when}  {kind}  {words}"),
    "item-files": Text("{capture}  {when}  files for {to}", "{capture}  {when}  属于 {to} 的文件"),
    "item-damaged": Text(
        "{capture}  cannot be read: its file was changed or cut short. It stays in inbox/",
        "{capture}  无法读取：文件被改动或不完整，仍留在 inbox/",
    ),
    "missing": Text(
        "  ! {count} {count:item|items} that stood before this {count:is|are} gone: removed while the vault was locked",
        "  ! 在这之前有 {count} 项不见了：在加锁期间被移走",
    ),
    "unlinked": Text(
        "  ! the item before this is not the one it was written after: one of the two was exchanged",
        "  ! 前一项不是写它时的那一项：其中一项被换过",
    ),
    "later": Text("put off before", "之前选择了稍后"),
    "clock": Text("the times are what this computer's clock said", "时间为当时电脑时钟所示"),
    "how": Text(
        "take in: evidence-log inbox accept {capture}   all of them: evidence-log inbox accept --all\n"
        "not by you: evidence-log inbox decline {capture}   leave it: evidence-log inbox later {capture}",
        "收入：evidence-log inbox accept {capture}   全部收入：evidence-log inbox accept --all\n"
        "不是您写的：evidence-log inbox decline {capture}   先放着：evidence-log inbox later {capture}",
    ),
    "accepted": Text("✓ {capture} taken in as {incident}", "✓ {capture} 已收入，编号 {incident}"),
    "accepted-files": Text(
        "✓ {capture} taken in: {exhibits} with {incident}", "✓ {capture} 已收入：{exhibits}，属于 {incident}"
    ),
    "declined": Text(
        "{capture} set aside: it stands in no list and no document. What was written stays in the vault: "
        "evidence-log show {capture}",
        "{capture} 已搁置：不会出现在列表和文件里。内容仍保存在库中：evidence-log show {capture}",
    ),
    "take-back": Text(
        "yours after all? evidence-log inbox accept {capture}",
        "其实是您写的？evidence-log inbox accept {capture}",
    ),
    "put-off": Text("{capture} waits on", "{capture} 继续等待"),
    "waiting": Text(
        "{count} {count:item waits|items wait} in the inbox, written while the vault was locked: evidence-log inbox",
        "收件箱有 {count} 项写于加锁状态下，等您确认：evidence-log inbox",
    ),
    "shown-decision": Text("Answer", "处理结果"),
    "shown-captured": Text("Written", "写下时间"),
    "shown-words": Text("Words", "内容"),
    "shown-files": Text("Files", "文件"),
    "decision.accepted": Text("accepted, as {incident}", "已收入，编号 {incident}"),
    "decision.declined": Text("declined", "已拒绝"),
    "decision.later": Text("put off", "稍后处理"),
    "decision.waiting": Text("waits", "等待确认"),
}
