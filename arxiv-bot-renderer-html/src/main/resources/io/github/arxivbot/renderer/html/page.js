const keysOn = byId("keys-on");
const views = [...document.querySelectorAll("#view input")];
const names = views.map((input) => input.value);
let view = "teaser";

function setView(name) {
  const isOther = name !== view;
  view = name;
  if (isOther) root.dataset.view = name;
  for (const input of views) input.checked = input.value === name;
  if (isOther) {
    for (const more of list.querySelectorAll("article > .more")) more.open = name === "full";
  }
}

function chooseView(name) {
  const paper = paperOf(current());
  setView(name);
  storage.write("view", name);
  writeAddress();
  paper?.article.scrollIntoView();
}

// The address holds what is shown, for links.
function writeAddress() {
  const state = new URLSearchParams();
  if (filter.value.trim()) state.set("q", filter.value.trim());
  if (category) state.set("category", category);
  for (const chip of chips) {
    if (terms.includes(chip.number)) state.append("keyword", chip.term);
  }
  if (only.value) state.set("only", only.value);
  if (sort.value !== "score") state.set("sort", sort.value);
  if (view !== "teaser") state.set("view", view);
  if (!keysOn.checked) state.set("keys", "off");
  const fragment = state.toString();
  const bare = location.href.split("#")[0];
  history.replaceState(null, "", fragment ? bare + "#" + fragment : bare);
}

// A fragment without "=" is the anchor of a paper, which is opened.
function readAddress() {
  const fragment = location.hash.slice(1);
  const isAnchor = fragment && !fragment.includes("=");
  const state = new URLSearchParams(isAnchor ? "" : fragment);
  const choice = (name, values, other) => {
    const value = state.get(name);
    return values.includes(value) ? value : other;
  };
  filter.value = state.get("q") ?? "";
  category = state.get("category") ?? "";
  if (category && !papers().some((paper) => paper.category === category)) category = "";
  const keywords = state.getAll("keyword");
  terms = chips.filter((chip) => keywords.includes(chip.term)).map((chip) => chip.number);
  only.value = choice("only", ["starred", "unread"], "");
  sort.value = choice("sort", Object.keys(orders), "score");
  keysOn.checked = state.get("keys") !== "off";
  const kept = storage.read("view", "teaser");
  const own = names.includes(kept) ? kept : "teaser";
  // "summaries" is from older addresses.
  setView(choice("view", names, state.get("summaries") === "open" ? "full" : own));
  if (isAnchor) openAnchor(fragment);
}

function openAnchor(fragment) {
  const article = byId(fragment);
  if (article?.matches("article.paper")) article.querySelector(".more").open = true;
}

function changed() {
  show();
  writeAddress();
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
    article.scrollIntoView({ block: "nearest" });
  }
}

function open(paper) {
  const more = paper.article.querySelector(".more");
  more.open = !more.open;
  if (more.open) setRead(paper, true);
}

const keys = {
  "/": () => filter.focus(),
  "?": () => byId("help").showModal(),
  Escape: showAll,
  1: () => chooseView("titles"),
  2: () => chooseView("teaser"),
  3: () => chooseView("full"),
  j: () => move(1),
  k: () => move(-1),
};
const paperKeys = {
  o: open,
  v: (paper) => paper.article.querySelector("a.title").click(),
  s: toggleStar,
  m: (paper) => setRead(paper, !isRead(paper)),
  b: (paper) => copy(paper.bibtex, paper.article.querySelector(".copy")),
};

document.addEventListener("keydown", (event) => {
  const { key, target } = event;
  const isTyping = target.matches("input[type=search], select, textarea");
  const paper = Object.hasOwn(paperKeys, key) ? paperOf(current()) : undefined;
  const action = Object.hasOwn(keys, key) ? keys[key] : paper && (() => paperKeys[key](paper));
  if (!action || event.ctrlKey || event.metaKey || event.altKey) return;
  if (document.querySelector("dialog[open]")) return;
  if (key.length === 1 && (isTyping || !keysOn.checked)) return;
  if (key === "Escape" && isTyping) target.blur();
  event.preventDefault();
  action();
});

for (const input of views) input.addEventListener("change", () => chooseView(input.value));
for (const input of [sort, only, keysOn]) input.addEventListener("change", changed);
for (const button of document.querySelectorAll("dialog .close")) {
  button.addEventListener("click", () => button.closest("dialog").close());
}
filter.addEventListener("input", changed);
clear.addEventListener("click", showAll);
byId("help-open").addEventListener("click", () => byId("help").showModal());
window.addEventListener("hashchange", () => {
  const fragment = location.hash.slice(1);
  if (fragment && !fragment.includes("=")) {
    openAnchor(fragment);
  } else {
    readAddress();
    show();
  }
});

// Keeps the focused paper visible below the controls, which stay at the top on large screens.
const controls = byId("controls");
controls.hidden = false;
new ResizeObserver(() => {
  const isFixed = getComputedStyle(controls).position === "sticky";
  const height = isFixed ? controls.offsetHeight : 0;
  root.style.scrollPaddingTop = height + 8 + "px";
  document.querySelector(".side").style.setProperty("--controls-height", height + "px");
}).observe(controls);

placeCharts();
readAddress();
if (read.size > 0 || Object.keys(starred).length > 0) showMarks();
show();
