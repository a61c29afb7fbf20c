"use strict";
// What is said of one thing: itself, its links with the words that show them, the articles it stands for.
vankien.details = (function () {
  const { data, things, linksOf, say, told, element, words, source, kind } = vankien;
  const place = document.getElementById("told");
  const ORDER = Object.keys(data.lines);

  function show(id, choose) {
    place.replaceChildren(...(id ? about(things.get(id), choose) : [element("p", { class: "note" }, say("choose"))]));
  }

  function about(thing, choose) {
    return [
      element("h3", null, words(told(thing.name))),
      element("p", { class: "kind" }, badge(thing.label), kind(thing)),
      thing.detail ? element("p", null, words(told(thing.detail))) : null,
      facts(thing),
      thing.source ? source(thing.source) : null,
      thing.articles ? articles(thing) : null,
      ...linked(thing, choose),
    ].filter(Boolean);
  }

  function badge(label) {
    return element("span", { class: "sign " + label.toLowerCase(), "aria-hidden": "true" });
  }

  function facts(thing) {
    const rows = [];
    for (const name of ["type", "issuer", "term", "year"]) if (thing[name]) rows.push([say(name), String(thing[name])]);
    const total = "total_" + thing.label.toLowerCase();
    if (thing.total && total in data.words.vi) rows.push([say(total), say("articles", { count: thing.total })]);
    const list = rows.flatMap(([name, value]) => [element("dt", null, name), element("dd", null, words(value))]);
    if (thing.unknown) list.push(element("dd", { class: "note" }, say("unknown")));
    return list.length ? element("dl", null, ...list) : null;
  }

  function articles(thing) {
    const rows = thing.articles.map((article) => element("li", null, words(article.title), ...byline(article)));
    const more = thing.total - rows.length;
    return element("div", null, element("ul", null, ...rows),
      more > 0 ? element("p", { class: "note" }, say("more_articles", { count: more })) : null);
  }

  function byline(article) {
    const text = [told(article.day), article.place].filter(Boolean).join(" · ");
    return [text ? element("span", { class: "byline" }, " ", text) : null,
      article.source ? source(article.source) : null].filter(Boolean);
  }

  // Links by what they say, seen from the thing.
  function linked(thing, choose) {
    const boxes = new Map();
    for (const link of linksOf.get(thing.id)) {
      const name = link.kind + (link.from === thing.id ? "_out" : "_in");
      if (!boxes.has(name)) boxes.set(name, []);
      boxes.get(name).push(link);
    }
    if (!boxes.size) return [element("p", { class: "note" }, say("no_links"))];
    const rank = (name) => ORDER.indexOf(name.replace(/_(in|out)$/, ""));
    return [...boxes].sort(([one], [other]) => rank(one) - rank(other)).map(([name, links]) =>
      element("section", { class: "box" }, element("h4", null, `${say(name)} (${vankien.number(links.length)})`),
        element("ul", null, ...links.map((link) => row(link, things.get(link.from === thing.id ? link.to : link.from), choose)))));
  }

  function row(link, other, choose) {
    const notes = [];
    // Numbers come again every term.
    if (other.label === "Document" && other.year) notes.push(String(other.year));
    if (link.count) notes.push(say("times", { count: link.count }));
    if (link.planned) notes.push(say("is_planned"));
    if (link.certainty) notes.push(say("is_" + link.certainty));
    for (const post of link.posts || []) notes.push(told(post));
    return element("li", null,
      element("button", { type: "button", class: "thing", onclick: () => choose(other.id) },
        badge(other.label), words(told(other.name))),
      notes.length ? element("span", { class: "byline" }, " ", words(notes.join(" · "))) : null,
      ...(link.passages || []).map((passage) => quoted(passage, link)));
  }

  function quoted([id, before, mark, after], link) {
    const article = data.articles[id];
    const own = article && article.thing && (article.thing === link.from || article.thing === link.to);
    return element("blockquote", null,
      element("bdi", null, before, element("mark", null, mark), after),
      article && !own ? element("footer", null, "— ", words(article.title), ...byline(article)) : null);
  }

  return { show };
})();
