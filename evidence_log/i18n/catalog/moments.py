"""Times in words."""

from evidence_log.i18n.texts import Catalog, Text

TEXTS: Catalog = {
    "unknown": Text("time not known", "时间不详"),
    "day": Text("{day}, time of day not known", "{day}（具体时刻不详）"),
    "days": Text("some time from {first} to {last}", "{first} 至 {last} 之间"),
    "between": Text("{day}, between {first} and {last}", "{day} {first} 至 {last} 之间"),
    "span": Text("between {first} and {last}", "{first} 至 {last} 之间"),
    "about": Text("about {said}", "约 {said}"),
    "local": Text("{said} (local time, zone not known)", "{said}（当地时间，时区不详）"),
}
