"""What `make fuzz` starts from, and what it once found: every kept seed holds what its target asserts."""

from pathlib import Path

import pytest

from fuzz import targets
from fuzz.words import written

SEEDS = Path(targets.__file__).parent / "seeds"
CASES = [(path.parent.name, path) for path in sorted(SEEDS.glob("*/*"))]


@pytest.fixture(scope="module", autouse=True)
def _closed():
    yield
    targets.OPEN.close()


def test_every_target_has_seeds():
    assert {name for name, _ in CASES} == set(targets.TARGETS)


@pytest.mark.parametrize(("name", "path"), CASES, ids=[f"{name}: {path.stem}" for name, path in CASES])
def test_a_seed_holds(name, path):
    targets.TARGETS[name](path.read_bytes())


def test_the_dictionary_has_words_of_all_data(tmp_path):
    lines = written(tmp_path / "words.dict").read_text(encoding="ascii").splitlines()
    assert len(lines) > 1_000
    for word in ("chỉ thị", "Bộ Chính trị", "tin liên quan"):
        assert any("".join(f"\\x{byte:02x}" for byte in word.encode()) in line for line in lines), word
