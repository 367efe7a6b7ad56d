"""The wording of an authorisation for a relative in China: what is not ticked by hand is not authorised."""

from evidence_log.i18n.texts import Catalog, Text

TEXTS: Catalog = {
    "maker": Text("the principal", "委托人"),
    "complainant": Text("Principal", "委托人"),
    "title": Text("Authorisation", "授权委托书"),
    "reader": Text("whom it may concern", "有关单位"),
    "section.particulars": Text("Principal and representative", "委托人与受托人"),
    "particular.complainant": Text("Principal", "委托人"),
    "particular.identity": Text("Principal: identity number", "委托人身份证号"),
    "particular.contact": Text("Principal: contact", "委托人联系方式"),
    "particular.representative": Text("Representative", "受托人"),
    "particular.representative-identity": Text("Identity number, relation", "受托人身份证号、与委托人关系"),
    "particular.representative-contact": Text("Representative: contact", "受托人联系方式"),
    "paragraph.matter": Text(
        "Because of calls, messages and visits in which {lender}, {agency} or people acting for them took part, I, {name}, authorise the representative to act for me in what is ticked here. What is not ticked is not authorised.",
        "因{lender}、{agency}或其人员的来电、信息、上门等行为，委托人 {name} 委托受托人代为办理下列打勾的事项；未打勾的不在委托之内。",
    ),
    "paragraph.acts": Text(
        "Matters:\n□ complain to the institution, and receive its answer\n□ complain or report to 12378\n□ hand a report to the police, and collect the receipt\n□ report to the platform of the internet finance association\n□ other: ________________________________________",
        "委托事项：\n□ 向机构提出消费投诉、接收答复\n□ 拨打 12378 投诉或者举报\n□ 向公安机关递交报案材料、领取受案回执\n□ 向互联网金融举报信息平台举报\n□ 其他：________________________________________",
    ),
    "paragraph.powers": Text(
        "Powers:\n□ hand in and add papers   □ state the facts   □ receive and sign for papers   □ consult and copy the file",
        "权限：\n□ 代为提交、补充材料　□ 代为陈述事实　□ 代为接收、签收文书　□ 代为查阅、复制记录",
    ),
    "paragraph.not": Text(
        "Not authorised: to acknowledge a debt or an amount, to agree on payment, to settle, to withdraw, to take or pay money.",
        "不包括：承认债务或金额、达成还款协议、和解、撤回、收付款项。",
    ),
    "paragraph.term": Text(
        "Term: from ____________ to ____________. I may end it in writing at any time.",
        "期限：自 ____________ 起至 ____________ 止。委托人可以随时书面撤回。",
    ),
    "section.signature": Text("Signatures", "签名"),
    "declaration": Text(
        "I, {name}, declare that I give this authorisation of my own free will.",
        "本人 {name} 声明：上述委托出于本人真实意愿。",
    ),
    "sign-principal": Text("Principal (signature)", "委托人（签名）"),
    "sign-representative": Text("Representative (signature)", "受托人（签名）"),
}
