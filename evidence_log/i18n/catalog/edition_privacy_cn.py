"""The wording of a letter by which somebody in China exercises the rights over their personal information."""

from evidence_log.i18n.texts import Catalog, Text

TEXTS: Catalog = {
    "maker": Text("the person asking", "请求人"),
    "complainant": Text("Person asking", "请求人"),
    "title": Text("Request about personal information", "个人信息权利请求函"),
    "reader": Text("whoever processes the information", "个人信息处理者"),
    "to-whom": Text("To: {lender}; {agency}", "致：{lender}；{agency}"),
    "paragraph.identity": Text(
        "I, {name}, am a person whose personal information you process. To check who I am: last four digits of my identity number ____________; phone number registered with you ____________ (both by hand).",
        "本人 {name}，是贵方处理其个人信息的个人。供核验身份：身份证件号码后四位 ____________；在贵方登记的手机号 ____________（均由本人手写）。",
    ),
    "paragraph.contract": Text(
        "Contract or loan number as claimed by you: {contract}. This letter acknowledges neither a debt nor an amount.",
        "贵方所称的合同或借据编号：{contract}。本函不代表承认债务及金额。",
    ),
    "paragraph.others": Text(
        "By my record, persons other than me were contacted {times} times in the course of collection: {others}.",
        "据本人记录，催收过程中联系到本人以外的人共 {times} 起，涉及：{others}。",
    ),
    "paragraph.ask": Text(
        "I hereby exercise the rights I have over my personal information, and ask for the following:",
        "现就本人的个人信息依法行使权利，请求如下：",
    ),
    "section.requests": Text("What is asked", "请求"),
    "request.contacts": Text(
        "Stop using the people I know, and giving their data to agencies, in order to contact them; stop contacting them",
        "停止使用、停止向受托机构提供本人的通讯录及联系人信息，停止联系上述人员",
    ),
    "request.consent": Text(
        "I withdraw any consent to read or use my contacts. Delete what was obtained by it, and confirm the deletion",
        "本人撤回对读取、使用通讯录的同意；请删除据此取得的信息，并确认已经删除",
    ),
    "request.agencies": Text(
        "Name the agencies and others to whom my information was given, how to reach them, what kinds of it they hold, and what for",
        "告知受托催收机构及其他接收方的名称、联系方式，所持本人信息的种类、用途和处理方式",
    ),
    "request.copy": Text(
        "Let me consult my personal information, and provide a copy of it, records of collection about me included",
        "提供本人个人信息供查阅，并提供复制件，包括与本人有关的催收记录",
    ),
    "request.answer": Text(
        "Answer in writing by ____________ (date, by hand)", "请于 ____________ 前（日期手写）书面答复"
    ),
    "request.reasons": Text(
        "Where you refuse any of this, give the reasons for each; I may then bring an action before a people's court",
        "拒绝其中任何一项的，请逐项说明理由；本人可依法向人民法院提起诉讼",
    ),
    "section.cited": Text("The provisions this letter rests on", "本函所依据的规定"),
    "declaration": Text(
        "I, {name}, declare that what is said in this letter is true to the best of my knowledge.",
        "本人 {name} 声明：本函所述，据本人所知属实。",
    ),
    "sign-name": Text("Person asking", "请求人"),
}
