// What is about single customers: the queue for people, what happens now, one story; and the services' health.
import { word, number, money, moment, shortMoment } from "/dashboard/words.js";
import { element, node } from "/dashboard/figures.js";

export async function ask(path) {
  const response = await fetch(path, { headers: { accept: "application/json" } });
  if (!response.ok && response.status !== 404) throw new Error(`${response.status}`);
  return response.json();
}

function customerLink(customer) {
  const button = node("button", customer, { type: "button", class: "link" });
  button.addEventListener("click", () => tell(customer));
  return button;
}

export function showQueue(queue) {
  element("queue-count").textContent = number(queue.open);
  const rest = queue.open - queue.cases.length;
  element("queue").replaceChildren(
    ...(queue.cases.length ? queue.cases.map(waiting) : [node("p", word("noQueue"), { class: "empty" })]),
    ...(rest > 0 ? [node("p", word("moreCases", { number: number(rest) }), { class: "empty" })] : []));
}

function waiting({ customer, since, request, narrative }) {
  const { brief } = request;
  const part = (title, lines) => (lines?.length ? [node("h3", word(title)), node("ul", lines.map((line) => node("li", line)))] : []);
  return node("details", [
    node("summary", [node("span", [customer, " · ", word(request.reason), " · ", word(request.stage)]), node("time", word("since", { time: moment(since) }), { datetime: since })]),
    node("div", [
      node("p", word("next", { text: brief.suggestion }), { class: "next" }), ...(narrative ? [node("p", narrative)] : []),
      ...part("facts", brief.facts), ...part("agreed", brief.promises), ...part("understood", brief.understood), ...part("limits", brief.limits),
      ...part("transcript", brief.transcript), ...part("history", brief.history), node("p", customerLink(customer)),
    ], { class: "brief" }),
  ]);
}

export function showFeed(lines) {
  element("feed").replaceChildren(
    ...(lines.length
      ? lines.map((line) => node("li", [
          node("time", shortMoment(line.time), { datetime: line.time }),
          node("span", [word(line.type), line.channel ? ` · ${word(line.channel)}` : null, line.amount ? ` · ${money(line.amount.amount, line.amount.currency, line.exponent)}` : null]),
          customerLink(line.customer),
        ]))
      : [node("li", word("none"), { class: "empty" })]));
}

export async function tell(customer) {
  element("story-customer").value = customer;
  element("story").replaceChildren(node("p", word("reading"), { class: "empty" }));
  element("story-title").scrollIntoView({ block: "start" });
  try {
    showStory(await ask(`/api/customers/${encodeURIComponent(customer)}`));
  } catch (failure) {
    element("story").replaceChildren(node("p", word("failed", { reason: failure.message }), { class: "empty" }));
  }
}

function showStory(story) {
  const entries = story.entries ?? [];
  if (!entries.length) return element("story").replaceChildren(node("p", word("noStory"), { class: "empty" }));
  const days = new Map();
  for (const entry of entries) {
    const date = entry.time.slice(0, 10);
    if (!days.has(date)) days.set(date, []);
    days.get(date).push(entry);
  }
  const said = new Set(["collections.inbound", "collections.outreach"]);
  element("story").replaceChildren(...[...days].flatMap(([date, list]) => [
    node("h3", date),
    node("ol", list.map((entry) => node("li", [
      node("time", entry.time.slice(11, 16), { datetime: entry.time }), node("div", entry.lines.map((line) => node("p", line))),
    ], said.has(entry.topic) ? { class: "said" } : {}))),
  ]));
}

export function showHealth(services) {
  const rows = services.map(({ service, status }) => {
    if (!status) return [service, node("td", word("silent"), { class: "down" }), node("td", "–"), node("td", "–"), node("td", "–")];
    return [
      service, node("td", word(status.ready ? "yes" : "no"), { class: status.ready ? "ok" : "down" }), node("td", status.clock ? moment(status.clock) : "–"),
      node("td", word("waits", { number: number(status.timersDue) })), node("td", number(status.effectsInFlight)),
    ];
  });
  element("health").replaceChildren(
    node("thead", node("tr", ["service", "ready", "time", "lag", "effects"].map((name) => node("th", word(name), { scope: "col" })))),
    node("tbody", rows.map(([name, ...cells]) => node("tr", [node("th", name, { scope: "row" }), ...cells]))));
}
