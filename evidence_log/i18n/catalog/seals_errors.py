"""Refusals about time stamps from outside; read as part of the catalog `errors`."""

from evidence_log.i18n.texts import Catalog, Text

TEXTS: Catalog = {
    "not-an-authority": Text(
        "'{address}' is not an address of a time stamp authority", "“{address}”不是时间戳机构的网址"
    ),
    "not-an-authority.hint": Text(
        "write it like https://tsa.example/, without a name or password in it",
        "请写成 https://tsa.example/ 的样子，其中不能带用户名或密码",
    ),
    "no-authority": Text(
        "no time stamp authority was named, and none is preset", "没有指定时间戳机构，本程序也没有预设"
    ),
    "no-authority.hint": Text(
        "name one: evidence-log seal --tsa https://tsa.example/, or for every time: evidence-log case set "
        "--stamp-authority https://tsa.example/",
        "请指定：evidence-log seal --tsa https://tsa.example/；想每次都用：evidence-log case set --stamp-authority "
        "https://tsa.example/",
    ),
    "authority-unreachable": Text("no connection to {host}", "连不上 {host}"),
    "authority-unreachable.hint": Text(
        "check the network and the address; the request waits", "请检查网络和网址；请求会留着"
    ),
    "authority-silent": Text("{host} did not answer in time", "{host} 没有及时回复"),
    "authority-silent.hint": Text(
        "try again later, or ask another authority; the request waits", "请稍后再试，或换一家；请求会留着"
    ),
    "authority-said-no": Text("{host} answered with the error {status}", "{host} 返回错误 {status}"),
    "authority-said-no.hint": Text(
        "check the address, or try again later; the request waits", "请检查网址，或稍后再试；请求会留着"
    ),
    "authority-moved": Text("{host} sends on to another place: {address}", "{host} 转向了别处：{address}"),
    "authority-moved.hint": Text(
        "nothing was sent there; if you trust it, name it with --tsa",
        "没有向那里发送任何内容；如果信任它，请用 --tsa 指定",
    ),
    "answer-too-large": Text("{host} sent far more than a time stamp", "{host} 发来的内容远超一个时间戳"),
    "answer-too-large.hint": Text(
        "nothing of it was kept; check the address, the request waits", "没有保存；请检查网址，请求会留着"
    ),
    "not-a-stamp": Text("what {host} sent is no time stamp", "{host} 发来的不是时间戳"),
    "not-a-stamp.hint": Text(
        "check the address: a web page is no stamp authority; the request waits",
        "请检查网址：普通网页不是时间戳机构；请求会留着",
    ),
    "authority-refused": Text(
        "{host} refuses to stamp (status {status}) {says}", "{host} 拒绝盖时间戳（状态 {status}）{says}"
    ),
    "authority-refused.hint": Text(
        "try again later, or ask another authority; the request waits", "请稍后再试，或换一家；请求会留着"
    ),
    "stamp-for-other": Text(
        "the stamp from {host} is not for what was asked", "{host} 的时间戳对应的不是本次请求"
    ),
    "stamp-for-other.hint": Text(
        "it is not kept; try again, or ask another authority", "没有保存；请再试一次，或换一家"
    ),
    "stamp-not-signed": Text(
        "the signature of the stamp from {host} does not fit", "{host} 的时间戳签名不符"
    ),
    "stamp-not-signed.hint": Text(
        "it is not kept; try again, or ask another authority", "没有保存；请再试一次，或换一家"
    ),
    "stamp-expired": Text(
        "{host} signed with a certificate that was not valid at that time (valid until {at})",
        "{host} 签名所用的证书当时不在有效期内（有效期至 {at}）",
    ),
    "stamp-expired.hint": Text(
        "it is not kept; ask another authority, or check the computer's network for interference",
        "没有保存；请换一家，或检查网络是否被干扰",
    ),
}
