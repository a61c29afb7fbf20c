"""Where nothing may be skipped (`.ci/run` says so), what is skipped has failed; how far properties go."""

from __future__ import annotations

import os
from collections.abc import Generator

import pytest
from hypothesis import HealthCheck, settings

SLOW_AT_FIRST = (HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.function_scoped_fixture)
"""Words are read and patterns built by the first example of each."""
settings.register_profile(
    "quick", max_examples=30, derandomize=True, deadline=None, suppress_health_check=SLOW_AT_FIRST
)
settings.register_profile("deep", max_examples=1_000, deadline=None, suppress_health_check=SLOW_AT_FIRST)
settings.load_profile(os.environ.get("VANKIEN_TEST_PROPERTIES", "quick"))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """A skip, by a mark, a fixture or the test itself, turned into a failure that tells why it was one."""
    report = yield
    if report.skipped and os.environ.get("VANKIEN_TEST_NO_SKIP") and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"nothing may be skipped here, but this was: {report.longrepr}"
    return report
