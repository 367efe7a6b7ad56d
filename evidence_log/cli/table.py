"""The commands, and the module each one lives in. Only the one that is named is imported."""

COMMANDS = {
    "init": "init_vault",
    "case": "set_case",
    "log": "log_incident",
    "attach": "attach_exhibit",
    "inbox": "review_inbox",
    "list": "list_incidents",
    "find": "find_incidents",
    "show": "show_record",
    "amend": "amend_incident",
    "withdraw": "withdraw_record",
    "erase": "erase_record",
    "report": "make_document",
    "verify": "verify_vault",
    "passphrase": "change_passphrase",
    "recovery": "show_recovery",
    "when": "read_when",
    "demo": "make_demo",
}
