const byId = (id) => document.getElementById(id);
const filter = byId("filter");
const status = byId("status");
const cells = new Map(
  [...document.querySelectorAll(".months a time")].map((time) => [time.dateTime, time.closest("td")]),
);
const days = [...document.querySelectorAll("#titles-list > li")].map((item) => ({
  item,
  details: item.firstElementChild,
  href: item.querySelector("a").getAttribute("href"),
  titles: [...item.querySelectorAll("ul > li")],
}));

function folded(text) {
  return text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace(/\s+/g, " ");
}

// Makes each title a link to its paper, only where it is visible: there are thousands.
function link(day) {
  if (day.isLinked) return;
  day.isLinked = true;
  for (const title of day.titles) {
    const anchor = document.createElement("a");
    anchor.href = day.href + "#" + title.dataset.id;
    anchor.append(...title.childNodes);
    title.append(anchor);
  }
}

function search() {
  const phrases = [...filter.value.matchAll(/"([^"]*)"?|(\S+)/g)]
    .map(([, quoted, word]) => folded(quoted ?? word))
    .filter(Boolean);
  let found = 0;
  let onDays = 0;
  for (const day of days) {
    let here = 0;
    for (const title of day.titles) {
      title.text ??= folded(title.textContent + " " + title.dataset.id);
      const fits = phrases.every((phrase) => title.text.includes(phrase));
      title.hidden = !fits;
      here += fits ? 1 : 0;
    }
    const isHit = phrases.length > 0 && here > 0;
    if (isHit) link(day);
    day.details.open = isHit;
    day.item.hidden = here === 0 && phrases.length > 0;
    cells.get(day.item.dataset.day)?.classList.toggle("dim", phrases.length > 0 && here === 0);
    found += here;
    onDays += here > 0 ? 1 : 0;
  }
  const values = [found, onDays];
  const text = status.dataset.shown.replace(/\{(\d)\}/g, (slot, n) => values[n]);
  status.textContent = phrases.length > 0 ? text : "";
}

for (const day of days) {
  day.details.addEventListener("toggle", () => {
    if (day.details.open) link(day);
  });
}

filter.addEventListener("input", () => {
  search();
  const bare = location.href.split("#")[0];
  const words = filter.value.trim();
  history.replaceState(null, "", words ? bare + "#" + new URLSearchParams({ q: words }) : bare);
});

byId("controls").hidden = days.length === 0;
filter.value = new URLSearchParams(location.hash.slice(1)).get("q") ?? "";
search();
