// The charts: drawn anew when the figures, the language or the colours change.
import { word, number, percent, money, shortDay } from "/dashboard/words.js";
import { element } from "/dashboard/figures.js";

const charts = {};
let breakdown = "stage";

export const hasCharts = () => typeof window.Chart === "function";
export function breakDownBy(dimension) { breakdown = dimension; }

const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const palette = ["--c1", "--c2", "--c3", "--c4", "--c5"];

function draw(id, type, labels, datasets, { format, stacked = false, label, min }) {
  const canvas = element(id);
  canvas.setAttribute("aria-label", label);
  charts[id]?.destroy();
  const ink = colour("--soft");
  const line = colour("--line");
  charts[id] = new window.Chart(canvas, {
    type,
    data: { labels, datasets },
    options: {
      animation: false, maintainAspectRatio: false, interaction: { mode: "index", intersect: false },
      scales: {
        x: { stacked, ticks: { color: ink, maxTicksLimit: 8, maxRotation: 0 }, grid: { display: false } },
        y: { stacked, min, ticks: { color: ink, callback: (value) => format(value), maxTicksLimit: 6 }, grid: { color: line } },
      },
      plugins: {
        legend: { labels: { color: ink, boxWidth: 12, filter: (item) => item.text !== "" } },
        tooltip: {
          filter: (item) => item.dataset.label !== "",
          callbacks: { label: (item) => `${item.dataset.label}: ${format(item.parsed.y)}` },
        },
      },
    },
  });
}

export function drawAll(overview) {
  if (!hasCharts()) return;
  drawTrial(overview);
  drawRecovery(overview);
  drawPromises(overview);
}

function drawTrial({ trial }) {
  const days = (trial.days ?? []).filter((one) => one.share);
  const main = colour("--c1");
  const edge = { borderWidth: 0, pointRadius: 0, label: "", backgroundColor: `rgba(${colour("--heat")}, 0.18)` };
  const points = (pick) => days.map((one) => pick(one.share) * 100);
  draw("trial-chart", "line", days.map((one) => shortDay(one.day)), [
    { ...edge, data: points((share) => share.low), fill: false },
    { ...edge, data: points((share) => share.high), fill: "-1" },
    { label: word("gain"), data: points((share) => share.value), borderColor: main, backgroundColor: main, borderWidth: 2, pointRadius: 0 },
  ], {
    format: (value) => number(value, 1),
    label: `${word("headline")}. ${days.length ? word("between", { low: number(days.at(-1).share.low * 100, 1), high: number(days.at(-1).share.high * 100, 1) }) : word("tooLittle")}`,
  });
}

function drawRecovery(overview) {
  const parts = (breakdown === "stage" ? overview.stages : overview.channels) ?? [];
  const name = (part) => { const key = part.stage ?? part.channel; const text = word(key); return text === key ? key.toUpperCase() : text; };
  draw("recovery-chart", "bar", overview.days.map(shortDay), parts.map((part, index) => ({
    label: name(part), data: part.recoveredByDay.map((value) => value / 10 ** (overview.exponent ?? 0)), backgroundColor: colour(palette[index % palette.length]),
  })), {
    stacked: true,
    format: (value) => (overview.currency ? money(value, overview.currency, 0) : number(value)),
    label: `${word("recovery")}: ${parts.map((part) => `${name(part)} ${money(part.figures.measures.recovered ?? 0, overview.currency ?? "USD", overview.exponent ?? 2)}`).join(", ")}`,
  });
}

function drawPromises(overview) {
  const takers = overview.promises ?? [];
  draw("promises-chart", "line", overview.days.map(shortDay), takers.map((one, index) => ({
    label: word(one.takenBy), data: one.keptRateByDay, borderColor: colour(palette[index]), backgroundColor: colour(palette[index]), pointRadius: 0, borderWidth: 2,
    spanGaps: true,
  })), {
    min: 0,
    format: (value) => percent(value, 0),
    label: `${word("promises")}: ${takers.map((one) => `${word(one.takenBy)} ${percent(one.figures.rates.promiseKeptRate ?? 0, 0)}`).join(", ")}`,
  });
}
