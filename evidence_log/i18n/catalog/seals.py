"""Time that others can confirm: stamps, and the fingerprint sent to people."""

from evidence_log.i18n.texts import Catalog, Text

TEXTS: Catalog = {
    "sending": Text(
        "{host} is asked for a time stamp of the first {n} {n:entry|entries}. This fingerprint leaves the computer, "
        "and none of your words:",
        "正在向 {host} 请求时间戳，涵盖台账前 {n} 条。离开这台电脑的只有下面这个指纹，没有您写的任何一个字：",
    ),
    "sending-again": Text(
        "{host} is asked again for the time stamp that waits, of the first {n} {n:entry|entries}. This fingerprint "
        "leaves the computer, and none of your words:",
        "正在再次向 {host} 请求之前没有收到的时间戳，涵盖台账前 {n} 条。离开这台电脑的只有下面这个指纹，没有您写的任何一个字：",
    ),
    "verified": Text(
        "✓ stamped {when}: the first {n} {n:entry|entries} existed by then. Signed by {signer}",
        "✓ 时间戳：{when}。台账前 {n} 条在那时已经存在。签名者：{signer}",
    ),
    "stored": Text(
        "✓ answer kept for the first {n} {n:entry|entries}, not checked here: {problem}. Whoever needs it can check "
        "it with openssl ts -verify",
        "✓ 已保存回复（台账前 {n} 条），但本程序未能核验：{problem}。需要时可用 openssl ts -verify 核验",
    ),
    "problem.unreadable": Text(
        "it is to this request, and written in a way this program does not read",
        "确是对本次请求的回复，但写法本程序读不懂",
    ),
    "problem.no-certificate": Text("the signer's certificate is not in the answer", "回复中没有签名者的证书"),
    "problem.unknown-algorithm": Text(
        "it is signed in a way this program does not know", "本程序不认识它的签名方式"
    ),
    "problem.not-for-stamps": Text(
        "the signer's certificate is not one for time stamps", "签名者的证书不是用于时间戳的"
    ),
    "waits": Text(
        "What was not stamped waits, and nothing is lost: evidence-log seal asks again, for the same fingerprint",
        "没有收到的请求会留着，什么都没有丢：再运行 evidence-log seal，会用同一个指纹再次请求",
    ),
    "witness": Text(
        "There is an outside witness to time since {when} ({signer}): the first {first} {first:entry|entries} existed "
        "by then. The stamps so far cover the entries up to number {entries}",
        "自 {when} 起有外部时间见证（{signer}）：台账前 {first} 条在那时已经存在。目前的时间戳涵盖到第 {entries} 条",
    ),
    "no-witness": Text(
        "There is no outside witness to time yet. evidence-log checkpoint gives a fingerprint to send to somebody; "
        "evidence-log seal asks an authority for a time stamp",
        "目前没有外部时间见证。evidence-log checkpoint 给出可以发给别人的指纹；evidence-log seal 向时间戳机构请求时间戳",
    ),
    "waiting": Text(
        "… waiting since {when}: first {n} {n:entry|entries}, {authority}",
        "… 自 {when} 起等待：台账前 {n} 条，{authority}",
    ),
    "sent": Text(
        "fingerprint of the first {n} {n:entry|entries} sent to {to}, by your own account, {when}",
        "台账前 {n} 条的指纹：您说已发给 {to}，{when}",
    ),
    "printed": Text(
        "fingerprint of the first {n} {n:entry|entries} printed to be sent, {when}",
        "台账前 {n} 条的指纹：已显示，供您发出，{when}",
    ),
    "send-today": Text(
        "Send this line, or a photo of the code, today to somebody who keeps messages: a lawyer, a relative, or "
        "yourself by e-mail. It shows later that the first {n} {n:entry|entries} existed today and were not changed "
        "since. It tells nothing of what is in them",
        "请今天就把这一行或二维码的照片发给会保留消息的人：律师、亲属，或发邮件给自己。以后它能说明台账前 {n} 条今天已经存在、"
        "此后没有改动。从中看不出任何内容",
    ),
    "sent-entered": Text(
        "noted as {reference}; evidence-log seals lists it", "已记为 {reference}；evidence-log seals 可查看"
    ),
}
