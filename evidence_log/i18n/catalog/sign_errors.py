"""Refusals about signing a document; read as part of the catalog `errors`."""

from evidence_log.i18n.texts import Catalog, Text

TEXTS: Catalog = {
    "signing-file-too-large": Text(
        "'{path}' is larger than any file with a certificate: {limit} bytes at most",
        "“{path}”比任何证书文件都大：最多 {limit} 字节",
    ),
    "signing-file-too-large.hint": Text(
        "a certificate comes as a small .p12 or .pfx file; check the path",
        "证书一般是很小的 .p12 或 .pfx 文件；请检查路径",
    ),
    "not-a-signing-file": Text(
        "'{path}' is no certificate file with a key in it (PKCS#12)",
        "“{path}”不是带私钥的证书文件（PKCS#12）",
    ),
    "not-a-signing-file.hint": Text(
        "export the certificate together with its key, as .p12 or .pfx; a .cer, .crt or .pem alone does not sign",
        "请把证书连同私钥导出为 .p12 或 .pfx；单独的 .cer、.crt 或 .pem 不能签名",
    ),
    "wrong-signing-passphrase": Text(
        "the passphrase does not open the certificate file '{path}', or the file is damaged",
        "该口令打不开证书文件“{path}”，或者文件已损坏",
    ),
    "wrong-signing-passphrase.hint": Text(
        "it is the passphrase the certificate file was exported with, not that of the vault",
        "这里要的是导出证书文件时设的口令，不是加密库的口令",
    ),
    "no-signing-key": Text(
        "there is no private key in '{path}', so nothing can be signed with it",
        "“{path}”里没有私钥，不能用来签名",
    ),
    "no-signing-key.hint": Text(
        "export it again with its private key; where the key never leaves a token, sign the finished file with the token's own program",
        "请连同私钥重新导出；私钥不能离开 UKey 的，请用 UKey 自带的程序给做好的文件签名",
    ),
    "no-signing-certificate": Text(
        "there is no certificate in '{path}' that fits its key and can be read",
        "“{path}”里没有与私钥相符、可以读取的证书",
    ),
    "no-signing-certificate.hint": Text(
        "export key and certificate together again, as .p12 or .pfx",
        "请把私钥和证书一起重新导出为 .p12 或 .pfx",
    ),
    "signing-key-unknown": Text(
        "the key is of a kind most readers do not check {kind}", "大多数阅读器不能验证这种密钥 {kind}"
    ),
    "signing-key-unknown.hint": Text(
        "RSA from 2048 bits and elliptic curves from 256 bits are taken; ask the issuer for a certificate with such a key",
        "可用的是 2048 位以上的 RSA 和 256 位以上的椭圆曲线（不含国密 SM2）；请向发证机构申请这样的证书",
    ),
    "self-made-certificate": Text(
        "the certificate of '{name}' is self-made: it vouches for itself, and readers show its signer as unknown",
        "“{name}”的证书是自己签发的：只有它自己作证，阅读器会显示签名人未知",
    ),
    "self-made-certificate.hint": Text(
        "an unknown signer reads as forged; use a certificate a recognised authority issued, or leave the document unsigned",
        "签名人未知，看起来像是伪造；请使用认可机构签发的证书，或者不加电子签名",
    ),
    "certificate-not-for-signing": Text(
        "the certificate of '{name}' says that it is not for signing documents",
        "“{name}”的证书写明不用于签署文件",
    ),
    "certificate-not-for-signing.hint": Text(
        "readers would call the signature invalid; use a certificate for signatures, or leave the document unsigned",
        "阅读器会判为无效；请使用可用于签名的证书，或者不加电子签名",
    ),
    "certificate-not-yet-valid": Text(
        "the certificate of '{name}' is valid from {at} only", "“{name}”的证书从 {at} 起才有效"
    ),
    "certificate-not-yet-valid.hint": Text(
        "check the computer's clock; or wait, or leave the document unsigned",
        "请检查电脑时钟；或等到那时再签，或者不加电子签名",
    ),
    "certificate-expired": Text(
        "the certificate of '{name}' was valid until {at}", "“{name}”的证书有效期到 {at} 为止"
    ),
    "certificate-expired.hint": Text(
        "ask the issuer for a new one; or leave the document unsigned",
        "请向发证机构换新证书；或者不加电子签名",
    ),
    "not-stamped": Text("{host} gave no stamp, so nothing was signed", "{host} 没有给出时间戳，因此没有签名"),
    "not-stamped.hint": Text(
        "check the network and the address, try again later, or sign without --stamp",
        "请检查网络和网址，稍后再试，或不加 --stamp 签名",
    ),
    "stamp-unfit": Text(
        "what {host} answered is no stamp that can be checked here, so nothing was signed",
        "{host} 的回复不是本程序能核验的时间戳，因此没有签名",
    ),
    "stamp-unfit.hint": Text(
        "try again, or name another authority; without --stamp the document is signed with the computer's time alone",
        "请再试一次，或换一家；不加 --stamp 时，文件只按电脑时间签名",
    ),
    "needs-option": Text("{option} goes with {other} only", "{option} 只能和 {other} 一起用"),
    "needs-option.hint": Text("add {other}, or leave {option} out", "请加上 {other}，或去掉 {option}"),
}
