"use strict";
(() => {
  const at = (id) => document.getElementById(id);
  const query = at("query"), found = at("found"), report = at("report");
  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[’]/g, "'").toLowerCase();
  const SHOWN = { people: 20, places: 20, quotations: 40, articles: 40 };
  const KINDS = { d: "", p: "", i: "reported" };

  // The index sleeps in the page, packed, until somebody looks for something.
  let waking;
  const index = () => (waking ??= (async () => {
    const packed = Uint8Array.from(atob(at("index").textContent), (letter) => letter.charCodeAt(0));
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
    const data = await new Response(stream).json();
    for (const list of [data.people, data.places]) {
      for (const row of list) {
        let number = 0;
        row[row.length - 1] = row.at(-1).map((step) => (number += step));
      }
    }
    const keys = {
      people: (row) => row[0] + " " + row[1],
      places: (row) => row[0],
      quotations: (row) => (row[1] ?? "") + " " + row[3],
      articles: (row) => row[0],
    };
    for (const [kind, key] of Object.entries(keys)) {
      data[kind] = data[kind].map((row, number) => ({ row, number, key: fold(key(row)) }));
    }
    return data;
  })());

  const make = (tag, text, name) => {
    const node = document.createElement(tag);
    if (text !== undefined) node.textContent = text;
    if (name) node.className = name;
    return node;
  };
  const safe = (link) => link && (/^https?:\/\//i.test(link) || !/^[^/?#]*:/.test(link)) ? link : null;
  const headline = (data, number) => {
    const [title, publisher, day, link] = data.articles[number]?.row ?? ["article " + (number + 1)];
    const line = make("span");
    const name = safe(link) ? make("a", title) : make("span", title);
    if (safe(link)) { name.href = link; name.rel = "noopener noreferrer nofollow"; }
    line.append(name, make("span", [publisher, day].filter(Boolean).map((part) => " · " + part).join(""), "detail"));
    return line;
  };
  const marked = (text, words) => {
    const node = make("span", undefined, "words");
    const folded = [...text].map((letter) => fold(letter) || " ");
    const plain = folded.every((letter) => letter.length === 1) ? folded.join("") : null;
    const start = plain && words.length ? plain.indexOf(words[0]) : -1;
    if (start < 0) { node.textContent = text; return node; }
    const letters = [...text], end = start + words[0].length;
    node.append(letters.slice(0, start).join(""), make("mark", letters.slice(start, end).join("")), letters.slice(end).join(""));
    return node;
  };

  const rows = {
    people: (data, { row: [name, role, articles, quoted, numbers] }) => {
      const box = make("details"), head = make("summary");
      head.append(make("b", name), make("span", ` ${role ? role + " · " : ""}${articles} ${articles === 1 ? "article" : "articles"}${quoted ? ` · quoted ${quoted}` : ""}`, "detail"));
      box.append(head);
      box.addEventListener("toggle", () => open(data, box, numbers), { once: true });
      return box;
    },
    places: (data, { row: [name, country, articles, numbers] }) => {
      const box = make("details"), head = make("summary");
      head.append(make("b", name), make("span", ` ${country ?? ""} · ${articles} ${articles === 1 ? "article" : "articles"}`, "detail"));
      box.append(head);
      box.addEventListener("toggle", () => open(data, box, numbers), { once: true });
      return box;
    },
    quotations: (data, { row: [article, speaker, kind, text] }, words) => {
      const line = make("div");
      const where = make("span", undefined, "in");
      where.append(`${speaker ?? "speaker unknown"}${KINDS[kind] ? `, ${KINDS[kind]}` : ""} — `, headline(data, article));
      line.append(kind === "i" ? "› " : "« ", marked(text, words), kind === "i" ? "" : " »", where);
      return line;
    },
    articles: (data, { number }) => headline(data, number),
  };
  const open = (data, box, numbers) => {
    const list = make("ul");
    for (const number of numbers.slice(0, 200)) {
      const item = make("li");
      item.append(headline(data, number));
      list.append(item);
    }
    if (numbers.length > 200) list.append(make("li", `and ${numbers.length - 200} more`));
    box.append(list);
  };

  const TITLES = { people: "People", places: "Places", quotations: "Quotations", articles: "Headlines" };
  const search = async () => {
    const text = query.value.trim(), words = fold(text).split(/\s+/).filter(Boolean);
    const idle = fold(text).replace(/\s/g, "").length < 2;
    found.hidden = idle;
    report.hidden = !idle;
    if (idle) { found.replaceChildren(); return; }
    const data = await index();
    if (query.value.trim() !== text) return;
    const sections = [];
    for (const [kind, title] of Object.entries(TITLES)) {
      const hits = data[kind].filter(({ key }) => words.every((word) => key.includes(word)));
      if (!hits.length) continue;
      const section = make("section"), heading = make("h2", title + " ");
      const shown = Math.min(hits.length, SHOWN[kind]);
      heading.append(make("small", shown < hits.length ? `${shown} of ${hits.length}` : `${hits.length}`));
      const list = make("ul");
      list.lang = "fr";
      for (const hit of hits.slice(0, shown)) {
        const item = make("li");
        item.append(rows[kind](data, hit, words));
        list.append(item);
      }
      section.append(heading, list);
      if (shown < hits.length) {
        const more = make("button", "Show all");
        more.type = "button";
        more.addEventListener("click", () => {
          for (const hit of hits.slice(shown, 2000)) {
            const item = make("li");
            item.append(rows[kind](data, hit, words));
            list.append(item);
          }
          more.remove();
        });
        section.append(more);
      }
      sections.push(section);
    }
    found.replaceChildren(...(sections.length ? sections : [make("p", `Nothing about “${text}”.`, "none")]));
  };

  at("search").hidden = false;
  at("search").addEventListener("submit", (event) => event.preventDefault());
  let timer;
  query.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(search, 120);
  });
  document.addEventListener("click", (event) => {
    const link = event.target.closest("[data-find]");
    if (!link) return;
    event.preventDefault();
    query.value = link.dataset.find;
    query.focus();
    search();
    scrollTo({ top: 0 });
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && query.value) { query.value = ""; search(); }
    if (event.key === "/" && document.activeElement !== query) { event.preventDefault(); query.focus(); }
  });

  const all = at("all");
  if (all) {
    all.hidden = false;
    all.addEventListener("click", async () => {
      const data = await index(), list = at("articles");
      const order = data.articles.map((_, number) => number)
        .sort((a, b) => (data.articles[b].row[2] ?? "").localeCompare(data.articles[a].row[2] ?? "") || a - b);
      list.replaceChildren(...order.map((number) => {
        const item = make("li");
        item.append(headline(data, number));
        return item;
      }));
      at("more").remove();
    });
  }
})();
