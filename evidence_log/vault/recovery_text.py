"""README-RECOVERY.txt: how to get everything out without this program. Stands in every vault, in the clear."""

from evidence_log.vault.manifest import Manifest

_TEXT = """\
HOW TO GET EVERYTHING OUT OF THIS FOLDER WITHOUT THE PROGRAM THAT MADE IT
不用原程序，如何取出本文件夹中的全部内容

You need / 需要: `age` (age-encryption.org), any reader of SQLCipher 4 databases, `openssl` or `sha256sum`.

1. The vault's identity / 加密库的密钥
   With the passphrase / 用口令:
       age -d keys/passphrase.age > identity.txt
   or with the recovery identity (the line AGE-SECRET-KEY-1... copied by hand into recovery.txt; not in a vault
   without keys/recovery.age) / 或用手抄的恢复密钥（须有 keys/recovery.age）:
       age -d -i recovery.txt keys/recovery.age > identity.txt
   or, in a vault without a passphrase (keys/open.txt is there; keys/passphrase.age is not) / 没有设口令的加密库:
       cp keys/open.txt identity.txt
   identity.txt opens everything: delete it when you are done. / identity.txt 可打开一切，用完请删除。

2. The words / 文字记录
       for f in ledger/entries-*.jsonl.age; do age -d -i identity.txt "$f"; done
   Each line is JSON: `body` holds the record as JSON text, `entry` the link of the chain.
   每行一条：`body` 是记录内容，`entry` 是链条中的一环。

3. The files / 文件
       age -d -i identity.txt objects/ab/<name>.age > file
   A body of kind "exhibit" names its object (`name`), the file's own name, size and SHA-256:
   “exhibit” 类的 body 写明对象名、原文件名、大小和 SHA-256：
       sha256sum file        or / 或  openssl dgst -sha256 file

4. The database / 数据库 (the same words, with an index / 同样的文字，另有索引)
       age -d -i identity.txt keys/db.age | od -An -v -tx1 | tr -d ' \\n'
   prints 64 hex digits. Open vault.db with any SQLCipher 4 reader and this raw key:
   得到 64 位十六进制原始密钥，用任一 SQLCipher 4 读取工具打开 vault.db：
       PRAGMA key = "x'<64 hex digits>'";   tables / 表: entries, bodies, checkpoints

5. That nothing was changed / 核对是否被改动
   ledger/checkpoint-<n>.note is a C2SP signed note (Ed25519) over the RFC 6962 root of the first n entries.
   The verifier key / 校验公钥:
       {verifier}
   The formats are described in the program's docs/formats/. / 格式说明见程序的 docs/formats/。

ON WINDOWS / 在 WINDOWS 上 (age.exe; in this folder, in cmd / 在本文件夹的 cmd 里; never `>`, it spoils bytes / 不要用 `>`)
       age.exe -d -o identity.txt keys\\passphrase.age
       age.exe -d -i recovery.txt -o identity.txt keys\\recovery.age
       for %f in (ledger\\entries-*.jsonl.age) do @age.exe -d -i identity.txt -o %~nf %f
       age.exe -d -i identity.txt -o file objects\\ab\\<name>.age
       certutil -hashfile file SHA256
       age.exe -d -i identity.txt -o db.key keys\\db.age
       certutil -encodehex db.key db.hex 12
   db.hex holds the 64 hex digits / db.hex 中即 64 位十六进制密钥。 Delete / 用完请删除: identity.txt db.key db.hex
ON macOS / 在 macOS 上: shasum -a 256 file

Vault / 加密库: {vault_id}
"""


def recovery_text(manifest: Manifest) -> bytes:
    """Return the text for this vault, UTF-8."""
    return _TEXT.format(verifier=manifest.verifier, vault_id=manifest.vault_id).encode()
