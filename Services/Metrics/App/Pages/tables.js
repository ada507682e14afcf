// Tables: stages, strategies, languages, and what was learned of the variants.
import { word, number, percent, money, unitCost, day, languageName } from "/dashboard/words.js";
import { element, node, table } from "/dashboard/figures.js";

const rate = (rates, name) => node("td", rates[name] === undefined ? "–" : percent(rates[name]));

const cash = (overview, minor) => (overview.currency ? money(minor, overview.currency, overview.exponent) : "–");

const costs = (overview, { measures, rates }) => [
  node("td", measures.cost ? cash(overview, measures.cost) : "–"),
  node("td", rates.costPerRecovered === undefined ? "–" : unitCost(rates.costPerRecovered, overview.currency)),
];

export function showStages(overview) {
  table("stages",
    ["stage", "customers", "balance", "recoveredWord", "recoveryRate", "responseRate", "cureRate", "rollRate", "handovers", "spent", "perUnit"].map((name) => word(name)),
    (overview.stages ?? []).map(({ stage, figures }) => [
      word(stage), node("td", number(figures.measures.customers ?? 0)), node("td", cash(overview, figures.measures.balance ?? 0)),
      node("td", cash(overview, figures.measures.recovered ?? 0)), rate(figures.rates, "recoveryRate"), rate(figures.rates, "responseRate"),
      rate(figures.rates, "cureRate"), rate(figures.rates, "rollRate"), node("td", number(figures.measures.handovers ?? 0)), ...costs(overview, figures),
    ]));
}

/// The same figures by language and by strategy version.
export function showSettings(overview) {
  const show = (id, name, list, called) => table(id,
    [name, "contacts", "responseRate", "promiseKeptRate", "recoveredWord", "spent", "perUnit"].map((name) => word(name)),
    list.map((one) => [
      called(one), node("td", number(one.figures.measures.contacts ?? 0)), rate(one.figures.rates, "responseRate"), rate(one.figures.rates, "promiseKeptRate"),
      node("td", cash(overview, one.figures.measures.recovered ?? 0)), ...costs(overview, one.figures),
    ]));
  show("strategies", "strategy", overview.strategies ?? [], (one) => one.strategyVersion ?? word("noGain"));
  show("languages", "language", overview.languages ?? [], (one) => (one.language ? languageName(one.language) : word("noGain")));
}

/// How often each variant is chosen, stage by stage and context by context: the fuller the colour, the more often.
export function showLearning({ state, asOf, strategyVersion, stages = [] }) {
  element("learning-note").textContent = stages.length
    ? [word("learningNote"), word("learningAsOf", { day: day(asOf.slice(0, 10)), strategy: strategyVersion }), state === "frozen" ? word("learningFrozen") : ""].join(" ").trim() : "";
  if (!stages.length) return element("learning").replaceChildren(node("p", word({ none: "noVariants", off: "learningOff" }[state] ?? "learningWaits"), { class: "empty" }));
  element("learning").replaceChildren(...stages.flatMap((one) => {
    const names = one.rows[0].variants.map((variant) => variant.name);
    const head = node("tr", [node("th", word(one.stage), { scope: "col" }), ...names.map((name) => node("th", name, { scope: "col" }))]);
    const rows = one.rows.map(({ parts, variants }) => node("tr", [
      node("th", parts ? parts.map((part) => word(`of-${part}`)).join(", ") : word("allContexts"), { scope: "row" }),
      ...names.map((name) => share(variants.find((variant) => variant.name === name))),
    ], parts ? {} : { class: "whole" }));
    return node("div", node("table", [node("thead", head), node("tbody", rows)]), { class: "scroll", tabindex: "0", role: "region", "aria-label": word(one.stage) });
  }));
}

function share(variant) {
  if (!variant) return node("td", "–");
  const followed = variant.choices > 0
    ? word("followed", { share: percent(variant.rewarded / variant.choices, 0), number: number(variant.choices, variant.choices < 10 ? 1 : 0) }) : word("noChoices");
  const cell = node("td", [percent(variant.propensity, 0), node("small", followed)], { class: "heat" });
  cell.style.backgroundColor = `rgba(var(--heat), ${(0.04 + 0.41 * variant.propensity).toFixed(3)})`;
  return cell;
}
