// Puts the page together: choices, what is read when, and what is shown when it fails.
import { speak, word, languages, currentLanguage } from "/dashboard/words.js";
import { element, node, showHeadline, showTiles, showFunnel, showMap, showState } from "/dashboard/figures.js";
import { showStages, showSettings, showLearning } from "/dashboard/tables.js";
import { drawAll, breakDownBy, hasCharts } from "/dashboard/charts.js";
import { ask, showQueue, showFeed, showHealth, tell } from "/dashboard/people.js";

const remembered = (name, otherwise) => localStorage.getItem(`cordial-${name}`) ?? otherwise;
const remember = (name, value) => localStorage.setItem(`cordial-${name}`, value);
const prefersDark = window.matchMedia("(prefers-color-scheme: dark)");

let overview = null;
let isLive = false;

function paint() {
  const theme = element("theme").value;
  document.documentElement.dataset.theme = theme === "auto" ? (prefersDark.matches ? "dark" : "light") : theme;
  if (overview) drawAll(overview);
}

function notice(text) {
  element("notice").hidden = !text;
  element("notice").textContent = text ?? "";
}

function show() {
  const main = element("main");
  main.setAttribute("aria-busy", String(overview === null));
  if (overview === null) return;
  notice(!overview.days.length ? word("empty") : !hasCharts() ? word("noCharts") : null);
  const currencies = overview.currencies ?? [];
  element("currency").replaceChildren(...currencies.map((code) => node("option", code)));
  element("currency").value = overview.currency ?? "";
  for (const one of [showHeadline, showTiles, showFunnel, showMap, showStages, showSettings, drawAll]) one(overview);
  showState(overview, isLive);
}

/// Asks again while the service still reads, and after a failure.
async function refresh() {
  const query = new URLSearchParams({ days: element("days").value });
  if (overview && element("currency").value) query.set("currency", element("currency").value);
  try {
    const answer = await ask(`/api/overview?${query}`);
    if (answer.reading) {
      notice(word("reading"));
      return setTimeout(refresh, 500);
    }
    overview = answer;
    show();
    showLearning(await ask("/api/learning"));
    showQueue(await ask("/api/handovers"));
    showHealth(await ask("/api/health"));
  } catch (failure) {
    notice(word("failed", { reason: failure.message }));
    setTimeout(refresh, 3000);
  }
}

function follow() {
  const live = new EventSource("/api/live");
  let due = null;
  live.addEventListener("open", () => { isLive = true; if (overview) showState(overview, isLive); });
  live.addEventListener("feed", (event) => {
    showFeed(JSON.parse(event.data));
    // The figures come once in a while, not with every event.
    due ??= setTimeout(() => { due = null; refresh(); }, 2000);
  });
  live.addEventListener("error", () => { isLive = false; notice(word("lost")); });
}

function begin() {
  const wish = navigator.language.slice(0, 2);
  element("language").value = remembered("language", languages.includes(wish) ? wish : "en");
  element("theme").value = remembered("theme", "auto");
  element("days").value = remembered("days", "60");
  speak(element("language").value);
  paint();
  element("language").addEventListener("change", () => { speak(element("language").value); remember("language", currentLanguage()); show(); refresh(); });
  element("theme").addEventListener("change", () => { remember("theme", element("theme").value); paint(); });
  element("days").addEventListener("change", () => { remember("days", element("days").value); refresh(); });
  element("currency").addEventListener("change", refresh);
  prefersDark.addEventListener("change", paint);
  for (const dimension of ["stage", "channel"]) {
    element(`by-${dimension}`).addEventListener("click", () => {
      breakDownBy(dimension);
      for (const one of ["stage", "channel"]) element(`by-${one}`).setAttribute("aria-pressed", String(one === dimension));
      if (overview) drawAll(overview);
    });
  }
  element("story-form").addEventListener("submit", (event) => { event.preventDefault(); tell(element("story-customer").value.trim()); });
  element("choices").addEventListener("submit", (event) => event.preventDefault());
  refresh();
  follow();
}

begin();
