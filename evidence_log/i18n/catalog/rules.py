"""What the record shows, as a sentence with its numbers: facts, never a verdict. The key is check and outcome."""

from evidence_log.i18n.texts import Catalog, Text

TEXTS: Catalog = {
    "tagged.shown": Text("recorded {n} {n:time|times}", "记录了 {n} 次"),
    "tagged.possibly": Text(
        "recorded {n} {n:time|times} for certain, at most {most}", "确定记录了 {n} 次，最多 {most} 次"
    ),
    "tagged.not-shown": Text("recorded {n} {n:time|times}", "记录了 {n} 次"),
    "tagged.cannot-tell": Text(
        "recorded {n} {n:time|times}, at most {most}; whether this applies is not known",
        "记录了 {n} 次，最多 {most} 次；是否适用尚不清楚",
    ),
    "hours.shown": Text(
        "{n} outside {opens} to {closes} ({zone}), at most {most}",
        "{opens} 至 {closes} 以外 {n} 次（{zone}），最多 {most} 次",
    ),
    "hours.possibly": Text(
        "{n} outside {opens} to {closes} ({zone}) for certain, at most {most}",
        "确定在 {opens} 至 {closes} 以外的 {n} 次（{zone}），最多 {most} 次",
    ),
    "hours.not-shown": Text(
        "none outside {opens} to {closes} ({zone})", "没有在 {opens} 至 {closes} 以外的记录（{zone}）"
    ),
    "hours.cannot-tell": Text(
        "{n} outside {opens} to {closes} ({zone}), at most {most}; what is missing stands below",
        "{opens} 至 {closes} 以外 {n} 次（{zone}），最多 {most} 次；所缺信息见下",
    ),
    "per-day.shown": Text(
        "more than {limit} a day on {n} {n:day|days}; the most for certain {peak}, on {day}",
        "一天超过 {limit} 次的有 {n} 天；确定最多的一天 {peak} 次（{day}）",
    ),
    "per-day.possibly": Text(
        "more than {limit} a day on at most {most} {most:day|days}; the most for certain {peak}, on {day}",
        "一天超过 {limit} 次的最多 {most} 天；确定最多的一天 {peak} 次（{day}）",
    ),
    "per-day.possibly.none": Text(
        "more than {limit} a day on at most {most} {most:day|days}; on none for certain",
        "一天超过 {limit} 次的最多 {most} 天；没有一天可以确定",
    ),
    "per-day.not-shown": Text(
        "no day with more than {limit}; the most {peak}, on {day}",
        "没有一天超过 {limit} 次；最多的一天 {peak} 次（{day}）",
    ),
    "per-day.not-shown.none": Text(
        "no day with more than {limit}; none recorded for certain",
        "没有一天超过 {limit} 次；没有可以确定的记录",
    ),
    "per-day.cannot-tell": Text(
        "more than {limit} a day on {n} to {most} days; the most for certain {peak}, on {day}; "
        "what is missing stands below",
        "一天超过 {limit} 次的有 {n} 至 {most} 天；确定最多的一天 {peak} 次（{day}）；所缺信息见下",
    ),
    "per-day.cannot-tell.none": Text(
        "more than {limit} a day on at most {most} {most:day|days}; what is missing stands below",
        "一天超过 {limit} 次的最多 {most} 天；所缺信息见下",
    ),
    "third-person.shown": Text(
        "somebody else was reached {n} {n:time|times}, at most {most}", "联系到他人 {n} 次，最多 {most} 次"
    ),
    "third-person.possibly": Text(
        "somebody else was reached {n} {n:time|times} for certain, at most {most}",
        "确定联系到他人 {n} 次，最多 {most} 次",
    ),
    "third-person.not-shown": Text(
        "it is not recorded that somebody else was reached", "没有联系到他人的记录"
    ),
    "third-person.cannot-tell": Text(
        "somebody else was reached {n} {n:time|times}, at most {most}; what is missing stands below",
        "联系到他人 {n} 次，最多 {most} 次；所缺信息见下",
    ),
    "repeated-occurrences.shown": Text(
        "recorded {n} {n:time|times} together, at most {most}", "合计记录了 {n} 次，最多 {most} 次"
    ),
    "repeated-occurrences.possibly": Text(
        "recorded {n} {n:time|times} together for certain, at most {most}; from {limit} on it counts",
        "合计确定记录了 {n} 次，最多 {most} 次；从 {limit} 次起算",
    ),
    "repeated-occurrences.not-shown": Text(
        "recorded at most {most} {most:time|times} together; from {limit} on it counts",
        "合计最多记录了 {most} 次；从 {limit} 次起算",
    ),
    "repeated-occurrences.cannot-tell": Text(
        "recorded {n} {n:time|times} together, at most {most}; what is missing stands below",
        "合计记录了 {n} 次，最多 {most} 次；所缺信息见下",
    ),
    "repeated-days.shown": Text(
        "on {n} different {n:day|days}, at most {most}", "在 {n} 个不同日期发生，最多 {most} 个"
    ),
    "repeated-days.possibly": Text(
        "on {n} different {n:day|days} for certain, at most {most}; from {limit} on it counts",
        "确定在 {n} 个不同日期发生，最多 {most} 个；从 {limit} 个起算",
    ),
    "repeated-days.not-shown": Text(
        "on at most {most} different {most:day|days}; from {limit} on it counts",
        "最多在 {most} 个不同日期发生；从 {limit} 个起算",
    ),
    "repeated-days.cannot-tell": Text(
        "on {n} different {n:day|days}, at most {most}; what is missing stands below",
        "在 {n} 个不同日期发生，最多 {most} 个；所缺信息见下",
    ),
    "window.shown": Text(
        "{n} within such a time, at most {most}; the most for certain {peak}, from {begins}; from {limit} on it counts",
        "集中发生的共 {n} 次，最多 {most} 次；确定最密集时 {peak} 次（自 {begins} 起）；从 {limit} 次起算",
    ),
    "window.possibly": Text(
        "the most within such a time is {peak} for certain, from {begins}, at most {reach}; from {limit} on it counts",
        "最密集时确定 {peak} 次（自 {begins} 起），最多 {reach} 次；从 {limit} 次起算",
    ),
    "window.possibly.none": Text(
        "at most {reach} within such a time, none for certain; from {limit} on it counts",
        "最密集时最多 {reach} 次，没有可以确定的；从 {limit} 次起算",
    ),
    "window.not-shown": Text(
        "the most within such a time is {reach}; from {limit} on it counts",
        "最密集时 {reach} 次；从 {limit} 次起算",
    ),
    "window.cannot-tell": Text(
        "the most within such a time is {peak} for certain, from {begins}; from {limit} on it counts; "
        "what is missing stands below",
        "最密集时确定 {peak} 次（自 {begins} 起）；从 {limit} 次起算；所缺信息见下",
    ),
    "window.cannot-tell.none": Text(
        "none within such a time for certain; from {limit} on it counts; what is missing stands below",
        "没有可以确定的集中发生；从 {limit} 次起算；所缺信息见下",
    ),
    "visitors.shown": Text(
        "{n} {n:visit|visits} by fewer than {limit}, at most {most}",
        "不足 {limit} 人的上门 {n} 次，最多 {most} 次",
    ),
    "visitors.possibly": Text(
        "{n} {n:visit|visits} by fewer than {limit} for certain, at most {most}",
        "确定不足 {limit} 人的上门 {n} 次，最多 {most} 次",
    ),
    "visitors.not-shown": Text("no visit by fewer than {limit} is recorded", "没有不足 {limit} 人上门的记录"),
    "visitors.cannot-tell": Text(
        "{n} {n:visit|visits} by fewer than {limit}, at most {most}; what is missing stands below",
        "不足 {limit} 人的上门 {n} 次，最多 {most} 次；所缺信息见下",
    ),
    "after-step.shown": Text("{n} {n:time|times} after it, at most {most}", "此后 {n} 次，最多 {most} 次"),
    "after-step.possibly": Text(
        "{n} {n:time|times} after it for certain, at most {most}", "此后确定 {n} 次，最多 {most} 次"
    ),
    "after-step.not-shown": Text("recorded {n} {n:time|times} after it", "此后有 {n} 次记录"),
    "after-step.cannot-tell": Text(
        "{n} {n:time|times} after it, at most {most}; what is missing stands below",
        "此后 {n} 次，最多 {most} 次；所缺信息见下",
    ),
    "taken.shown": Text("{n} {n:step|steps} recorded", "记录了 {n} 个步骤"),
    "taken.possibly": Text("at most {most} {most:step|steps} recorded", "最多记录了 {most} 个步骤"),
    "taken.not-shown": Text("no such step is recorded", "没有这样的步骤记录"),
    "taken.cannot-tell": Text(
        "{n} to {most} steps recorded; what is missing stands below",
        "记录了 {n} 至 {most} 个步骤；所缺信息见下",
    ),
    "after-date.shown": Text(
        "{n} {n:time|times} after that day, at most {most}", "该日之后 {n} 次，最多 {most} 次"
    ),
    "after-date.possibly": Text(
        "{n} {n:time|times} after that day for certain, at most {most}", "该日之后确定 {n} 次，最多 {most} 次"
    ),
    "after-date.not-shown": Text("recorded {n} {n:time|times} after that day", "该日之后有 {n} 次记录"),
    "after-date.cannot-tell": Text(
        "{n} {n:time|times} after that day, at most {most}; what is missing stands below",
        "该日之后 {n} 次，最多 {most} 次；所缺信息见下",
    ),
    "calls-per-debt.shown": Text(
        "{n} {n:call|calls} beyond {limit} within {days} days, at most {most}; "
        "the most for certain {peak}, in the days up to {day}",
        "{days} 天内超出 {limit} 次的来电有 {n} 次，最多 {most} 次；确定最多 {peak} 次（截至 {day}）",
    ),
    "calls-per-debt.possibly": Text(
        "for certain {peak} {peak:call|calls} within {days} days, at most {reach}; the limit is {limit}",
        "{days} 天内确定来电 {peak} 次，最多 {reach} 次；界限为 {limit} 次",
    ),
    "calls-per-debt.not-shown": Text(
        "at most {reach} {reach:call|calls} within {days} days; the limit is {limit}",
        "{days} 天内来电最多 {reach} 次；界限为 {limit} 次",
    ),
    "calls-per-debt.cannot-tell": Text(
        "{peak} {peak:call|calls} within {days} days, and some at unknown times; the limit is {limit}",
        "{days} 天内来电 {peak} 次，另有时间不明的来电；界限为 {limit} 次",
    ),
    "after-talk.shown": Text(
        "{n} {n:call|calls} within {days} days of a conversation, at most {most}",
        "通话后 {days} 天内又来电 {n} 次，最多 {most} 次",
    ),
    "after-talk.possibly": Text(
        "{n} {n:call|calls} within {days} days of a conversation for certain, at most {most}",
        "通话后 {days} 天内确定又来电 {n} 次，最多 {most} 次",
    ),
    "after-talk.not-shown": Text(
        "no call within {days} days of a conversation is recorded", "没有通话后 {days} 天内又来电的记录"
    ),
    "after-talk.cannot-tell": Text(
        "{n} {n:call|calls} within {days} days of a conversation; what is missing stands below",
        "通话后 {days} 天内又来电 {n} 次；所缺信息见下",
    ),
    "supported.shown": Text("{n} of them {n:is|are} shown", "其中 {n} 项有记录支持"),
    "supported.possibly": Text(
        "{n} of them {n:is|are} shown for certain, at most {most}",
        "其中确定有 {n} 项有记录支持，最多 {most} 项",
    ),
    "supported.not-shown": Text("{n} of them {n:is|are} shown", "其中 {n} 项有记录支持"),
    "supported.cannot-tell": Text(
        "{n} of them {n:is|are} shown; what is missing stands below", "其中 {n} 项有记录支持；所缺信息见下"
    ),
    "all-of.shown": Text("all {all}: {parts}", "{all} 项均有：{parts}"),
    "all-of.possibly": Text("{n} of {all} for certain: {parts}", "{all} 项中确定有 {n} 项：{parts}"),
    "all-of.not-shown": Text("{n} of {all}: {parts}", "{all} 项中有 {n} 项：{parts}"),
    "all-of.cannot-tell": Text("{n} of {all}: {parts}", "{all} 项中有 {n} 项：{parts}"),
    "any-of.shown": Text("{n} of {all}: {parts}", "{all} 项中有 {n} 项：{parts}"),
    "any-of.possibly": Text("perhaps one of {all}: {parts}", "{all} 项中可能有：{parts}"),
    "any-of.not-shown": Text("none of {all}: {parts}", "{all} 项均无：{parts}"),
    "any-of.cannot-tell": Text("{n} of {all}: {parts}", "{all} 项中有 {n} 项：{parts}"),
    "and": Text("; ", "；"),
    "stated.shown": Text("said so, when asked", "已回答：是这样"),
    "stated.possibly": Text("said so, when asked; it may apply", "已回答：是这样；可能适用"),
    "stated.not-shown": Text("not said so, when asked", "已回答：不是这样"),
    "stated.cannot-tell": Text("what is missing stands below", "所缺信息见下"),
}
