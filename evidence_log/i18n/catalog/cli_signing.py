"""Signing a document with a certificate of one's own; read as part of the catalog `cli`."""

from evidence_log.i18n.texts import Catalog, Text

TEXTS: Catalog = {
    "option.sign": Text(
        "sign it with the certificate in this file (PKCS#12: .p12 or .pfx)",
        "用该文件里的证书签名（PKCS#12：.p12 或 .pfx）",
    ),
    "option.sign-passphrase-file": Text(
        "a file whose first line is the certificate file's passphrase, instead of typing it",
        "第一行为证书文件口令的文件，代替输入",
    ),
    "option.stamp": Text(
        "have the signature stamped by this time authority; only a hash of it is sent",
        "请该时间戳机构为签名盖时间戳；只发送其哈希值",
    ),
    "certificate-shows": Text(
        "signed as: {subject}\nthe certificate travels in the file; whoever has the file can read all of this",
        "签名身份：{subject}\n证书随文件一起交出；拿到文件的人都能看到以上全部内容",
    ),
    "ask-sign-passphrase": Text("passphrase of the certificate file: ", "证书文件的口令："),
    "signed": Text(
        "signed as {signer}, certificate issued by {issuer}", "已以“{signer}”的名义签名，证书由“{issuer}”签发"
    ),
    "signature-stamped": Text("the signature was stamped at {when}", "签名的时间戳：{when}"),
    "field.signed": Text("Signed", "电子签名"),
    "field.signed.by": Text("{signer} (certificate issued by {issuer})", "{signer}（证书由 {issuer} 签发）"),
    "field.signed.certificate": Text("Certificate SHA-256", "证书 SHA-256"),
    "field.signed.stamp": Text("Stamped", "时间戳"),
}
