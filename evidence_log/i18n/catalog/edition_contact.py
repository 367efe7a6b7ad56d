"""The wording of the page that says how people are reached."""

from evidence_log.i18n.texts import Catalog, Text

TEXTS: Catalog = {
    "title": Text("Contact page", "联系方式页"),
    "subtitle": Text("Kept apart from the report it belongs to", "与所附材料分开保存"),
    "reader": Text("whoever deals with the report", "经办人"),
    "section.contacts": Text("How people are reached", "联系方式"),
    "contacts-apart": Text(
        "Please keep this page apart from the file. It must not come before the eyes of the other side, nor be copied for them.",
        "请将本页与卷宗材料分开保存，不得让对方看到，也不得复印给对方。",
    ),
    "contact.name": Text("Name", "姓名"),
    "contact.phone": Text("Phone", "电话"),
    "contact.address": Text("Address", "住址"),
    "contact.workplace": Text("Workplace", "工作单位"),
    "to-write-on": Text("________________", "________________"),
}
