"""Refusals about copies of a vault, half copies, and destroying; part of the catalog `errors`."""

from evidence_log.i18n.texts import Catalog, Text

TEXTS: Catalog = {
    "manifest-missing": Text(
        "the vault in {folder} has no VAULT.json: it was only half copied, or the file was removed",
        "{folder} 中的加密库缺少 VAULT.json：只复制了一部分，或该文件被删除",
    ),
    "manifest-missing.hint": Text(
        "take VAULT.json from where the folder was copied from, or from a backup; a cloud folder may still be fetching it",
        "请从原来的文件夹或备份中取回 VAULT.json；若在网盘文件夹中，可能还没同步完",
    ),
    "keys-missing": Text(
        "the vault in {folder} has no keys: the folder keys was not copied, or was removed",
        "{folder} 中的加密库没有密钥：keys 文件夹没有复制过来，或已被删除",
    ),
    "keys-missing.hint": Text(
        "take the folder keys from where it was copied from, or from a backup: without it nobody can read the rest; "
        "if you had begun to destroy this vault, evidence-log destroy finishes it",
        "请从原来的文件夹或备份中取回 keys 文件夹：没有它谁也读不了其余内容；"
        "如果您原本在销毁这个加密库，再运行一次 evidence-log destroy 即可完成",
    ),
    "database-missing": Text(
        "the vault in {folder} has no vault.db: it was only half copied, or the file was removed",
        "{folder} 中的加密库缺少 vault.db：只复制了一部分，或该文件被删除",
    ),
    "database-missing.hint": Text(
        "take vault.db, and vault.db-wal if there is one, from where the folder was copied from, or restore a backup: "
        "evidence-log restore; delete nothing",
        "请从原来的文件夹取回 vault.db（如有 vault.db-wal 也一并取回），或恢复备份：evidence-log restore；"
        "不要删除任何文件",
    ),
    "end-missing": Text(
        "the newest entries are missing from {part}: other files of the vault in {folder} speak of them",
        "{part} 缺少最新的记录：{folder} 中加密库的其他文件提到了它们",
    ),
    "end-missing.hint": Text(
        "a folder copied while in use may lack vault.db-wal, or an older vault.db was put back: bring both from one "
        "place, or restore a backup; reading still works, and evidence-log verify says what is missing",
        "可能是使用中复制时漏了 vault.db-wal，或换回了旧的 vault.db：请从同一处取回这两个文件，或恢复备份；"
        "现在仍可查看，evidence-log verify 会说明缺了什么",
    ),
    "vault-is-backup": Text(
        "this is a backup, and nothing is written into it: {folder}", "这是备份，不会往里写入：{folder}"
    ),
    "vault-is-backup.hint": Text(
        "to go on from it, restore it to a new folder: evidence-log restore {folder} --vault NEW-FOLDER",
        "要从它继续使用，请恢复到新文件夹：evidence-log restore {folder} --vault 新文件夹",
    ),
    "backup-unfinished": Text(
        "this backup was interrupted before it was whole: {folder}", "这个备份中途断了，还不完整：{folder}"
    ),
    "backup-unfinished.hint": Text(
        "run evidence-log backup again with the same folder; it goes on where it stopped",
        "请用同一个文件夹再运行一次 evidence-log backup，会接着做完",
    ),
    "restore-unfinished": Text(
        "a restore into {folder} was interrupted, so what is there is only a part",
        "恢复到 {folder} 的过程中断了，现在只有一部分",
    ),
    "restore-unfinished.hint": Text(
        "run the same evidence-log restore again; what it is copied from was not changed",
        "请再运行一次同样的 evidence-log restore；来源没有被改动",
    ),
    "restore-damaged": Text(
        "what was restored to {folder} differs from what was recorded, so nothing is added to it yet",
        "恢复到 {folder} 的内容与当初记录的不一致，因此暂不写入",
    ),
    "restore-damaged.hint": Text(
        "restore another copy if you have one; to go on with this one, run the same restore again with --even-so",
        "如有另一份备份，请恢复那一份；要用这一份继续，请加 --even-so 再恢复一次",
    ),
    "not-a-destination": Text("there is no folder {folder}", "没有文件夹 {folder}"),
    "not-a-destination.hint": Text(
        "name a folder that is there, as that of a USB stick; the backup gets a folder of its own in it",
        "请指明一个已有的文件夹，例如 U 盘；备份会在其中另建一个文件夹",
    ),
    "inside-itself": Text(
        "a copy of a vault cannot lie inside the vault: {folder}", "副本不能放在加密库自己里面：{folder}"
    ),
    "inside-itself.hint": Text(
        "name a folder elsewhere, best on a USB stick that is kept somewhere else",
        "请另选一个文件夹，最好在 U 盘上，并放在别处",
    ),
    "not-a-backup": Text(
        "{folder} is there already and is no backup of this vault", "{folder} 已存在，但不是这个加密库的备份"
    ),
    "not-a-backup.hint": Text(
        "name another folder; nothing there was touched", "请另选一个文件夹；那里没有动过任何东西"
    ),
    "backup-knows-more": Text(
        "the backup in {folder} holds entries that this vault does not",
        "{folder} 中的备份含有这个加密库没有的记录",
    ),
    "backup-knows-more.hint": Text(
        "it may be all that is left of them, so it was not touched: restore it to a new folder to look, and name "
        "another folder for this backup",
        "那可能是仅存的一份，所以没有动它：可恢复到新文件夹查看，并为这次备份另选一个文件夹",
    ),
    "nothing-to-restore": Text(
        "there is neither a backup nor a vault in {folder}", "{folder} 中既没有备份也没有加密库"
    ),
    "nothing-to-restore.hint": Text(
        "name the folder that has VAULT.json in it; a backup's is called evidence-log- and eight letters and digits",
        "请指明含有 VAULT.json 的文件夹；备份文件夹的名字是 evidence-log- 加八位字母数字",
    ),
    "not-confirmed": Text(
        "nothing was destroyed: it has to be confirmed with {expected}",
        "没有销毁任何内容：需要用 {expected} 确认",
    ),
    "not-confirmed.hint": Text(
        "run it again and type {expected} when asked, or give --confirm {expected}",
        "请再运行一次，询问时输入 {expected}，或写上 --confirm {expected}",
    ),
    "not-a-vault": Text(
        "{folder} is no vault, so nothing in it is deleted", "{folder} 不是加密库，不会删除其中任何内容"
    ),
    "not-a-vault.hint": Text(
        "name the vault's own folder with --vault, not a link to it",
        "请用 --vault 指明加密库本身的文件夹，而不是快捷链接",
    ),
}
