// The figures that need no chart: headline, tiles, funnel and the map.
import { word, number, percent, money, unitCost, day } from "/dashboard/words.js";

export const element = (id) => document.getElementById(id);

/// A node with text or children; nothing from outside ever becomes markup.
export function node(name, content = [], attributes = {}) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  for (const part of [content].flat()) if (part !== null && part !== undefined) made.append(part);
  return made;
}

const signed = (value, digits) => (value >= 0 ? "+" : "−") + number(Math.abs(value), digits);

export function showHeadline(overview) {
  const { trial } = overview;
  const cash = (value) => money(value, overview.currency, overview.exponent);
  const share = trial.share;
  element("headline-share").textContent = share ? signed(share.value * 100, 1) : "–";
  element("headline-share-interval").textContent = share
    ? `${word("points")}, ${word("between", { low: signed(share.low * 100, 1), high: signed(share.high * 100, 1) })}` : "";
  const sum = trial.money;
  element("headline-money").textContent = sum ? word("money", { money: cash(sum.value), number: number(trial.treatedInCurrency) }) : "";
  element("headline-money-interval").textContent = sum
    ? word("between", { low: cash(sum.low), high: cash(sum.high) }) : overview.currency ? word("noMoney", { currency: overview.currency }) : "";
  const verdict = element("headline-verdict");
  verdict.className = `verdict ${trial.verdict}`;
  verdict.textContent = word(trial.verdict);
  const sizes = { treated: number(trial.treated), heldOut: number(trial.heldOut) };
  element("headline-groups").textContent = share
    ? word("groups", { ...sizes, least: signed(share.minimumDetectable * 100, 1) }) : word("groupsShort", sizes);
  const split = element("headline-split");
  split.classList.toggle("alarm", trial.split !== undefined && !trial.split.isSound);
  split.textContent = trial.split ? word(trial.split.isSound ? "splitSound" : "splitAlarm", { share: percent(trial.split.observedShare) }) : "";
}

export function showTiles(overview) {
  const { measures, rates } = overview.total;
  const of = (name) => measures[name] ?? 0;
  const rate = (name) => (rates[name] === undefined ? "–" : percent(rates[name]));
  const cash = (value) => money(value, overview.currency, overview.exponent);
  const done = of("promisesKept") + of("promisesBroken");
  const perThousand = (name) => (of("contacts") ? word("perThousand", { number: number((1000 * of(name)) / of("contacts"), 1) }) : "");
  const tiles = [
    ["recoveredWord", overview.currency ? cash(of("recovered")) : "–", word("ofBalance", { money: overview.currency ? cash(of("openingBalance")) : "–" })],
    ["recoveryRate", rate("recoveryRate"), ""],
    ["responseRate", rate("responseRate"), word("ofContacts", { number: number(of("contacts")) })],
    ["promiseKeptRate", rate("promiseKeptRate"), word("ofMade", { kept: number(of("promisesKept")), done: number(done) })],
    ["plans", number(of("plansMade")), word("keptOf", { kept: number(of("plansKept")), broken: number(of("plansBroken")) })],
    ["satisfaction", rates.satisfaction === undefined ? "–" : number(rates.satisfaction, 1), word("ofFive", { number: number(of("ratings")) })],
    ["timeToAnswer", waiting(rates.secondsToAnswer), word("answersTimed", { number: number(of("answersTimed")) })],
    ["handovers", number(of("handovers")), word("released", { number: number(of("releases")) })],
    ["cost", rates.costPerRecovered === undefined ? "–" : unitCost(rates.costPerRecovered, overview.currency),
      rates.costPerRecovered === undefined ? word("noCost") : word("costOf", { money: cash(of("cost")) })],
    ["complaints", number(of("complaints")), perThousand("complaints")],
    ["optOuts", number(of("optOuts")), perThousand("optOuts")],
  ];
  element("tiles").replaceChildren(
    ...tiles.map(([name, value, note]) => node("div", [node("dt", word(name)), node("dd", [value, note ? node("small", note) : null])])));
}

const waiting = (seconds) => {
  if (seconds === undefined) return "–";
  return seconds < 90 ? word("seconds", { number: number(seconds, seconds < 10 ? 1 : 0) }) : word("minutes", { number: number(seconds / 60) });
};

export function showFunnel(overview) {
  const most = Math.max(1, ...overview.funnel.map((step) => step.number));
  element("funnel").replaceChildren(
    ...overview.funnel.map((step, index) => {
      const before = index > 0 ? overview.funnel[index - 1].number : 0;
      const share = before > 0 ? ` (${percent(step.number / before, 0)})` : "";
      const bar = node("i");
      bar.style.width = `${(100 * step.number) / most}%`;
      return node("li", [
        node("div", [node("span", word(step.measure)), node("b", number(step.number) + share)], { class: "words" }),
        node("div", bar, { class: "track", "aria-hidden": "true" }),
      ]);
    }));
}

export function table(id, head, rows) {
  const nothing = node("tr", node("td", word("none"), { colspan: String(head.length), class: "empty" }));
  element(id).replaceChildren(
    node("thead", node("tr", head.map((text) => node("th", text, { scope: "col" })))),
    node("tbody", rows.length ? rows.map(([name, ...cells]) => node("tr", [node("th", name, { scope: "row" }), ...cells])) : nothing));
}

const gain = (overview, stage) => {
  const share = (overview.trial.stages ?? []).find((one) => one.stage === stage)?.share;
  if (!share) return node("td", node("small", word("noGain")));
  return node("td", [signed(share.value * 100, 1), node("small", `${signed(share.low * 100, 1)} … ${signed(share.high * 100, 1)}`)]);
};

export function showMap(overview) {
  const stages = (overview.stages ?? []).map((one) => one.stage);
  const channels = (overview.channels ?? []).map((one) => one.channel);
  const cells = overview.cells ?? [];
  const most = Math.max(0.01, ...cells.map((one) => one.figures.rates.responseRate ?? 0));
  table("map", [word("stage"), ...channels.map((one) => word(one) === one ? one.toUpperCase() : word(one)), word("gain")],
    stages.map((stage) => [
      word(stage),
      ...channels.map((channel) => {
        const figures = cells.find((one) => one.stage === stage && one.channel === channel)?.figures;
        const rate = figures?.rates.responseRate;
        if (rate === undefined) return node("td", "–");
        const cell = node("td", [percent(rate, 0), node("small", number(figures.measures.contacts ?? 0))], { class: "heat" });
        cell.style.backgroundColor = `rgba(var(--heat), ${(0.08 + (0.37 * rate) / most).toFixed(3)})`;
        return cell;
      }),
      gain(overview, stage),
    ]));
}

export function showState(overview, isLive) {
  const last = overview.days.at(-1);
  element("state").textContent = [isLive ? word("live") : null, last ? word("updated", { day: day(last) }) : null].filter(Boolean).join(" · ");
}
