"""Where nothing may be skipped (`.ci/run` says so), what is skipped has failed."""

from __future__ import annotations

import os
from collections.abc import Generator

import pytest


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """A skip, by a mark, a fixture or the test itself, turned into a failure that tells why it was one."""
    report = yield
    if report.skipped and os.environ.get("VANKIEN_TEST_NO_SKIP") and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"nothing may be skipped here, but this was: {report.longrepr}"
    return report
