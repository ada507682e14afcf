// Shows what customers got, and lets a person answer and pay as one of them.
const token = new URLSearchParams(location.hash.slice(1)).get("token") ?? sessionStorage.getItem("token") ?? "";
sessionStorage.setItem("token", token);

const element = (id) => document.getElementById(id);
const talks = new Map();
let next = 0;
let shown = null;

function node(name, content = [], attributes = {}) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...[content].flat());
  return made;
}

async function call(path, body) {
  const response = await fetch(path, {
    method: body ? "POST" : "GET", headers: { authorization: `Bearer ${token}` }, body: body ? JSON.stringify(body) : undefined,
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error ?? response.status);
  return answer;
}

function notice(text) {
  element("notice").hidden = !text;
  element("notice").textContent = text ?? "";
}

async function look() {
  try {
    const { entries } = await call(`/v1/timeline?from=${next}`);
    notice(null);
    for (const entry of entries) {
      const customer = (entry.message ?? entry.event).reference;
      if (!talks.has(customer)) talks.set(customer, []);
      talks.get(customer).push(entry);
    }
    next += entries.length;
    if (entries.length) {
      shown ??= talks.keys().next().value ?? null;
      show();
    }
  } catch (failure) {
    notice(`The sandbox does not answer: ${failure.message}`);
  }
  setTimeout(look, 700);
}

function show() {
  element("nobody").hidden = talks.size > 0;
  element("customers").replaceChildren(...[...talks].map(([customer, entries]) => {
    const last = entries.findLast((entry) => entry.message)?.message.text ?? "";
    const button = node("button", [customer, node("small", last)], { type: "button", "aria-current": String(customer === shown) });
    button.addEventListener("click", () => { shown = customer; show(); });
    return node("li", button);
  }));
  const entries = talks.get(shown) ?? [];
  element("who").textContent = shown ?? "No phone yet";
  element("talk").replaceChildren(...entries.map(line));
  element("talk").scrollTop = element("talk").scrollHeight;
  const last = entries.findLast((entry) => entry.message)?.message;
  const isAnswered = entries.findLastIndex((entry) => entry.event?.text) > entries.findLastIndex((entry) => entry.message);
  element("buttons").replaceChildren(...(isAnswered ? [] : last?.buttons ?? []).map((one) => {
    const button = node("button", one.title, { type: "button" });
    button.addEventListener("click", () => say({ text: one.title, button: one.id, channel: last.channel }));
    return button;
  }));
  const channels = [...new Set(entries.filter((entry) => entry.message).map((entry) => entry.message.channel))];
  if (channels.join() !== [...element("channel").options].map((option) => option.value).join()) {
    element("channel").replaceChildren(...channels.map((channel) => node("option", channel)));
  }
  if (last) element("channel").value = last.channel;
  element("hangup").hidden = last?.channel !== "voice" || entries.findLast((entry) => entry.event)?.event.type === "call.ended";
}

// Addresses can be tapped; everything else is only text.
function linked(text) {
  return text.split(/(https?:\/\/\S+)/).map((part, place) => (place % 2 ? node("a", part, { href: part, target: "_blank", rel: "noopener" }) : part));
}

function line({ message, event }) {
  if (message) return node("li", [message.subject ? node("strong", `${message.subject}\n`) : "", ...linked(message.text), node("small", message.channel)]);
  if (event.type === "call.ended") return node("li", ["(hung up)", node("small", event.channel ?? "")], { class: "mine" });
  if (event.media) return node("li", [`(${event.media}) ${event.text ?? ""}`, node("small", event.channel ?? "")], { class: "mine" });
  if (event.text) return node("li", [event.text, node("small", event.channel ?? "")], { class: "mine" });
  return node("li", `paid ${event.amount.amount / 10 ** digits(event.amount.currency)} ${event.amount.currency}`, { class: "money" });
}

const digits = (currency) => new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits;

async function say(words) {
  if (!shown) return;
  await call("/v1/events", { type: "message.received", reference: shown, ...words }).catch((failure) => notice(failure.message));
}

element("say").addEventListener("submit", (event) => {
  event.preventDefault();
  say({ text: element("text").value, channel: element("channel").value });
  element("text").value = "";
});

// Only a provider's own protocol has a word for pictures; the sandbox's tells their words alone.
element("picture").addEventListener("click", () => {
  say({ media: "image", text: element("text").value || "[image]", channel: element("channel").value });
  element("text").value = "";
});

element("hangup").addEventListener("click", () => {
  if (shown) call("/v1/events", { type: "call.ended", reference: shown, channel: "voice" }).catch((failure) => notice(failure.message));
});

element("pay").addEventListener("submit", (event) => {
  event.preventDefault();
  const currency = element("currency").value.toUpperCase();
  const amount = Math.round(Number(element("amount").value.replace(",", ".")) * 10 ** digits(currency));
  if (!shown || !(amount > 0)) return notice("Choose a customer, and an amount above zero.");
  call("/v1/events", { type: "payment.received", reference: shown, paymentId: `sandbox-${Date.now()}`, amount: { amount, currency } })
    .then(() => { element("amount").value = ""; }, (failure) => notice(failure.message));
});

look();
