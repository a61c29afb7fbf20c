"""Who may import whom, and where statements of a database may stand."""

import ast
import tokenize
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
ORDER = ["citations", "loaders", "graph", "viz", "cli"]
"""The way an article's text goes; each may import what stands before it."""
INSIDE = ["words", "resolving", "persons", "keeping", "sqlite", "neo4j", "questions", "added", "exporting",
          "invariants"]  # fmt: skip
"""The folders of `graph/`, along the same way; its own files are the doors to them and the nouns that all know."""
STATEMENTS = {"sqlite": "sql.py", "cypher": "cypher.py"}
OPENINGS = ("SELECT ", "INSERT ", "UPDATE ", "DELETE FROM", "CREATE TABLE", "CREATE INDEX", "CREATE VIRTUAL",
            "DROP TABLE", "ALTER TABLE", "PRAGMA ", "BEGIN IMMEDIATE", "MATCH (", "MERGE (")  # fmt: skip


def sources(package: str) -> list[Path]:
    return [ROOT / "cli.py"] if package == "cli" else sorted((ROOT / package).rglob("*.py"))


def our_imports(path: Path) -> list[str]:
    """Names of our own packages that a file imports, also inside functions."""
    found = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found += [name.name for name in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.module, f"{path.relative_to(ROOT)}: imports name the package"
            assert not node.level, f"{path.relative_to(ROOT)}: imports name the package"
            found += [node.module, *(f"{node.module}.{name.name}" for name in node.names)]
    return [name for name in found if name.split(".")[0] in ORDER]


def strings(path: Path) -> list[str]:
    with path.open("rb") as handle:
        kinds = {tokenize.STRING, getattr(tokenize, "FSTRING_MIDDLE", tokenize.STRING)}
        found = [token.string for token in tokenize.tokenize(handle.readline) if token.type in kinds]
    return [text.lstrip("rbf\"'\n ") for text in found]


@pytest.mark.parametrize("package", ORDER)
def test_imports_point_one_way(package):
    allowed = set(ORDER[: ORDER.index(package) + 1])
    assert sources(package)
    for path in sources(package):
        for name in our_imports(path):
            assert name.split(".")[0] in allowed, f"{path.relative_to(ROOT)} imports {name}"


def test_every_folder_of_the_graph_has_its_place():
    assert {path.parent.name for path in (ROOT / "graph").glob("*/__init__.py")} == set(INSIDE)


@pytest.mark.parametrize("folder", INSIDE)
def test_imports_point_one_way_inside_the_graph(folder):
    later = set(INSIDE[INSIDE.index(folder) + 1 :])
    assert sources(f"graph/{folder}")
    for path in sources(f"graph/{folder}"):
        for name in our_imports(path):
            package, inner, *_ = [*name.split("."), "", ""]
            assert package != "graph" or inner not in later, f"{path.relative_to(ROOT)} imports {name}"


@pytest.mark.parametrize("package", ORDER)
def test_statements_stand_in_one_file(package):
    for path in sources(package):
        if path.name in STATEMENTS.values():
            continue
        for text in strings(path):
            assert not text.startswith(OPENINGS), f"{path.relative_to(ROOT)} holds a statement: {text[:60]}"


def test_no_text_is_joined_into_a_statement():
    """Statements are constants or made of constants: sql.py formats nothing that comes from outside."""
    tree = ast.parse((ROOT / "graph/sql.py").read_text(encoding="utf-8"))
    lines = [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    imported = {name.name for line in lines for name in line.names}
    assert imported <= {"annotations", "cache", "Collection", "Final", "Mapping"}


@pytest.mark.parametrize("word", ["helpers", "utils", "manager"])
def test_files_are_named_by_what_they_mean(word):
    assert not [path for package in ORDER for path in sources(package) if word in path.stem]
