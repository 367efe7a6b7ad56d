"""The wording of a complaint to the Ombudsman of the Reserve Bank of India."""

from evidence_log.i18n.texts import Catalog, Text

TEXTS: Catalog = {
    "title": Text("Complaint to the RBI Ombudsman", "向印度储备银行申诉专员的投诉"),
    "subtitle": Text("Integrated Ombudsman Scheme (RB-IOS 2026)", "综合申诉专员计划（RB-IOS 2026）"),
    "reader": Text(
        "the Ombudsman of the Reserve Bank of India",
        "印度储备银行申诉专员（Reserve Bank of India Ombudsman）",
    ),
    "reading-copy": Text(
        "This is a copy for reading. What is sent is the English one.",
        "本件为阅读副本，便于您看懂所提交的内容；提交时请使用英文版。",
    ),
    "withheld": Text(
        "What is sent to {reader} goes to the lender. The address and phone of {maker}, how to reach witnesses, places and "
        "devices found in files, and private notes are therefore not in it.",
        "提交给{reader}的内容会转给放款机构，因此未载明{maker}的住址和电话、证人的联系方式、文件中的位置和设备信息以及私人备注。",
    ),
    "step.entity": Text("The lender", "放款机构"),
    "step.first": Text("The complaint to the lender first", "先向放款机构投诉的情况"),
    "step.facts": Text("Facts, in short", "事实（简述）"),
    "step.relief": Text("Relief asked for", "请求的救济"),
    "step.you": Text("Complainant", "投诉人"),
    "form.lender": Text("Lender, by its legal name (not the app’s)", "放款机构的法定名称（不是应用名称）"),
    "form.agency": Text("Recovery agency", "催收机构"),
    "form.accused": Text("Recovery agent, as far as known", "催收人员（已知部分）"),
    "form.amount": Text("Amount in dispute", "争议金额"),
    "form.put-right": Text("Relief", "请求"),
    "form.representative": Text("Who acts for me (reported: not an advocate)", "代理人（据报道不得为律师）"),
    "form.elsewhere": Text(
        "Whether a court or another forum has it, or decided it", "是否已由法院或其他机构受理或裁决"
    ),
    "request.stop": Text(
        "that the lender sees to it that its agents call only at the hours it has to keep to, and leave off where I asked them",
        "由放款机构确保其催收人员只在规定时间来电，已要求停止的予以停止",
    ),
    "request.third-persons": Text(
        "that family, friends, referees and colleagues are no longer contacted, and that I am told who was",
        "不再联系家人、朋友、紧急联系人和同事，并告知曾联系过何人",
    ),
    "request.record": Text(
        "that I am given the lender’s record of calls and visits and the names of its agents",
        "提供放款机构的来电、上门记录及其催收人员姓名",
    ),
    "request.compensate": Text(
        "compensation for loss, time, expense and distress, as far as the scheme allows it",
        "在该计划允许的范围内，赔偿损失、时间、费用和精神痛苦",
    ),
}
