"""evidence_log: write down harassment, keep the proof, hand over one document."""

__version__ = "0.1.0"
