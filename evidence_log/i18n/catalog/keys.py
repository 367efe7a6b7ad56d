"""What is said about passphrases and the recovery identity."""

from evidence_log.i18n.texts import Catalog, Text

TEXTS: Catalog = {
    "strength.at-once": Text(
        "Somebody who copies this folder could guess this at once.",
        "拿到这个文件夹的人，马上就能猜出这个口令。",
    ),
    "strength.hours": Text(
        "Somebody who copies this folder could guess this in hours.",
        "拿到这个文件夹的人，几个小时就能猜出这个口令。",
    ),
    "strength.days": Text(
        "Somebody who copies this folder could guess this in days.",
        "拿到这个文件夹的人，几天就能猜出这个口令。",
    ),
    "strength.months": Text(
        "Somebody who copies this folder could guess this in months.",
        "拿到这个文件夹的人，几个月就能猜出这个口令。",
    ),
    "strength.years": Text(
        "Somebody who copies this folder would need years to guess this.",
        "拿到这个文件夹的人，要好几年才能猜出这个口令。",
    ),
    "strength.lifetime": Text(
        "Somebody who copies this folder would not guess this in a lifetime.",
        "拿到这个文件夹的人，一辈子也猜不出这个口令。",
    ),
    "enter-generates": Text(
        "Enter alone makes a phrase by chance for you to copy.",
        "直接按回车，程序会随机生成一句口令供您抄写。",
    ),
    "ask-stronger": Text(
        "a stronger one (Enter keeps the first): ", "换一个更难猜的（回车：就用刚才那个）："
    ),
    "phrase-copy": Text(
        "This phrase was made by chance. Copy it by hand, with one blank between the words. It is shown only here and "
        "kept nowhere:",
        "这是随机生成的口令。请亲手抄下第一行拼音，词与词之间空一格，下面的汉字帮您记忆。只在这里显示，不会保存：",
    ),
    "ask-phrase-copied": Text("Enter when you have copied it: ", "抄好后按回车："),
    "ask-phrase": Text("now type it: ", "请输入一遍（拼音）："),
    "phrase-differs": Text("That was not the same; here it is once more.", "输入的不一样，再给您看一次。"),
    "stands-open": Text(
        "It has no passphrase: whoever sits at this computer or copies the folder can read everything. "
        "evidence-log passphrase sets one",
        "没有设口令：能用这台电脑的人，或拿到这个文件夹的人，都能看到全部内容。evidence-log passphrase 可设口令",
    ),
    "no-recovery": Text(
        "There is no recovery identity: without the passphrase nothing opens it. evidence-log recovery make makes one",
        "没有恢复密钥：忘了口令就再也打不开。evidence-log recovery make 可补做一个",
    ),
    "changed": Text(
        "the passphrase is changed: from now on only the new one opens this folder",
        "口令已更改：从现在起，只有新口令能打开这个文件夹",
    ),
    "recovery-still": Text(
        "the recovery line on your paper opens it, too, as before", "纸上的恢复密钥照旧也能打开它"
    ),
    "old-copies": Text(
        "copies and backups made before open as they did before: destroy those you can reach, then make a new backup",
        "以前的副本和备份仍按原来的方式打开：能找到的请销毁，再重新备份",
    ),
    "after-force": Text(
        "If somebody forced the old passphrase out of you, or knows it and has a copy of the folder, they can read that "
        "copy and, with the key in it, later copies of this folder, too.",
        "如果有人逼您说出了旧口令，或既知道旧口令又有文件夹的副本，他就能读那份副本，还能用里面的密钥读这个文件夹以后的副本。",
    ),
    "after-force-do": Text(
        "Then make a new vault for what comes: evidence-log init --vault FOLDER, with another passphrase, and let nobody "
        "copy it. This one stays as it is.",
        "这时请为以后的事另建一个加密库：evidence-log init --vault 文件夹，另设口令，不要让别人复制到它。这个库照原样保留。",
    ),
    "identity-advice": Text(
        "Type the recovery line from your paper; blanks and small letters do not matter. Nothing is shown.",
        "请照着纸上输入恢复密钥；空格、大小写都不要紧。输入时不显示。",
    ),
    "ask-identity": Text("recovery line: ", "恢复密钥："),
    "ask-identity-more": Text(
        "the next line of it (Enter: that was all): ", "接着输入下一行（回车：没有了）："
    ),
    "recovery-made": Text("a recovery identity is made", "恢复密钥已生成"),
    "recovery-replaced": Text(
        "the old one no longer opens this folder; copies and backups made before still open with it",
        "旧的恢复密钥已打不开这个文件夹；以前的副本和备份仍能用它打开",
    ),
    "sheet-lies-there": Text(
        "it lies there readable for anybody and opens everything: print it, delete it, and empty the wastebasket. Do "
        "not send it, and print where nobody stores what is printed",
        "这个文件谁都能读，读到就能打开一切：请打印后删除，并清空回收站。不要发送给任何人，也不要用会留底的打印机",
    ),
    # the sheet
    "sheet.title": Text("Recovery sheet", "恢复密钥"),
    "sheet.what": Text(
        "This line opens the vault without its passphrase. Keep the paper where nobody else looks. Do not photograph it, "
        "do not scan it, do not type it into anything but evidence-log.",
        "下面这一行不用口令就能打开加密库。请把纸放在别人看不到的地方。不要拍照，不要扫描，除 evidence-log 外不要输入到任何地方。",
    ),
    "sheet.groups": Text("In groups of four, for typing", "四个字符一组，便于输入"),
    "sheet.exact": Text("Exactly, for the program age", "原样一行，供 age 程序使用"),
    "sheet.letters": Text(
        "There is no letter B, I or O in it, and no digit 1, after the first line: what looks like one of them is 8, L, 0 or L.",
        "第一行之后没有字母 B、I、O，也没有数字 1：看着像的，其实是 8、L、0、L。",
    ),
    "sheet.use": Text("How to use it", "怎么用"),
    "sheet.use.how": Text(
        "evidence-log recovery use    asks for the line and for a new passphrase. Without the program: "
        "README-RECOVERY.txt in the vault says how.",
        "运行 evidence-log recovery use，输入这一行，再设新口令。没有本程序时，请看加密库里的 README-RECOVERY.txt。",
    ),
    "sheet.vault": Text("Vault {vault_id} · made {made_at}", "加密库 {vault_id} · 制作于 {made_at}"),
    "sheet.lost": Text(
        "If this paper is lost or was seen: evidence-log recovery make --replace, and destroy older copies of the folder.",
        "如果这张纸丢了或被人看到：运行 evidence-log recovery make --replace，并销毁文件夹以前的副本。",
    ),
}
