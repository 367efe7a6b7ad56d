"""Forms: what they ask, and the narrative that is copied into them."""

from evidence_log.i18n.texts import Catalog, Text

TEXTS: Catalog = {
    "section.form": Text("For the form, field by field", "填表内容（逐项）"),
    "form-means": Text(
        "To be copied into the form. A line is filled in by hand: it is not in the record, or it stays away from the other "
        "side. Forms change; where one asks something else, the form is right.",
        "供抄写到表格中。留有横线处请手写：记录中没有，或不宜让对方看到。表格可能变动，如有不同，以表格为准。",
    ),
    "form.step": Text("{n}. {title}", "{n}. {title}"),
    "form.counted": Text(
        "{label} ({n} of at most {most} characters; the limit is a setting, forms change)",
        "{label}（{n} 个字符，上限 {most}；上限是设置，表格可能变动）",
    ),
    "form.nameless": Text(
        "This field may be published: names, numbers, accounts and addresses that are known to be yours or a witness’s are "
        "replaced in brackets. Read it once more before you send it.",
        "该栏内容可能被公布：已知属于您或证人的姓名、号码、账号和地址均以方括号代替。提交前请再读一遍。",
    ),
    "left-out.name": Text("[name]", "[姓名]"),
    "left-out.number": Text("[number]", "[号码]"),
    "left-out.account": Text("[account]", "[账号]"),
    "left-out.address": Text("[address]", "[地址]"),
    "left-out.workplace": Text("[workplace]", "[单位]"),
    "left-out.email": Text("[e-mail]", "[邮箱]"),
    "form.name": Text("My name", "本人姓名"),
    "form.born": Text("Date of birth", "出生日期"),
    "form.parentage": Text("Son, daughter, wife of", "父母或配偶姓名"),
    "form.address": Text("Address (by hand)", "住址（手写）"),
    "form.phone": Text("Phone (by hand)", "电话（手写）"),
    "form.email": Text("E-mail (by hand)", "邮箱（手写）"),
    "form.contact-wish": Text("How and when I want to be reached", "希望以何种方式、何时联系"),
    "form.joint": Text("Somebody I complain together with", "共同投诉人"),
    "form.representative": Text("Somebody who acts for me", "代理人"),
    "form.practical-needs": Text(
        "Practical needs (large print, an interpreter, more time …)", "便利需要（大字、口译、更多时间等）"
    ),
    "form.lender": Text("Lender", "放款机构"),
    "form.agency": Text("Collector", "催收机构"),
    "form.accused": Text("The person, as far as known", "对方（已知部分）"),
    "form.numbers-seen": Text("Numbers and accounts that showed up", "出现过的号码和账号"),
    "form.other-side-contact": Text("Their address, e-mail, website", "对方地址、邮箱、网址"),
    "form.product": Text("Product, as the form’s list has it", "产品（按表格选项）"),
    "form.issue": Text("Issue, as the form’s list has it", "问题类型（按表格选项）"),
    "form.whose-debt": Text("Whose debt it is said to be", "据称是谁的债务"),
    "form.contract": Text("Account or contract number", "账户或合同编号"),
    "form.amount": Text("Amount", "金额"),
    "form.key-facts": Text("Key facts statement, where there is one", "贷款要点说明书（如有）"),
    "form.complained": Text("Complaints made so far", "已作的投诉"),
    "form.waited": Text("Time for their answer", "对方的答复期限"),
    "form.reply": Text("Their answers", "对方的答复"),
    "form.narrative": Text("What happened", "经过"),
    "form.period": Text("When it happened", "发生时间"),
    "form.effect-ticked": Text("{effect} ({n} {n:incident|incidents})", "{effect}（{n} 起）"),
    "form.tried": Text("What I tried already", "已采取的做法"),
    "form.put-right": Text("How to put it right", "希望如何解决"),
    "form.money-lost": Text("Money lost", "金钱损失"),
    "form.compensation": Text("Compensation asked for", "要求的赔偿"),
    "form.publish": Text("Whether it may be published", "是否同意公布"),
    "form.attachments": Text("Attached", "附件"),
    "form.elsewhere": Text("Whether a court or another body has it", "是否已由法院或其他机构受理"),
    "form.witnesses": Text("Witnesses (how to reach them: separately)", "证人（联系方式另行提供）"),
    "form.effect": Text("How it affected me", "对本人的影响"),
    "form.wait-over": Text(
        "{days} days after the first complaint was {day}: past on the day this was made",
        "首次投诉后 {days} 天为 {day}，在本文书生成之日已过",
    ),
    "form.wait-runs": Text(
        "{days} days after the first complaint is {day}: not past on the day this was made",
        "首次投诉后 {days} 天为 {day}，在本文书生成之日尚未到",
    ),
    "form.from-to": Text("{first} to {last}", "{first} 至 {last}"),
    "form.own-words": Text("“{words}” ({reference})", "“{words}”（{reference}）"),
    "form.own-words-more": Text("and {n} more, in the record", "另有 {n} 处，见记录"),
    "form.kept": Text("{n} {n:exhibit|exhibits}, listed below", "证物 {n} 件，见清单"),
    "narrative.period": Text(
        "From {first} to {last} I wrote down {n} {n:incident|incidents}: {amounts}.",
        "自 {first} 至 {last}，本人共记录 {n} 起事件：{amounts}。",
    ),
    "narrative.undated": Text(
        "I wrote down {n} {n:incident|incidents}: {amounts}.", "本人共记录 {n} 起事件：{amounts}。"
    ),
    "narrative.amount": Text("{n} {what}", "{what} {n} 起"),
    "narrative.times": Text("Counted calls or messages add up to {n}.", "注明次数的来电或信息合计 {n} 次。"),
    "narrative.night": Text(
        "{n} of {of} whose time of day is known began between 22:00 and 08:00.",
        "时刻已知的 {of} 起中，{n} 起始于 22:00 至次日 08:00。",
    ),
    "narrative.others": Text("{n} reached other people.", "{n} 起联系了他人。"),
    "narrative.stop": Text("On {when} I asked them to stop.", "{when} 本人曾要求停止联系。"),
    "narrative.line": Text(
        "- {when}: {kind}. {words}{said} ({reference})", "- {when}：{kind}。{words}{said}（{reference}）"
    ),
    "narrative.left": Text(
        "{reference}; {n} more {n:character|characters} there", "{reference}，该处另有 {n} 字"
    ),
    "narrative.whole.attached": Text(
        "Where “…” stands, all of it stands under that number in the record I attach.",
        "写有“…”处，全文见所附记录中该编号下。",
    ),
    "narrative.whole.kept": Text(
        "Where “…” stands, all of it stands under that number in my own record, which I can show.",
        "写有“…”处，全文见本人所存记录中该编号下，可以出示。",
    ),
    "narrative.said": Text(" They said: “{words}”", " 对方说：“{words}”"),
    "narrative.more": Text(
        "{n} further {n:incident stands|incidents stand} in the record I attach.",
        "另有 {n} 起事件见所附记录。",
    ),
}
