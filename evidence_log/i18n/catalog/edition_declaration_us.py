"""The wording of a declaration in the form of 28 U.S.C. 1746."""

from evidence_log.i18n.texts import Catalog, Text

TEXTS: Catalog = {
    "maker": Text("the declarant", "声明人"),
    "complainant": Text("Declarant", "声明人"),
    "title": Text("Declaration", "声明（美国）"),
    "subtitle": Text("Numbered facts, and the exhibits they rest on", "逐项事实及所依据的证物"),
    "reader": Text("the court or agency it is filed with", "收件法院或机构"),
    "reading-copy": Text(
        "This is a copy for reading. What is signed and filed is the English one; do not sign what you have not read.",
        "本件为阅读副本，便于您看懂所签署的内容；签署并提交的是英文版。没有读懂的内容不要签。",
    ),
    "section.facts": Text("Facts", "事实"),
    "section.declaration": Text("Declaration under penalty of perjury", "声明（不实须承担伪证责任）"),
    "facts-draft": Text(
        "Draft: nobody has declared this and it is not to be signed. Read every line first; correct in the record what is not "
        "right. A state court may want a form of its own, or a notary: ask there.",
        "草稿：尚无人声明，请勿签名。请先逐行阅读，不对之处请在记录中更正。州法院可能要求使用其自己的表格或经公证，请向法院询问。",
    ),
    "facts-declared": Text(
        "The facts below are told in the first person by the declarant. Words of others are in quotation marks, as "
        "remembered or recorded.",
        "以下事实由声明人以第一人称叙述。他人的话置于引号内，按记忆或记录写明。",
    ),
    "caption.court": Text("Court or agency", "法院或机构"),
    "caption.case": Text("Its case number", "案号"),
    "caption.sides": Text("Parties, as in the caption", "当事人（按案件名称）"),
    "facts.exhibits": Text(
        "{n} {n:exhibit is|exhibits are} listed below, each with the value by which a copy can be compared with the original.",
        "证物 {n} 件见下列清单，各附可用以核对原件的校验值。",
    ),
    "not-declared": Text(
        "This has not been declared. These are the words the law gives; they stand here to be read, not to be signed.",
        "本文书尚未声明。以下是法律给出的文字，仅供阅读，不在此签名。",
    ),
    "signed-inside": Text("If signed within the United States", "在美国境内签署时"),
    "signed-outside": Text("If signed outside the United States", "在美国境外签署时"),
    "quoted-inside": Text("“{quoted_inside}”", "“{quoted_inside}”"),
    "quoted-outside": Text("“{quoted_outside}”", "“{quoted_outside}”"),
    "rendered-inside": Text(
        "In Chinese (for reading only): {rendered_inside}", "译文（仅供参考）：{rendered_inside}"
    ),
    "rendered-outside": Text(
        "In Chinese (for reading only): {rendered_outside}", "译文（仅供参考）：{rendered_outside}"
    ),
    "declaration": Text(
        "I, {name}, have read the numbered facts above. What I tell as my own I know myself; where I have it from others, I "
        "say so; I tell it to the best of my knowledge.\n"
        "[  ] (signed within the United States) I declare under penalty of perjury that the foregoing is true and correct.\n"
        "[  ] (signed outside the United States) I declare under penalty of perjury under the laws of the United States of "
        "America that the foregoing is true and correct.\n"
        "Tick the one that fits, by hand, on the day you sign.",
        "本人 {name} 已阅读上述各项事实。以本人名义叙述的，为本人亲知；得自他人的，均已写明；据本人所知叙述。\n"
        "[  ]（在美国境内签署）I declare under penalty of perjury that the foregoing is true and correct.（本人声明上述内容真实无误，如有不实愿受伪证罪处罚。）\n"
        "[  ]（在美国境外签署）I declare under penalty of perjury under the laws of the United States of America that the "
        "foregoing is true and correct.（本人依据美利坚合众国法律声明上述内容真实无误，如有不实愿受伪证罪处罚。）\n"
        "签署当日请手工勾选其一。",
    ),
    "declaration-source": Text(
        "Wording: {source_inside}. Nobody but the declarant signs.",
        "文字依据：{source_inside}。只能由声明人本人签署。",
    ),
    "executed-on": Text("Executed on (date)", "签署日期"),
    "executed-at": Text("At (city, country)", "签署地点"),
    "withheld": Text(
        "The other side is served with this. The address and phone of {maker}, how to reach witnesses, places and devices "
        "found in files, and private notes are therefore not in it.",
        "本文书会送达对方，因此未载明{maker}的住址和电话、证人的联系方式、文件中的位置和设备信息以及私人备注。",
    ),
}
