"""What the demo says."""

from evidence_log.i18n.texts import Catalog, Text

TEXTS: Catalog = {
    "begun": Text("making an invented case; this takes a few seconds", "正在生成虚构案例，需要几秒钟"),
    "vault-made": Text("✓ the vault is made", "✓ 加密库已建立"),
    "logged": Text("✓ {value} written down", "✓ 已记录 {value}"),
    "document-made": Text("✓ document made: {value}", "✓ 文书已生成：{value}"),
    "verified": Text("✓ verified: {n} checks, every file read", "✓ 已核对：{n} 步，逐个读取文件"),
    "where": Text("Everything here is invented. It lies in:", "以下内容均为虚构，位置："),
    "documents": Text("documents", "文书"),
    "vault": Text("vault", "加密库"),
    "passphrase": Text("passphrase", "口令"),
    "originals": Text("the readable originals", "可读的原文件"),
    "next": Text("What to try next:", "接下来可以试："),
}
