const filter = byId("filter");
const sort = byId("sort");
const only = byId("only");
const status = byId("status");
const clear = byId("clear");
const searched =
  ".title, .gist, .authors, .abstract > p, .categories, .remark, .term, .summary .text, .names";

let category = "";
let terms = [];
let order = "score";
let isUntouched = true;

const orders = {
  score: (a, b) => a.rank - b.rank,
  category: (a, b) => compare(a.category, b.category) || a.rank - b.rank,
  id: (a, b) => compare(sortable(b.id), sortable(a.id)) || a.rank - b.rank,
};

function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

// Compares numbers without the archive of old identifiers, which are from before 2007.
function sortable(id) {
  const number = id.slice(id.indexOf("/") + 1);
  return (number >= "91" && !number.includes(".") ? "19" : "20") + number;
}

// Ignores case and, where it does not change the length, accents.
function folded(text) {
  const lower = text.toLowerCase();
  const plain = lower.normalize("NFD").replace(/\p{M}/gu, "");
  return plain.length === text.length ? plain : lower.length === text.length ? lower : text;
}

function textOf(paper) {
  if (paper.text === undefined) {
    const parts = [...paper.article.querySelectorAll(searched)].map((part) => part.textContent);
    paper.text = folded(parts.join("\n").replace(/\s+/g, " "));
  }
  return paper.text;
}

// Splits the filter into phrases that a paper must have and phrases that it must not have.
function parsed(text) {
  const query = { wanted: [], unwanted: [] };
  for (const [, minus, quoted, word] of text.matchAll(/(-?)(?:"([^"]*)"?|(\S+))/g)) {
    const link = /^(?:https?:\/\/)?(?:www\.)?(?:arxiv\.org\/(?:abs|pdf|html)\/|arxiv:)(?=\w)/i;
    const phrase = folded((quoted ?? word.replace(link, "")).replace(/\s+/g, " ").trim());
    if (phrase && phrase !== "-") (minus ? query.unwanted : query.wanted).push(phrase);
  }
  return query;
}

// Tests a paper; the charts leave out the choice that they offer themselves.
function fits(paper, query, except) {
  return (
    (except === "category" || !category || paper.category === category) &&
    (except === "terms" || terms.every((term) => paper.terms.includes(term))) &&
    (only.value !== "starred" || isStarred(paper)) &&
    (only.value !== "unread" || !isRead(paper)) &&
    query.wanted.every((phrase) => textOf(paper).includes(phrase)) &&
    !query.unwanted.some((phrase) => textOf(paper).includes(phrase))
  );
}

function show() {
  const query = parsed(filter.value);
  const hasWords = query.wanted.length + query.unwanted.length > 0;
  const isAll = !category && terms.length === 0 && !only.value && !hasWords;
  if (isAll && isUntouched && order === sort.value) return; // as the page was written
  isUntouched = false;
  let shown = 0;
  for (const paper of papers()) {
    const isShown = fits(paper, query);
    paper.item.hidden = !isShown;
    shown += isShown ? 1 : 0;
  }
  if (order !== sort.value) {
    order = sort.value;
    list.append(...[...papers()].sort(orders[order]).map((paper) => paper.item));
  }
  const form = shown === 0 ? "none" : category ? "shownIn" : "shown";
  status.textContent = isAll ? "" : fill(status.dataset[form], shown, papers().length, category);
  clear.hidden = isAll;
  count(query, isAll);
  mark(query.wanted);
}

function showAll() {
  filter.value = "";
  only.value = "";
  category = "";
  terms = [];
  changed();
}

// Marks what the filter found, also across elements. Where the browser cannot, nothing is marked.
const MAX_MARKS = 3000;
const canMark = Boolean(globalThis.Highlight && CSS.highlights);
const markRule = "::highlight(found) { background: var(--found); color: var(--ink) }";
let hasMarkRule = false;
const blocks = "h3 > .title, .authors, .gist, .abstract > p, .remark, .term, .summary .text > *";

function mark(phrases) {
  if (!canMark) return;
  CSS.highlights.delete("found");
  const long = phrases.filter((phrase) => phrase.length > 1 || !/[a-z0-9]/.test(phrase));
  if (long.length > 0 && !hasMarkRule) {
    document.styleSheets[0].insertRule(markRule); // HTML checkers do not know it
    hasMarkRule = true;
  }
  const ranges = [];
  for (const paper of papers()) {
    const isSearched = long.length > 0 && !paper.item.hidden && ranges.length < MAX_MARKS;
    const before = ranges.length;
    if (isSearched) {
      for (const block of paper.article.querySelectorAll(blocks)) find(block, long, ranges);
    }
    const hidden = paper.article.querySelector(".inside");
    const isInHidden = ranges.slice(before).some((range) => hidden.contains(range.startContainer));
    paper.article.classList.toggle("has-hits", isInHidden);
  }
  if (ranges.length > 0) CSS.highlights.set("found", new Highlight(...ranges));
}

function find(block, phrases, ranges) {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const nodes = [];
  let text = "";
  while (walker.nextNode()) {
    nodes.push({ node: walker.currentNode, start: text.length });
    text += walker.currentNode.data.replace(/\s/g, " ");
  }
  const plain = folded(text);
  const place = (index, isEnd) => {
    const at = nodes.findLast(({ start }) => (isEnd ? start < index : start <= index));
    return [at.node, index - at.start];
  };
  for (const phrase of phrases) {
    let start = plain.indexOf(phrase);
    for (; start >= 0; start = plain.indexOf(phrase, start + phrase.length)) {
      const range = new Range();
      range.setStart(...place(start, false));
      range.setEnd(...place(start + phrase.length, true));
      ranges.push(range);
    }
  }
}
