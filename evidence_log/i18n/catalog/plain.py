"""The numbered list of `--plain`."""

from evidence_log.i18n.texts import Catalog, Text

TEXTS: Catalog = {
    "danger": Text("In danger now? Call {number} first.", "正处在危险中？请先拨打 {number}。"),
    "head": Text("What would you like to do?", "想做什么？"),
    "language": Text("L. 中文", "L. English"),
    "ask-act": Text("Number (? lists them, Enter leaves): ", "输入编号（? 重新列出，回车退出）："),
    "ask-incident": Text("Which incident, as INC-0001? ", "哪条记录，如 INC-0001？"),
    "ask-number": Text("Which number, as INC-0001 or EX-0001? ", "哪个编号，如 INC-0001 或 EX-0001？"),
    "no-such": Text("Please give a number from 1 to {n}.", "请输入 1 到 {n} 的编号。"),
    "init": Text("Make a vault to begin with", "先建立加密库"),
    "log-call": Text("Write down a call", "记一次来电"),
    "log-visit": Text("Write down a visit", "记一次上门"),
    "log-message": Text("Write down a message", "记一条信息"),
    "log-threat": Text("Write down a threat", "记一次威胁"),
    "log-following": Text("Write down being followed", "记一次跟踪"),
    "log-other": Text("Write down something else", "记其他事情"),
    "attach": Text("Attach photos, recordings, files", "附上照片、录音、文件"),
    "list": Text("List everything", "列出全部"),
    "find": Text("Find a word, a name, a number", "查找文字、人名、号码"),
    "show": Text("Show one thing", "查看一条"),
    "amend": Text("Correct an incident", "更正一条记录"),
    "withdraw": Text("Withdraw something", "撤回一条"),
    "inbox": Text("What was written while locked", "加锁时写下的内容"),
    "parties": Text("Who is who", "当事人"),
    "steps": Text("Steps and what is due", "步骤与期限"),
    "assess": Text("What the record shows, who takes it, by when", "记录显示什么、找谁、期限"),
    "case": Text("Say what the matter is", "填写案情"),
    "report": Text("Make the document for the police", "生成报案材料"),
    "status": Text("How the vault stands", "加密库状态"),
    "verify": Text("Look whether anything differs from what was recorded", "核对有无改动"),
}
