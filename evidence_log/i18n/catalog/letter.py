"""What every letter says besides the words of its rule pack, and what its writer is told before it is sent."""

from evidence_log.i18n.texts import Catalog, Text

TEXTS: Catalog = {
    # on the letter
    "to": Text("To: {to}", "{to}："),
    "subject": Text("Re: {title}", "{title}"),
    "greeting": Text("Dear Sir or Madam,", "您好："),
    "closing": Text("Yours faithfully,", "此致"),
    "sign": Text("Signature", "签名"),
    "colon": Text(": ", "："),
    "address": Text("{address}", "地址：{address}"),
    "phone": Text("Phone: {phone}", "电话：{phone}"),
    "as-claimed": Text(
        "What this letter says about a debt (who lent, who collects, contract, amount) is said as claimed by {whom}. "
        "This letter is not an acknowledgement of debt or amount.",
        "本函提及的债务信息（出借机构、催收机构、合同、金额）均系{whom}所主张。本函不代表承认债务及金额。",
    ),
    "foot": Text("Not an acknowledgement of debt or amount", "不代表承认债务及金额"),
    "other-side": Text("the other side", "对方"),
    "fingerprint": Text("Fingerprint", "指纹"),
    "page-of": Text("Page {{page}} of {{total}}", "第 {{page}} 页 / 共 {{total}} 页"),
    "demo-means": Text(
        "the people, numbers and events in this letter are made up", "函中人物、号码与事件均为虚构"
    ),
    "cited": Text("Texts this letter refers to", "本函所涉规定"),
    "source": Text("{instrument}, {article} ({body})", "《{instrument}》{article}（{body}）"),
    "source-alone": Text("{instrument} ({body})", "《{instrument}》（{body}）"),
    "quoted": Text("“{quote}”", "“{quote}”"),
    "rendered": Text("(translation: {rendering})", "（译文：{rendering}）"),
    "in-short": Text("In short: {paraphrase}.", "大意：{paraphrase}。"),
    "in-short-unseen": Text(
        "In short, as others report it: {paraphrase}.", "大意（据他人转述，未见原文）：{paraphrase}。"
    ),
    "source-for": Text("Applies to: {lenders}.", "适用于：{lenders}。"),
    "source-soft": Text("A standard or guideline.", "属标准或指引。"),
    "source-version": Text("Text read: {version}.", "所据文本：{version}。"),
    "source-unsure": Text("Not certain: {unsure}.", "尚不确定：{unsure}。"),
    # what is filled in
    "and-more": Text("{listed} and {n} more", "{listed}等，另有 {n} 个"),
    "reached.self": Text("me", "本人"),
    "reached.family": Text("members of my family", "本人家人"),
    "reached.colleague": Text("people I work with", "本人同事"),
    "reached.neighbour": Text("neighbours", "本人邻居"),
    "reached.other": Text("other people", "其他人"),
    "fact.call": Text("{n} {n:call|calls}", "来电 {n} 次"),
    "fact.visit": Text("{n} {n:visit|visits}", "上门 {n} 次"),
    "fact.message": Text("{n} {n:message|messages}", "信息 {n} 条"),
    "fact.threat": Text(
        "{n} {n:thing|things} said or done that I took as a threat", "本人认为属于威胁的 {n} 次"
    ),
    "fact.following": Text("followed {n} {n:time|times}", "跟踪 {n} 次"),
    "fact.other": Text("{n} other {n:event|events}", "其他 {n} 次"),
    "fact.others": Text(
        "{listed}; others were reached {n} {n:time|times} ({whom})",
        "{listed}；其中联系到他人 {n} 次（{whom}）",
    ),
    # what is told before
    "from-pack": Text(
        "words from the rule pack “{pack}”, checked on {checked}", "措辞来自规则包“{pack}”，核对于 {checked}"
    ),
    "for-lenders": Text(
        "these words are for: {lenders}. Does that fit?", "这些措辞适用于：{lenders}。请看是否相符"
    ),
    "before": Text("before you send it:", "寄出之前请知悉："),
    "to-nobody": Text(
        "it is not known to whom it goes. These letters are for a lender and those who collect for it. Do not write one to "
        "a person you are afraid of: ask a help line or the police first",
        "尚不清楚寄给谁。这些信件只用于出借机构及其催收机构。不要写给您害怕的人：请先咨询求助热线或报警",
    ),
    "blank": Text("left as lines to write on:", "以下留空，请手写填上："),
    "blank.complainant": Text(
        "your name (evidence-log case set --complainant)", "您的姓名（evidence-log case set --complainant）"
    ),
    "blank.address": Text(
        "your address: it goes in only with --with-address, as in case set --complainant-address",
        "您的地址：写明 --with-address 才会写入（取自 case set --complainant-address）",
    ),
    "blank.phone": Text(
        "your phone: it goes in only with --with-phone, as in case set --complainant-phone",
        "您的电话：写明 --with-phone 才会写入（取自 case set --complainant-phone）",
    ),
    "blank.lender": Text(
        "the lender (evidence-log case set --lender)", "出借机构（evidence-log case set --lender）"
    ),
    "blank.agency": Text(
        "who collects (evidence-log case set --agency)", "催收机构（evidence-log case set --agency）"
    ),
    "blank.contract": Text(
        "the contract number as claimed (evidence-log case set --contract)",
        "对方所称的合同编号（evidence-log case set --contract）",
    ),
    "blank.numbers": Text("the numbers they use: none is written down", "对方使用的号码：尚无记录"),
    "blank.first_day": Text("the first day: no day is known", "最早日期：没有已知日期"),
    "blank.last_day": Text("the last day: no day is known", "最近日期：没有已知日期"),
    "blank.facts": Text(
        "what happened, or your reasons (--facts - reads them from standard input)",
        "事情经过或您的理由（--facts - 从标准输入读取）",
    ),
    "blank.third_persons": Text(
        "which other people: it is not written down that any was reached", "被联系的其他人：尚无记录"
    ),
    "blank.reply_by": Text("by when they are to answer (--reply-by)", "请对方答复的日期（--reply-by）"),
    "reaches": Text(
        "the other side will read it. Your address and phone are in it only where you asked for them; private notes, "
        "places and files are not. Read it through, then sign it by hand",
        "对方会看到它。只有您要求时才写入住址和电话；不含私人备注、位置和文件。请通读后亲笔签名",
    ),
    "when-sent": Text(
        "not noted as sent. Once it is: evidence-log step add {step} --exhibit {reference} --at WHEN",
        "尚未记为已寄出。寄出后请记下：evidence-log step add {step} --exhibit {reference} --at 时间",
    ),
    "noted-sent": Text("{reference} recorded: {step}, now", "已记录 {reference}：{step}（此刻）"),
}
