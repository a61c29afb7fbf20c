"""What docs/neo4j.md says: its questions, and its tables of the graph."""

import re

from tests.outside import ROOT

PAGE = (ROOT / "docs" / "neo4j.md").read_text(encoding="utf-8")

SECTION = re.compile(r"^### (?P<heading>.*)\n(?P<body>(?:(?!^##).*\n)*)", re.M)
BLOCK = re.compile(r"(?:^```text\n(?P<given>(?::param .*\n)+)```\n)?^```cypher\n(?P<query>(?:.*\n)*?)```$", re.M)

QUESTIONS = {
    section["heading"]: (block["query"], dict(re.findall(r"^:param (\w+) => (.*)$", block["given"] or "", re.M)))
    for section in SECTION.finditer(PAGE)
    for block in BLOCK.finditer(section["body"])
}
"""Heading → the question, and what its parameters are in Cypher."""

DESCRIBED = {
    name: set(re.findall(r"^\| `(\w+)` \|", section["body"], re.M))
    for section in re.finditer(r"^#### (?P<heading>.*)\n(?P<body>(?:(?!^##).*\n)*)", PAGE, re.M)
    for name in re.findall(r"`(\w+)`", section["heading"])
}
"""Label or type → the properties the page tells of."""
TYPES = re.findall(r"^\| `(\w+)` \| ([^|]+) \| `(\w+)` \| `(\w+)` \|", PAGE, re.M)
"""Type, its Vietnamese words, the labels it leads from and to."""
