const byId = (id) => document.getElementById(id);
const root = document.documentElement;
const list = byId("list");

const papers = [...list.children].map((item) => {
  const article = item.firstElementChild;
  const { id, rank, category, terms, bin, bibtex } = article.dataset;
  return { item, article, id, rank: Number(rank), category, terms: terms.split(" "), bin, bibtex };
});
const paperOf = new Map(papers.map((paper) => [paper.article, paper]));

// Identifies a paper on all days, whatever its version.
function keyOf(paper) {
  return paper.id.replace(/v\d+$/, "");
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
