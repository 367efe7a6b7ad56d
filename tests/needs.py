"""Marks a test that needs a program from outside: `@needs("tmux")`."""

import pytest


def needs(program: str) -> pytest.MarkDecorator:
    """Run only where the program is installed; elsewhere it is named as not run here."""
    return pytest.mark.outside(program)
