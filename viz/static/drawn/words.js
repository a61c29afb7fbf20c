"use strict";
// What the page says, in two languages, and elements made of it. Text only ever becomes text.
const vankien = (function () {
  const data = JSON.parse(document.getElementById("data").textContent);
  const things = new Map(data.things.map((thing) => [thing.id, thing]));
  const linksOf = new Map(data.things.map((thing) => [thing.id, []]));
  for (const link of data.links) {
    linksOf.get(link.from).push(link);
    if (link.to !== link.from) linksOf.get(link.to).push(link);
  }
  let language = location.hash === "#en" || location.hash === "#vi" ? location.hash.slice(1) : data.lang;

  function number(value) {
    return String(value).replace(/\B(?=(\d{3})+$)/g, language === "vi" ? "." : ",");
  }

  function say(key, values) {
    let text = data.words[language][key];
    if (Array.isArray(text)) text = text[values.count === 1 ? 0 : 1];
    return text.replace(/\{(\w+)\}/g, (_, name) => {
      const value = values[name];
      return typeof value === "number" ? number(value) : value;
    });
  }

  // A value that may differ by language.
  function told(value) {
    return value && typeof value === "object" ? value[language] : value || "";
  }

  function element(name, about, ...inside) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(about || {})) {
      if (key === "class") made.className = value;
      else if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
      else if (value !== false && value != null) made.setAttribute(key, value === true ? "" : value);
    }
    made.append(...inside.filter((each) => each !== null && each !== undefined && each !== ""));
    return made;
  }

  // Words of others: set apart, so that letters that run from right to left turn nothing else round.
  function words(text) {
    return element("bdi", null, text);
  }

  // A link to an article's source, where that is an address on the web.
  function source(address) {
    let url;
    try {
      url = new URL(address);
    } catch {
      return null;
    }
    if (url.protocol !== "http:" && url.protocol !== "https:") return null;
    return element("a", { href: url.href, rel: "noopener noreferrer", target: "_blank", class: "source" }, say("source"));
  }

  // Small letters without marks, and every dash, slash or space as one space.
  function fold(text) {
    return text.normalize("NFD").replace(/\p{M}+/gu, "").toLowerCase().replace(/đ/g, "d")
      .replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  }

  function kind(thing) {
    return say(thing.articles ? "one_group" : "one_" + thing.label.toLowerCase());
  }

  function setLanguage(wanted) {
    language = wanted;
    document.documentElement.lang = wanted;
    for (const each of document.querySelectorAll("[data-say]")) each.textContent = say(each.dataset.say);
    for (const each of document.querySelectorAll("[data-say-label]")) {
      each.setAttribute("aria-label", say(each.dataset.sayLabel));
    }
    for (const each of document.querySelectorAll("[data-say-placeholder]")) {
      each.setAttribute("placeholder", say(each.dataset.sayPlaceholder));
    }
  }

  return {
    data, things, linksOf, say, told, element, words, source, fold, kind, number, setLanguage,
    get language() { return language; },
  };
})();
