"""The wording of the complaint to the Consumer Financial Protection Bureau."""

from evidence_log.i18n.texts import Catalog, Text

TEXTS: Catalog = {
    "maker": Text("the consumer", "消费者"),
    "complainant": Text("Consumer", "消费者"),
    "title": Text("Complaint to the CFPB", "向美国消费者金融保护局的投诉"),
    "subtitle": Text("Text for the web form, and the record to attach", "网页表格的填写内容，及所附记录"),
    "reader": Text(
        "the Consumer Financial Protection Bureau", "消费者金融保护局（Consumer Financial Protection Bureau）"
    ),
    "reading-copy": Text(
        "This is a copy for reading. What is sent is the English one.",
        "本件为阅读副本，便于您看懂所提交的内容；提交时请使用英文版。",
    ),
    "form.nameless": Text(
        "The form asks ({source_narrative}): “{quoted_narrative}”. Names, numbers, accounts and addresses known to be yours "
        "or a witness’s, and every long number, are replaced in brackets. Read it once more before you send it.",
        "表格要求（{source_narrative}）：“{quoted_narrative}”（大意：此栏请勿填写姓名、联系方式、账号、社会安全号码等敏感信息）。已知属于您或证人的姓名、号码、账号、地址，以及所有较长的号码，均以方括号代替。提交前请再读一遍。",
    ),
    "step.happened": Text("What happened", "经过"),
    "step.resolution": Text("Desired resolution", "希望的解决办法"),
    "step.me": Text("My information", "本人信息"),
    "step.product": Text("Product information", "产品信息"),
    "step.collector": Text("About the collector, where the form asks", "关于催收方（表格问到时）"),
    "step.review": Text("Review, and what is attached", "检查与附件"),
    "form.agency": Text("Company that contacts me", "与我联系的公司"),
    "form.accused": Text("Name its representative gave", "其人员自称的姓名"),
    "form.lender": Text("Original creditor", "原债权人"),
    "form.put-right": Text("What I ask for", "本人要求"),
    "request.stop": Text(
        "that they stop contacting me in the ways, at the times and at the places I asked them not to",
        "停止以本人要求不使用的方式、时间和地点联系",
    ),
    "request.record": Text(
        "that they give me their record of every call, message, letter and visit",
        "提供其每次来电、信息、信件和上门的记录",
    ),
    "request.third-persons": Text(
        "that they stop contacting other people about it, and say whom they contacted",
        "停止就此联系他人，并说明联系过何人",
    ),
    "request.verify": Text(
        "that they show in writing what they claim, and for whom", "书面说明其主张的内容以及代表何人"
    ),
}
