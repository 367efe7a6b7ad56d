"""Refusals about rule packs: what is wrong inside one names the file and the line."""

from evidence_log.i18n.texts import Catalog, Text

TEXTS: Catalog = {
    "no-pack": Text(
        "no rule pack for the jurisdiction '{jurisdiction}' comes with the program",
        "程序没有适用于“{jurisdiction}”的规则包",
    ),
    "no-pack.hint": Text(
        "evidence-log packs lists those there are; docs/formats/rule-pack.md shows how to write one of your own, "
        "for --pack FILE",
        "evidence-log packs 列出现有的规则包；也可以按 docs/formats/rule-pack.md 自己写一个，用 --pack 文件 指定",
    ),
    "unknown-pack": Text("no rule pack is called '{named}'", "没有名为“{named}”的规则包"),
    "unknown-pack.hint": Text(
        "did you mean '{nearest}'? evidence-log packs lists all",
        "是想用“{nearest}”吗？evidence-log packs 列出全部规则包",
    ),
    "unknown-pack.hint-alone": Text(
        "evidence-log packs lists all; one of your own is given as a file: --pack own.toml",
        "evidence-log packs 列出全部规则包；自己写的用文件指定：--pack own.toml",
    ),
    "not-a-pack": Text("{path} is no rule pack", "{path} 不是规则包"),
    "not-a-pack.hint": Text(
        "a rule pack is a text file whose name ends in .toml; docs/formats/rule-pack.md shows one",
        "规则包是以 .toml 结尾的文本文件；写法见 docs/formats/rule-pack.md",
    ),
    "no-such-letter": Text(
        "the rule pack “{pack}” has no letter {letter}", "规则包“{pack}”没有 {letter} 这封信"
    ),
    "no-such-letter.hint": Text("it has: {known}", "它有：{known}"),
    "no-such-letter.hint-alone": Text(
        "name another pack with --pack; docs/formats/rule-pack.md shows how a letter is written",
        "请用 --pack 换一个规则包；信件写法见 docs/formats/rule-pack.md",
    ),
    "pack-too-large": Text("{file} is too large for a rule pack", "{file} 太大，不像规则包"),
    "pack-too-large.hint": Text(
        "a pack has at most {limit} bytes; take it apart into two", "规则包最多 {limit} 字节，请分成两个"
    ),
    "pack-not-text": Text(
        "{file}, line {line}: {found} may not stand in a rule pack",
        "{file} 第 {line} 行：规则包里不能有 {found}",
    ),
    "pack-not-text.hint": Text(
        "save the file as UTF-8 and remove what cannot be seen",
        "请存为 UTF-8，并删除看不见的字符",
    ),
    "pack-broken": Text(
        "{file}, line {line}: this is not TOML: {problem}", "{file} 第 {line} 行：不是 TOML：{problem}"
    ),
    "pack-broken.hint": Text(
        "look for a missing quote, bracket or comma on that line or the one before",
        "请检查这一行或上一行是否缺引号、括号或逗号",
    ),
    "pack-unknown-key": Text(
        "{file}, line {line}: there is no key '{key}' here", "{file} 第 {line} 行：这里没有“{key}”这个键"
    ),
    "pack-unknown-key.hint": Text("did you mean '{nearest}'?", "是想用“{nearest}”吗？"),
    "pack-unknown-key.hint-alone": Text(
        "docs/formats/rule-pack.md lists every key", "docs/formats/rule-pack.md 列出全部键"
    ),
    "pack-missing-key": Text(
        "{file}, line {line}: '{key}' is missing here", "{file} 第 {line} 行：这里缺少“{key}”"
    ),
    "pack-missing-key.hint": Text(
        "add {key} = ... below that line; docs/formats/rule-pack.md says what it holds",
        "请在该行下面加上 {key} = ……；写法见 docs/formats/rule-pack.md",
    ),
    "pack-wrong-value": Text(
        "{file}, line {line}: '{key}' cannot have this value", "{file} 第 {line} 行：“{key}”不能是这个值"
    ),
    "pack-wrong-value.hint": Text("it takes: {wanted}", "应为：{wanted}"),
    "pack-unknown-check": Text(
        "{file}, line {line}: there is no check '{check}'", "{file} 第 {line} 行：没有“{check}”这项检查"
    ),
    "pack-unknown-check.hint": Text("one of: {known}", "可选：{known}"),
    "pack-unknown-name": Text(
        "{file}, line {line}: no {kind} in this pack is called '{name}'",
        "{file} 第 {line} 行：此规则包中没有名为“{name}”的 {kind}",
    ),
    "pack-unknown-name.hint": Text("did you mean '{nearest}'?", "是想用“{nearest}”吗？"),
    "pack-unknown-name.hint-alone": Text(
        "add a [[{kind}]] with id = '{name}'", "请加上一个 [[{kind}]]，写 id = '{name}'"
    ),
    "pack-named-twice": Text(
        "{file}, line {line}: a second {kind} is called '{name}'",
        "{file} 第 {line} 行：又有一个 {kind} 叫“{name}”",
    ),
    "pack-named-twice.hint": Text(
        "the first stands on line {first}; give one of them another name",
        "第一个在第 {first} 行；请给其中一个改名",
    ),
    "pack-ends-before-it-begins": Text(
        "{file}, line {line}: it ends on {ends}, before it begins on {begins}",
        "{file} 第 {line} 行：结束日 {ends} 早于开始日 {begins}",
    ),
    "pack-ends-before-it-begins.hint": Text(
        "'until' is the last day it holds, that day included", "until 是最后有效的一天，当天仍有效"
    ),
    "pack-quotes-unread": Text(
        "{file}, line {line}: words under the mark {mark} are not quoted",
        "{file} 第 {line} 行：标记为 {mark} 的文字不能作为原文引用",
    ),
    "pack-quotes-unread.hint": Text(
        "say in your own words what it says, under 'paraphrase'; a rendering stands only beside a quote",
        "请改写在 paraphrase 下，用自己的话说明；rendering 只能与 quote 并列",
    ),
    "pack-without-source": Text(
        "{file}, line {line}: '{name}' rests on no source", "{file} 第 {line} 行：“{name}”没有依据"
    ),
    "pack-without-source.hint": Text("name at least one under 'sources'", "请在 sources 下至少写一个"),
    "pack-too-severe": Text(
        "{file}, line {line}: '{name}' weighs {severity}, and only recommendations stand behind it",
        "{file} 第 {line} 行：“{name}”定为 {severity}，但依据只有推荐性文件",
    ),
    "pack-too-severe.hint": Text(
        "soft law is at most medium, unless a text of law that was read is cited, too",
        "推荐性文件最高为 medium，除非同时引用已核对原文的法律",
    ),
}
