"use strict";
(() => {
  const byId = (id) => document.getElementById(id);
  const list = byId("list");
  const filter = byId("filter");
  const sort = byId("sort");
  const unfold = byId("unfold");
  const status = byId("status");
  const clear = byId("clear");
  const keysOn = byId("keys-on");
  const summaries = [...document.querySelectorAll("details.summary")];
  const chart = byId("category-bars");
  const bars = chart ? [...chart.querySelectorAll("[data-category]")] : [];

  const searched = ".title, .authors, .abstract, .categories, .term";
  const papers = [...list.children].map((item) => {
    const article = item.querySelector("article");
    const texts = [...article.querySelectorAll(searched)].map((part) => part.textContent);
    return {
      item,
      article,
      text: texts.join("\n").toLowerCase(),
      rank: Number(article.dataset.rank),
      id: article.dataset.id,
      category: article.dataset.category,
    };
  });

  const orders = {
    score: (a, b) => a.rank - b.rank,
    category: (a, b) => compare(a.category, b.category) || a.rank - b.rank,
    id: (a, b) => compare(sortable(b.id), sortable(a.id)) || a.rank - b.rank,
  };
  let category = "";
  let order = "score";

  function compare(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
  }

  // Compares numbers without the archive of old identifiers, which are from before 2007.
  function sortable(id) {
    const number = id.slice(id.indexOf("/") + 1);
    return (number >= "91" && !number.includes(".") ? "19" : "20") + number;
  }

  function show() {
    const words = filter.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const paper of papers) {
      const fits =
        (!category || paper.category === category) &&
        words.every((word) => paper.text.includes(word));
      paper.item.hidden = !fits;
      shown += fits ? 1 : 0;
    }
    if (order !== sort.value) {
      order = sort.value;
      list.append(...[...papers].sort(orders[order]).map((paper) => paper.item));
    }
    for (const bar of bars) {
      bar.setAttribute("aria-pressed", String(bar.dataset.category === category));
    }
    const isAll = !category && words.length === 0;
    status.textContent = isAll ? "" : inWords(shown);
    clear.hidden = isAll;
    unfold.hidden = summaries.length === 0;
    unfold.textContent = isUnfolded() ? unfold.dataset.close : unfold.dataset.open;
  }

  function inWords(shown) {
    const form = shown === 0 ? "none" : category ? "shownIn" : "shown";
    const values = [shown, papers.length, category];
    return status.dataset[form].replace(/\{(\d)\}/g, (slot, n) => values[n]);
  }

  function isUnfolded() {
    return summaries.length > 0 && summaries.every((summary) => summary.open);
  }

  function fold(open) {
    for (const summary of summaries) {
      summary.open = open;
    }
  }

  // Returns the filter as a fragment for a link.
  function write() {
    const state = new URLSearchParams();
    if (filter.value.trim()) state.set("q", filter.value.trim());
    if (category) state.set("category", category);
    if (sort.value !== "score") state.set("sort", sort.value);
    if (isUnfolded()) state.set("summaries", "open");
    if (!keysOn.checked) state.set("keys", "off");
    const fragment = state.toString();
    const bare = location.href.split("#")[0];
    history.replaceState(null, "", fragment ? bare + "#" + fragment : bare);
  }

  // A fragment without "=" is the anchor of an element.
  function read() {
    const fragment = location.hash.slice(1);
    if (fragment && !fragment.includes("=")) return;
    const state = new URLSearchParams(fragment);
    const known = papers.map((paper) => paper.category);
    filter.value = state.get("q") ?? "";
    category = known.includes(state.get("category")) ? state.get("category") : "";
    sort.value = Object.hasOwn(orders, state.get("sort")) ? state.get("sort") : "score";
    keysOn.checked = state.get("keys") !== "off";
    if (state.get("summaries") === "open") fold(true);
  }

  function changed() {
    show();
    write();
  }

  function choose(name) {
    category = category === name ? "" : name;
    changed();
  }

  function showAll() {
    filter.value = "";
    category = "";
    changed();
  }

  function current() {
    return document.activeElement?.closest("article.paper");
  }

  function move(step) {
    const shown = [...list.children].filter((item) => !item.hidden);
    const at = shown.findIndex((item) => item.contains(current()));
    const next = shown[at < 0 ? (step > 0 ? 0 : -1) : at + step];
    if (next) {
      const article = next.querySelector("article");
      article.focus({ preventScroll: true });
      article.scrollIntoView();
    }
  }

  const keys = {
    "/": () => filter.focus(),
    Escape: showAll,
    j: () => move(1),
    k: () => move(-1),
    o: () => {
      const summary = current()?.querySelector("details.summary");
      if (summary) summary.open = !summary.open;
    },
    v: () => current()?.querySelector("a.title").click(),
  };

  document.addEventListener("keydown", (event) => {
    const isTyping = event.target.matches("input[type=search], select, textarea");
    const isLetter = event.key.length === 1;
    if (event.ctrlKey || event.metaKey || event.altKey || !Object.hasOwn(keys, event.key)) return;
    if (isLetter && (isTyping || !keysOn.checked)) return;
    if (event.key === "Escape" && isTyping) event.target.blur();
    event.preventDefault();
    keys[event.key]();
  });

  for (const bar of bars) {
    bar.setAttribute("role", "button");
    bar.setAttribute("tabindex", "0");
    bar.addEventListener("click", () => choose(bar.dataset.category));
    bar.addEventListener("keydown", (event) => {
      if (event.key === "Enter" || event.key === " ") {
        event.preventDefault();
        choose(bar.dataset.category);
      }
    });
  }
  // The children of role="img" are not accessible.
  chart?.setAttribute("role", "group");

  for (const paper of papers) paper.article.tabIndex = -1;
  filter.addEventListener("input", changed);
  sort.addEventListener("change", changed);
  keysOn.addEventListener("change", changed);
  clear.addEventListener("click", showAll);
  unfold.addEventListener("click", () => {
    fold(!isUnfolded());
    changed();
  });
  window.addEventListener("hashchange", () => {
    read();
    show();
  });

  let folded = [];
  window.addEventListener("beforeprint", () => {
    folded = summaries.filter((summary) => !summary.open);
    fold(true);
  });
  window.addEventListener("afterprint", () => {
    for (const summary of folded) summary.open = false;
  });

  byId("controls").hidden = false;
  byId("keys").hidden = false;
  read();
  show();
})();
