"use strict";
(() => {
  const all = (selector) => document.querySelectorAll(selector);
  const clear = () => all(".hit, .lit").forEach((node) => node.classList.remove("hit", "lit"));
  const wide = () => matchMedia("(min-width: 78.01rem)").matches;

  // A name leads to its entry; every mention of it lights up, and the text stays where it is.
  const show = (key) => {
    clear();
    all(`[data-e="${CSS.escape(key)}"]`).forEach((node) => node.classList.add("hit"));
    const entry = document.querySelector(`details[data-e="${CSS.escape(key)}"]`);
    if (!entry) return;
    entry.open = true;
    if (wide()) entry.scrollIntoView({ block: "nearest" });
  };

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-e]");
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      show(link.dataset.e);
      if (wide()) event.preventDefault();
      return;
    }
    const summary = event.target.closest("details[data-e] > summary");
    if (summary) {
      const entry = summary.parentElement;
      if (entry.open) clear();
      else show(entry.dataset.e), event.preventDefault();
    }
  });

  // A note in the margin and its words go together.
  for (const type of ["mouseover", "focusin"]) {
    document.addEventListener(type, (event) => {
      all(".lit").forEach((node) => node.classList.remove("lit"));
      const part = event.target.closest?.("[data-q]");
      if (part) all(`[data-q="${CSS.escape(part.dataset.q)}"]`).forEach((node) => node.classList.add("lit"));
    });
  }

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") clear();
  });
})();
