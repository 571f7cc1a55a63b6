const byId = (id) => document.getElementById(id);
const root = document.documentElement;
const list = byId("list");

// Papers are read when they are needed, so that long pages open fast.
const papersByArticle = new Map();
let allPapers;

function papers() {
  allPapers ??= [...list.querySelectorAll("article.paper")].map(paperOf);
  return allPapers;
}

function paperOf(article) {
  if (!article) return undefined;
  let paper = papersByArticle.get(article);
  if (!paper) {
    const { id, rank, category, terms, bin, bibtex } = article.dataset;
    paper = { item: article.parentElement, article, id, rank: Number(rank), category, bin, bibtex };
    paper.terms = terms.split(" ");
    paper.key = id.replace(/v\d+$/, ""); // the paper on all days, whatever its version
    papersByArticle.set(article, paper);
  }
  return paper;
}

// Values that this browser keeps; for this visit only if it keeps nothing.
const storage = {
  unsaved: new Map(),
  read(name, fallback) {
    try {
      const text = localStorage.getItem("arxiv-bot." + name) ?? this.unsaved.get(name);
      return text == null ? fallback : JSON.parse(text);
    } catch {
      return this.unsaved.has(name) ? JSON.parse(this.unsaved.get(name)) : fallback;
    }
  },
  write(name, value) {
    const text = JSON.stringify(value);
    this.unsaved.set(name, text);
    try {
      localStorage.setItem("arxiv-bot." + name, text);
      this.unsaved.delete(name);
    } catch {
      // Denied or full.
    }
  },
};

function fill(text, ...values) {
  return text.replace(/\{(\d)\}/g, (slot, n) => values[n]);
}
