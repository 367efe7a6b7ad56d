"""What is said of debts, on every door: always as claimed, never as owed."""

from evidence_log.i18n.texts import Catalog, Text

TEXTS: Catalog = {
    "as-claimed": Text(
        "as claimed by {whom}; not an acknowledgement of debt or amount",
        "{whom}主张；不代表承认债务及金额",
    ),
    "line": Text("{told}  ({claim})", "{told}（{claim}）"),
    "labelled": Text("{label}: {value}", "{label}：{value}"),
    "other-side": Text("the other side", "对方"),
    "amount": Text("{told}  (read as {sum})", "{told}（读作 {sum}）"),
    "hours-from": Text("{hours}, from {day} on", "{hours}，自{day}起"),
    "hours-until": Text("{hours}, until {day}", "{hours}，至{day}止"),
    "purpose.personal": Text("for myself", "个人使用"),
    "purpose.household": Text("for the household", "家庭使用"),
    "purpose.business": Text("for a business", "经营使用"),
    "field.debt": Text("Debt", "债务"),
    "field.lender": Text("Lender", "出借机构"),
    "field.agency": Text("Collection agency", "催收机构"),
    "field.lender_kind": Text("Kind of lender", "出借机构类型"),
    "field.contract": Text("Contract number", "合同编号"),
    "field.amount": Text("Amount claimed", "对方主张金额"),
    "field.claimed_by": Text("Claimed by", "主张人"),
    "field.since": Text("Claimed since", "何时起主张"),
    "field.hours": Text("Hours agreed", "约定联系时段"),
    "field.purpose": Text("What it was for", "用途"),
    "field.note": Text("Private note", "私人备注"),
    "field.recorded": Text("Recorded", "记录时间"),
    "field.changed": Text("Changed", "更改时间"),
    "nothing": Text("nothing said", "未说明"),
    "added": Text("✓ {reference} written down: {claim}", "✓ 已记录 {reference}：{claim}"),
    "changed": Text(
        "✓ {reference} changed: {claim}; what was claimed before is kept",
        "✓ 已更改 {reference}：{claim}；原来主张的内容会保留",
    ),
    "no-sum": Text("kept as told; no one sum was read from it", "已按原话保存；没有从中读出唯一金额"),
    "debts": Text("{n} {n:debt|debts} as claimed", "共 {n} 笔（均为对方主张）"),
}
