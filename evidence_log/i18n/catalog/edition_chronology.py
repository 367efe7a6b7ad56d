"""The wording of the list of incidents in order of time."""

from evidence_log.i18n.texts import Catalog, Text

TEXTS: Catalog = {
    "maker": Text("whoever wrote it down", "记录人"),
    "complainant": Text("Written down by", "记录人"),
    "title": Text("Chronology", "事件年表"),
    "subtitle": Text("Incidents in order of time", "按时间排列的事件"),
    "reader": Text("whom it may concern", "有关单位"),
    "section.listing": Text("Incidents", "事件"),
}
