// Stars are kept with what is to be copied, so that the page of any day can copy all of them.
const MAX_READ = 5000;
const tools = byId("tools");
let starred = keptStars();
let read = keptReads();

function keptStars() {
  const kept = storage.read("starred", {});
  const isMap = kept !== null && typeof kept === "object" && !Array.isArray(kept);
  const stars = isMap ? Object.entries(kept) : [];
  return Object.fromEntries(stars.filter(([, bibtex]) => typeof bibtex === "string"));
}

function keptReads() {
  const kept = storage.read("read", []);
  return new Set(Array.isArray(kept) ? kept.filter((key) => typeof key === "string") : []);
}

function isStarred(paper) {
  return Object.hasOwn(starred, paper.key);
}

function isRead(paper) {
  return read.has(paper.key);
}

// A paper gets its buttons when it comes near the screen, so that long pages open fast.
const near = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (isIntersecting) addButtons(paperOf(target.firstElementChild));
    }
  },
  { rootMargin: "600px" },
);
for (const item of list.children) near.observe(item);

function addButtons(paper) {
  near.unobserve(paper.item);
  const buttons = tools.content.cloneNode(true);
  paper.star = buttons.querySelector(".star");
  paper.star.setAttribute("aria-label", tools.dataset.star + " " + paper.id);
  showStar(paper);
  paper.article.querySelector(".links").append(" ", buttons);
}

function showStar(paper) {
  const isOn = isStarred(paper);
  paper.star.textContent = isOn ? "★" : "☆";
  paper.star.setAttribute("aria-pressed", String(isOn));
}

function showMarks() {
  for (const paper of papers()) {
    if (paper.star) showStar(paper);
    if (paper.article.classList.contains("read") !== isRead(paper)) showRead(paper);
  }
  byId("stars-count").textContent = papers().filter(isStarred).length;
}

function showRead(paper) {
  paper.article.classList.toggle("read", isRead(paper));
  paper.readMark ??= Object.assign(document.createElement("span"), {
    className: "read-mark",
    textContent: tools.dataset.read,
  });
  if (isRead(paper)) {
    paper.article.querySelector(".facts").prepend(paper.readMark);
  } else {
    paper.readMark.remove();
  }
}

function toggleStar(paper) {
  const all = keptStars();
  if (Object.hasOwn(all, paper.key)) {
    delete all[paper.key];
  } else {
    all[paper.key] = paper.bibtex;
  }
  starred = all;
  storage.write("starred", all);
  showMarks();
  if (only.value) show();
}

function setRead(paper, isNowRead) {
  if (!paper || isRead(paper) === isNowRead) return;
  read = keptReads();
  read.delete(paper.key);
  if (isNowRead) read.add(paper.key);
  read = new Set([...read].slice(-MAX_READ));
  storage.write("read", [...read]);
  showMarks();
}

// The clipboard of scripts needs HTTPS; without it, a selection is copied.
async function copy(text, button) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const area = document.createElement("textarea");
    area.value = text;
    (button.closest("dialog") ?? document.body).append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
    button.focus({ preventScroll: true });
  }
  const label = button.dataset.label ?? button.textContent;
  button.dataset.label = label;
  button.textContent = tools.dataset.copied;
  status.textContent = tools.dataset.copied;
  setTimeout(() => {
    button.textContent = label;
    if (status.textContent === tools.dataset.copied) status.textContent = "";
  }, 1500);
}

// An identifier with other characters would be more than one word for a shell.
function quoted(id) {
  return /^[\w.:/-]+$/.test(id) ? id : "'" + id.replaceAll("'", "'\\''") + "'";
}

const forms = {
  bibtex: () => Object.values(starred).join("\n"),
  ids: () => Object.keys(starred).join("\n") + "\n",
  command: () => "daily-bot like " + Object.keys(starred).map(quoted).join(" ") + "\n",
};

function showStars() {
  starred = keptStars();
  const text = byId("stars-text");
  const all = Object.keys(starred).length;
  text.textContent = fill(text.dataset.text, all, papers().filter(isStarred).length);
  for (const button of byId("stars").querySelectorAll(".buttons button")) {
    button.disabled = all === 0;
  }
  if (!byId("stars").open) byId("stars").showModal();
}

byId("stars-open").addEventListener("click", showStars);
for (const button of document.querySelectorAll("#stars [data-copy]")) {
  button.addEventListener("click", () => copy(forms[button.dataset.copy](), button));
}
byId("stars-clear").addEventListener("click", (event) => {
  if (!confirm(event.currentTarget.dataset.sure)) return;
  storage.write("starred", {});
  starred = {};
  showMarks();
  showStars();
  show();
});

list.addEventListener("click", (event) => {
  const target = event.target.closest("a, button, summary");
  const paper = paperOf(target?.closest("article"));
  if (!paper) return;
  if (target.matches(".star")) {
    toggleStar(paper);
  } else if (target.matches(".copy")) {
    copy(paper.bibtex, target);
  } else if (target.matches(".links a, .title, .id")) {
    setRead(paper, true);
  } else if (target.matches(".more > summary")) {
    if (String(getSelection()) && target.contains(getSelection().anchorNode)) {
      event.preventDefault(); // the text was selected, not clicked
    } else {
      setRead(paper, true);
    }
  }
});

// The whole list of authors is shown where a paper is open.
list.addEventListener(
  "toggle",
  ({ target }) => {
    if (target.matches(".more")) target.parentElement.classList.toggle("opened", target.open);
  },
  true,
);

// Other pages of this site may change the stars.
window.addEventListener("storage", () => {
  starred = keptStars();
  read = keptReads();
  showMarks();
  show();
});
