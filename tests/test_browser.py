"""What people see a graph on a server with: the style of Neo4j Browser, and a server in Docker."""

import re
from itertools import product

from graph import cypher
from graph.relations import ENDS
from tests.neo4j_page import DESCRIBED, TYPES
from tests.outside import ROOT

GRASS = (ROOT / "docs" / "vankien.grass").read_text(encoding="utf-8")
RULE = re.compile(r"(?P<selector>[\w.]+)\s*\{(?P<body>(?:'[^'\n]*'|[^'{}])*)\}\s*")
STYLE = re.compile(r"\s*(?P<name>[a-z-]+): (?P<value>#[0-9A-F]{6}|[0-9]+px|'[^':;\n]+');\s*")
"""A `:` or `;` within a caption, or a comment anywhere, would be read as something else."""
RULES = {
    rule["selector"]: {style["name"]: style["value"].strip("'") for style in STYLE.finditer(rule["body"])}
    for rule in RULE.finditer(GRASS)
}
BACKGROUNDS = ("#F9FCFF", "#292C33")
"""Behind a graph in the Browser, light and dark."""


def test_the_style_is_rules_and_nothing_else():
    assert RULE.sub("", GRASS) == ""
    assert [rule["selector"] for rule in RULE.finditer(GRASS) if STYLE.sub("", rule["body"])] == []


def test_every_label_and_type_has_one_rule_and_nothing_else_has():
    wanted = ["node", "relationship", *(f"node.{label}" for label in cypher.LABELS),
              *(f"relationship.{kind}" for kind in ENDS)]  # fmt: skip
    assert sorted(rule["selector"] for rule in RULE.finditer(GRASS)) == sorted(wanted)


def test_captions_are_properties_or_the_words_of_the_page():
    words = {name: said for name, said, _, _ in TYPES}
    for selector, style in RULES.items():
        _, _, name = selector.partition(".")
        used = set(re.findall(r"\{(\w+)\}", style["caption"]))
        assert used <= DESCRIBED.get(name, {"id"})
        assert used or style["caption"] == words.get(name, "<type>")


def test_the_style_reads_on_light_and_dark():
    for selector, style in RULES.items():
        if selector.startswith("node"):
            assert contrast(style["color"], style["text-color-internal"]) >= 4.5, selector
        colours = {style[name] for name in ("color", "text-color-external") if name in style}
        for colour, background in product(colours, BACKGROUNDS):
            assert contrast(colour, background) >= 3, (selector, colour, background)


def contrast(one, other):
    """How far apart two colours are, 1 to 21, as the rules for accessible pages count."""
    dark, light = sorted((brightness(one), brightness(other)))
    return (light + 0.05) / (dark + 0.05)


def brightness(colour):
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def composed():
    """What compose.yaml says, by the names that lead there: plain keys, values and lists of one line each."""
    found, path = {}, []
    for line in (ROOT / "compose.yaml").read_text(encoding="utf-8").splitlines():
        said = re.sub(r"(^|\s+)#.*", "", line)
        if not said.strip():
            continue
        told = re.fullmatch(r"(?P<indent>(?:  )*)(?:(?P<key>\w+):(?: (?P<value>\S.*))?|- (?P<item>\S.*))", said)
        assert told, line
        path = path[: len(told["indent"]) // 2]
        assert len(path) == len(told["indent"]) // 2, line
        if told["item"]:
            found.setdefault(".".join(path), []).append(told["item"].strip('"'))
            continue
        path.append(told["key"])
        if told["value"]:
            assert ".".join(path) not in found, line
            found[".".join(path)] = told["value"].strip('"')
        else:
            found.setdefault(".".join(path[:-1]) or "top", []).append(told["key"])
    return found


def test_docker_starts_a_server_of_this_machine_alone_whose_password_is_not_written_down():
    said = composed()
    assert said["services.neo4j.image"] == "neo4j:{}.{}-community".format(*cypher.FLOOR)
    assert said["services.neo4j.ports"] == ["127.0.0.1:7474:7474", "127.0.0.1:7687:7687"]
    assert re.fullmatch(r"neo4j/\$\{VANKIEN_NEO4J_PASSWORD:\?[^}]+\}", said["services.neo4j.environment.NEO4J_AUTH"])
    assert {"heap_initial__size", "heap_max__size", "pagecache_size"} == {
        name.partition("server_memory_")[2] for name in said if "server_memory_" in name}  # fmt: skip
    assert [each.partition(":")[0] for each in said["services.neo4j.volumes"]] == said["volumes"]
    assert "http://localhost:7474" in said["services.neo4j.healthcheck.test"]
