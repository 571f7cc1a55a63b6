const chart = byId("category-bars");
const bars = chart ? [...chart.querySelectorAll("[data-category]")] : [];
const bins = [...document.querySelectorAll("#histogram [data-bin]")];
const chips = [...document.querySelectorAll("#chips > li")].map((item) => {
  const button = document.createElement("button");
  button.type = "button";
  button.setAttribute("aria-pressed", "false");
  button.append(...item.childNodes);
  item.append(button);
  const { number, term } = item.dataset;
  button.addEventListener("click", () => {
    terms = terms.includes(number) ? terms.filter((one) => one !== number) : [...terms, number];
    changed();
  });
  return { button, number, term, count: button.querySelector(".count") };
});

// Shows in charts and chips how many of the papers pass the filter.
function count(query, isAll) {
  const byCategory = tally(query, isAll, "category", (paper) => [paper.category]);
  for (const bar of bars) {
    scale(bar, byCategory(bar.dataset.category));
    bar.setAttribute("aria-pressed", String(bar.dataset.category === category));
  }
  const byBin = tally(query, isAll, "", (paper) => [paper.bin]);
  for (const bin of bins) scale(bin, byBin(bin.dataset.bin));
  const byTerm = tally(query, isAll, "", (paper) => paper.terms);
  for (const chip of chips) {
    const isChosen = terms.includes(chip.number);
    const papersOfTerm = byTerm(chip.number);
    chip.count.textContent = papersOfTerm;
    chip.button.setAttribute("aria-pressed", String(isChosen));
    chip.button.classList.toggle("none", papersOfTerm === 0 && !isChosen);
  }
}

function tally(query, isAll, except, groups) {
  const counts = new Map();
  for (const paper of papers()) {
    if (isAll || fits(paper, query, except)) {
      for (const group of groups(paper)) counts.set(group, (counts.get(group) ?? 0) + 1);
    }
  }
  return (group) => counts.get(group) ?? 0;
}

function scale(group, papersOfGroup) {
  const bar = group.querySelector(".bar");
  const whole = group.querySelector(".whole");
  const share = papersOfGroup / Number(group.dataset.total);
  const size = group.dataset.bin === undefined ? "width" : "height";
  const length = Number(whole.getAttribute(size)) * share;
  bar.setAttribute(size, length);
  if (size === "height") {
    const bottom = Number(whole.getAttribute("y")) + Number(whole.getAttribute("height"));
    bar.setAttribute("y", bottom - length);
  }
  group.querySelector(".count").textContent = papersOfGroup;
}

function choose(name) {
  category = category === name ? "" : name;
  changed();
}

for (const bar of bars) {
  bar.setAttribute("role", "button");
  bar.setAttribute("aria-pressed", "false");
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

// The charts are beside the list if there is room, else folded above it.
const isWide = matchMedia("(min-width: 64rem)");
function placeCharts() {
  byId("overview").open = isWide.matches;
}
isWide.addEventListener("change", placeCharts);
