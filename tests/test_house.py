"""The house: its walls, its lint, its types, and what each door may weigh."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "evidence_log"
ROOMS = sorted(each.parent for each in PACKAGE.rglob("__init__.py"))
TOP_LEVEL = {"evidence_log", "tests", "docs", "pyproject.toml", "README.md", "LICENSE"}
ALARM_LINES = 400
# One class of two lines after another: there is nothing in it to take apart.
A_LIST = PACKAGE / "errors.py"


def run(*command: str) -> subprocess.CompletedProcess[str]:
    """Run one of the tools of this environment from the root of the house."""
    return subprocess.run(
        [sys.executable, "-m", *command], cwd=ROOT, capture_output=True, text=True, check=False
    )


def test_the_floor_plan_holds() -> None:
    done = subprocess.run(
        [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stdout + done.stderr


def test_ruff_finds_nothing() -> None:
    done = run("ruff", "check", "--no-cache", ".")

    assert done.returncode == 0, done.stdout


def test_everything_is_formatted() -> None:
    done = run("ruff", "format", "--no-cache", "--check", ".")

    assert done.returncode == 0, done.stdout


def test_mypy_finds_nothing() -> None:
    done = run("mypy")

    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("room", ROOMS, ids=lambda each: str(each.relative_to(ROOT)))
def test_a_room_has_an_empty_front(room: Path) -> None:
    front = ast.parse((room / "__init__.py").read_text(encoding="utf-8"))
    allowed = (ast.Expr, ast.Assign) if room == PACKAGE else ()

    assert all(isinstance(each, allowed) for each in front.body)


def test_no_file_is_longer_than_the_alarm() -> None:
    long = {
        str(path.relative_to(ROOT)): lines
        for path in PACKAGE.rglob("*.py")
        if path != A_LIST and (lines := len(path.read_text(encoding="utf-8").splitlines())) > ALARM_LINES
    }

    assert long == {}


def test_the_top_level_is_what_was_agreed() -> None:
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False)
    names = {line.split("/")[0] for line in listed.stdout.splitlines()}

    assert {name for name in names if not name.startswith(".")} <= TOP_LEVEL


def test_every_act_of_the_doors_has_its_stem_in_casework() -> None:
    doors = {path.stem for path in (PACKAGE / "cli").glob("*_*.py")}
    acts = {path.stem for path in (PACKAGE / "casework").glob("*.py")}
    of_the_door_itself = {"json_forms", "incident_words"}

    assert doors - of_the_door_itself <= acts


LATER_SCREENS = sorted(
    path.stem
    for path in (ROOT / "evidence_log/tui/screens").glob("*.py")
    if path.stem not in ("__init__", "room")
)
HEAVY = ("sqlmodel", "sqlalchemy", "pydantic", "textual", "reportlab", "PIL", "av", "numpy", "uharfbuzz")


@pytest.mark.parametrize(
    ("module", "forbidden"),
    [
        ("evidence_log.__main__", HEAVY),
        ("evidence_log.cli.door", HEAVY),
        ("evidence_log.when.read", (*HEAVY, "cryptography", "platformdirs")),
        ("evidence_log.vault.manifest", HEAVY),
        ("evidence_log.cli.log_incident", HEAVY),
        ("evidence_log.cli.attach_exhibit", HEAVY),
        ("evidence_log.casework.capture_locked", HEAVY),
        ("evidence_log.tui.app", ("sqlmodel", "sqlalchemy", "pydantic", "reportlab", "av", "numpy")),
        # What is painted first waits for no other screen.
        ("evidence_log.tui.app", tuple(f"evidence_log.tui.screens.{name}" for name in LATER_SCREENS)),
        ("evidence_log.tui.screens.lock", ("textual.widgets._text_area", "evidence_log.records.case_file")),
        ("evidence_log.media.examine", ("sqlmodel", "textual", "PIL", "av", "numpy")),
        ("evidence_log.vault.vault", ("textual", "PIL", "av", "numpy", "reportlab")),
        ("evidence_log.reports.make", ("textual", "sqlmodel", "av", "numpy")),
    ],
    ids=lambda each: each if isinstance(each, str) else "",
)
def test_a_fresh_interpreter_imports_no_more_than_it_may(module: str, forbidden: tuple[str, ...]) -> None:
    program = f"import sys, {module}; print(*(name for name in {forbidden!r} if name in sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert (done.returncode, done.stderr, done.stdout.split()) == (0, "", [])
