"""The labels of tags a rule pack knows, by their ids in small letters; a tag of one's own has none."""

from collections.abc import Mapping
from types import MappingProxyType

from evidence_log.records.words import Words

TagLabels = Mapping[str, Words]
NO_LABELS: TagLabels = MappingProxyType({})
