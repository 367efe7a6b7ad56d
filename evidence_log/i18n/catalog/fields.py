"""Editions as text for web forms and hotlines: fields with their length, and what to say on the phone."""

from evidence_log.i18n.texts import Catalog, Text

TEXTS: Catalog = {
    "fields.title": Text("{title}: text for a form, field by field", "{title}：网上填写用文本（逐项）"),
    "fields.made": Text("made {when}", "生成于 {when}"),
    "fields.means": Text(
        "Copy each field by itself: what stands below a line. Beside its name is how many characters it has; nothing was cut off "
        "without saying so. What is for you to fill in is not in the record, or stays away from the other side. Where a form asks "
        "something else or takes less, the form is right.",
        "请逐项复制横线以下的内容。项目名称旁是字符数；凡有省略均已注明。由您自行填写的，是记录中没有或不宜让对方看到的内容。表格另有要求或字数更少的，以表格为准。",
    ),
    "fields.counted": Text("{n}. {label} ({letters} characters)", "{n}. {label}（{letters} 个字符）"),
    "fields.within": Text(
        "{n}. {label} ({letters} of at most {most} characters; the limit is a setting, forms change)",
        "{n}. {label}（{letters} 个字符，上限 {most}；上限是设置，表格可能变动）",
    ),
    "fields.by-hand": Text("{n}. {label}: for you to fill in", "{n}. {label}：由您自行填写"),
    "fields.exhibit": Text("{exhibit}  {family}: {name}", "{exhibit}　{family}：{name}"),
    "fields.attachment-bytes": Text(
        "The form took files of at most {most} MB when it was last seen; what is larger is named, and handed in when asked for.",
        "上次查看时，附件不得超过 {most} MB；更大的文件先列名，要求时再提交。",
    ),
    "form.addressee": Text("To", "提交对象"),
    "form.identity": Text("Identity number", "身份证件号码"),
    "form.lender-address": Text("Address of the lender", "机构详细地址"),
    "form.counts": Text("Counted, with the numbers of the incidents", "次数统计（附事件编号）"),
    "form.provisions": Text("Provisions that may be relevant", "可能涉及的规定"),
    "form.requests": Text("What is asked", "请求事项"),
    # the call
    "script.title": Text("For the phone: what to say", "通话稿：打电话时怎么说"),
    "script.first": Text(
        "If somebody is in danger now, call the emergency number first. This can wait.",
        "如果现在有人身危险，请先拨打报警电话。这一页可以等。",
    ),
    "script.before": Text(
        "Look the number up yourself, on the official page. Have pen and paper ready.",
        "请自行在官方网站查找电话号码。准备好纸和笔。",
    ),
    "script.say": Text("Read out, slowly:", "请慢慢读出："),
    "script.who": Text("My name is {name}.", "我叫{name}。"),
    "script.purpose": Text("I want to make a complaint.", "我要投诉。"),
    "script.about": Text("It is about {whom}.", "涉及：{whom}。"),
    "script.about-unknown": Text("I do not know who they are.", "我不知道对方是谁。"),
    "script.numbers": Text("These numbers showed up: {numbers}.", "出现过的号码：{numbers}。"),
    "script.numbers-more": Text(
        "These numbers showed up: {numbers}, and {n} more.", "出现过的号码：{numbers}，另有 {n} 个。"
    ),
    "script.period": Text(
        "From {first} to {last} I wrote down {n} incidents.", "从 {first} 到 {last}，我共记录了 {n} 起事件。"
    ),
    "script.one-day": Text(
        "On {day} I wrote down {n} {n:incident|incidents}.", "{day}，我记录了 {n} 起事件。"
    ),
    "script.undated": Text(
        "I wrote down {n} {n:incident|incidents}; the times are not known.",
        "我共记录了 {n} 起事件，时间不详。",
    ),
    "script.one-said": Text(
        "One of them, on {day}, was {kind}. They said: “{words}”",
        "其中一起，{day}，{kind}。对方说：“{words}”",
    ),
    "script.one": Text("One of them, on {day}, was {kind}: {words}", "其中一起，{day}，{kind}：{words}"),
    "script.last": Text("The last one I wrote down was on {day}.", "最近一次记录是在 {day}。"),
    "script.last-stopped": Text(
        "On {stop} I asked them to stop; the last one I wrote down was on {day}.",
        "{stop}，我要求对方停止；最近一次记录是在 {day}。",
    ),
    "script.ask": Text("I ask:", "我请求："),
    "script.kept": Text(
        "I have kept {n} {n:exhibit|exhibits} and can hand them in.", "我保存了 {n} 件证物，可以提交。"
    ),
    "script.number": Text(
        "Please give me a reference number, and your name.", "请告诉我受理编号和您的姓名或工号。"
    ),
    "script.if-asked": Text("Only when they ask:", "对方问到时再说："),
    "script.identity": Text(
        "Identity number, date of birth, address: only when you dialled the official number yourself and they need it.",
        "身份证号、出生日期、住址：确为您自己拨打的官方电话、且办理需要时才提供。",
    ),
    "script.contract": Text("Contract: {value}.", "合同编号：{value}。"),
    "script.note": Text("Before you hang up, write down:", "挂断之前，请记下："),
    "script.note-number": Text("their number:", "受理编号："),
    "script.note-name": Text("name of whom you spoke to:", "接听人姓名或工号："),
    "script.note-time": Text("day and time:", "日期和时间："),
    "script.enter": Text(
        "Then enter it: evidence-log step add {step} --to WHOM --number NUMBER --officer NAME",
        "然后记入：evidence-log step add {step} --to 对象 --number 编号 --officer 姓名",
    ),
}
