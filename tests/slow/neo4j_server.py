"""A real Neo4j Community server for tests, from Maven Central, on this machine's loopback alone."""

from __future__ import annotations

import os
import re
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Mapping
from pathlib import Path

POM = Path(__file__).with_name("neo4j") / "pom.xml"
HOW = "install Java 17 and Maven, or name a server in VANKIEN_TEST_NEO4J_URI"
FETCHES_WITHIN = 200
STARTS_WITHIN = 180
STOPS_WITHIN = 60

CONF = """\
server.directories.data={home}/data
server.directories.logs={home}/logs
server.directories.run={home}/run
server.directories.import={home}/import
server.directories.plugins={home}/plugins
server.directories.licenses={home}/licenses
server.default_listen_address=127.0.0.1
server.bolt.enabled=true
server.bolt.listen_address=127.0.0.1:{port}
server.bolt.advertised_address=127.0.0.1:{port}
server.bolt.tls_level=DISABLED
server.http.enabled=false
server.https.enabled=false
server.memory.heap.initial_size={heap}
server.memory.heap.max_size={heap}
server.memory.pagecache.size=128m
db.tx_log.rotation.size=16M
db.tx_log.rotation.retention_policy=1 files
db.tx_log.preallocate=false
dbms.usage_report.enabled=false
client.allow_telemetry=false
"""
FLAGS = (
    "-XX:+UseG1GC", "-XX:+ExitOnOutOfMemoryError",
    "-Dio.netty.tryReflectionSetAccessible=true", "-Dlog4j2.disable.jmx=true",
    "--add-opens=java.base/java.nio=ALL-UNNAMED", "--add-opens=java.base/java.io=ALL-UNNAMED",
    "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED", "--add-opens=java.base/java.lang=ALL-UNNAMED",
    "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED", "-Djava.awt.headless=true",
    "-Dfile.encoding=UTF-8",
)  # fmt: skip
ADMIN = "org.neo4j.cli.AdminTool"


class NoServer(Exception):
    """A server cannot be had here; the words say what is missing and how to get one."""


def version() -> str:
    """The version that is tried: what VANKIEN_TEST_NEO4J_VERSION names, as 2025.10.1 (on Java 21), else the floor."""
    found = re.search(r"<neo4j.version>(.*?)</neo4j.version>", POM.read_text())
    assert found
    return os.environ.get("VANKIEN_TEST_NEO4J_VERSION") or found[1]


def main_class() -> str:
    """What starts a server of that version."""
    return "org.neo4j.server." + ("CommunityEntryPoint" if version().startswith("5.") else "Neo4jCommunity")


def jars() -> Path:
    """The folder with the server's jars, fetched once a version."""
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    folder = cache / "vankien-tests" / f"neo4j-{version()}"
    if (folder / "complete").exists():
        return folder
    if not shutil.which("mvn") or not shutil.which("java"):
        raise NoServer(f"no Neo4j: {HOW}")
    part = folder.with_name(folder.name + ".part")
    shutil.rmtree(part, ignore_errors=True)
    part.mkdir(parents=True)
    fetch = ("mvn", "-B", "-q", "-ntp", "-f", str(POM),
             "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies",
             f"-Dneo4j.version={version()}", "-DincludeScope=runtime", f"-DoutputDirectory={part}")  # fmt: skip
    said = ""
    for wait in (0, 10, 30):                       # the repository turns bursts away for a while
        time.sleep(wait)
        try:
            done = subprocess.run(fetch, capture_output=True, text=True, check=False, timeout=FETCHES_WITHIN)
        except subprocess.TimeoutExpired:
            said = f"not within {FETCHES_WITHIN} s"
            continue
        if done.returncode == 0:
            break
        said = done.stdout.strip()[-300:]
    else:
        raise NoServer(f"Maven could not fetch Neo4j ({said}): {HOW}")
    (part / "complete").touch()
    shutil.rmtree(folder, ignore_errors=True)
    part.rename(folder)
    return folder


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


class Neo4j:
    """One server with its data in a folder."""

    def __init__(self, home: Path, *, password: str | None = None, settings: Mapping[str, str] | None = None,
                 heap: str = "512m") -> None:
        self.home = home
        self.password = password
        self.heap = heap
        self.settings = dict(settings or {})
        self.port = free_port()
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def address(self) -> str:
        return f"bolt://127.0.0.1:{self.port}"

    @property
    def pid(self) -> int:
        assert self._process
        return self._process.pid

    def start(self) -> None:
        """Start it, and wait until the database answers."""
        lib = jars()
        for name in ("conf", "data", "logs", "run", "import", "plugins", "licenses"):
            (self.home / name).mkdir(parents=True, exist_ok=True)
        settings = {"dbms.security.auth_enabled": "true" if self.password else "false"} | self.settings
        written = CONF.format(home=self.home, port=self.port, heap=self.heap)
        written += "".join(f"{name}={value}\n" for name, value in settings.items())
        (self.home / "conf" / "neo4j.conf").write_text(written)
        if self.password and not (self.home / "data" / "dbms").exists():
            self.admin("dbms", "set-initial-password", self.password)
        log = self.home / "logs" / "console.log"
        with log.open("ab") as console:
            self._process = subprocess.Popen(
                ["java", f"-Xms{self.heap}", f"-Xmx{self.heap}", *FLAGS,
                 "-cp", f"{self.home}/plugins/*:{self.home}/conf/*:{lib}/*", main_class(),
                 f"--home-dir={self.home}", f"--config-dir={self.home}/conf", "--console-mode"],
                stdout=console, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL, start_new_session=True)  # fmt: skip
        until = time.monotonic() + STARTS_WITHIN
        while not self._answers():
            if self._process.poll() is not None or time.monotonic() > until:
                raise NoServer(f"Neo4j did not start: {log.read_text()[-800:]}")
            time.sleep(0.3)

    def _answers(self) -> bool:
        from neo4j import GraphDatabase
        from neo4j.exceptions import DriverError, Neo4jError

        auth = ("neo4j", self.password) if self.password else None
        try:
            with GraphDatabase.driver(self.address, auth=auth, connection_timeout=2) as driver, driver.session(
                database="neo4j") as session:
                session.run("RETURN 1").consume()          # by itself it tries only once
        except (DriverError, Neo4jError, OSError):
            return False
        return True

    def admin(self, *words: str) -> str:
        """What the server's own tool says of a command; the server must not run."""
        done = subprocess.run(
            ["java", *FLAGS, "-cp", f"{self.home}/conf/*:{jars()}/*", ADMIN, *words],
            env=os.environ | {"NEO4J_HOME": str(self.home), "NEO4J_CONF": str(self.home / "conf")},
            capture_output=True, text=True, check=False)  # fmt: skip
        if done.returncode:
            raise AssertionError(f"{words[:2]}: {done.stdout}{done.stderr}")
        return done.stdout

    def stop(self) -> None:
        """Stop it as its keeper would."""
        self._end(signal.SIGTERM)

    def kill(self) -> None:
        """Stop it in the middle of whatever it does."""
        self._end(signal.SIGKILL)

    def _end(self, how: int) -> None:
        if self._process is None:
            return
        self._process.send_signal(how)
        try:
            self._process.wait(STOPS_WITHIN)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._process = None
