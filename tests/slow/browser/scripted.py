"""The state of a picture that shows nothing out of the ordinary."""





KEY = "documents/quy-dinh-142-qd-tw-2024"
NOTHING = {
    "opened": [],
    "hidden": [],
    "pins": {},
    "selected": None,
    "layout": "force",
    "stir": 0,
    "view": "graph",
    "sort": {"things": None, "links": None},
    "path": None,
    "off": {name: [] for name in ("type", "issuer", "term", "year", "kind", "certainty")},
}


def state(**told):
    return NOTHING | told | ({"off": NOTHING["off"] | told["off"]} if "off" in told else {})
