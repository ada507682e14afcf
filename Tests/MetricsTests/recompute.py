"""Recomputes the metrics from raw events, in another language and another way than the service: all at once, from the whole story.

Usage: recompute.py < events.jsonl > figures.jsonl
       recompute.py --compare run.jsonl          (what cordial demo --record wrote; ends with status 1 where a figure differs)

In: one CloudEvent a line, in any order, duplicates included. Out: one line for each flow key and day with its figures, and for each stock
key its standing at the end; sorted. Definitions: deploy/contract/metrics.md.
"""
import json
import sys
from collections import defaultdict
from datetime import datetime, timedelta

STAGES = ["preventive", "early", "medium", "advanced", "writtenOff"]
CHANNELS = ["whatsapp", "sms", "email", "voice"]
flows = defaultdict(lambda: defaultdict(int))
stocks = defaultdict(lambda: defaultdict(int))
# By day and dimensions.
changes = defaultdict(lambda: defaultdict(int))


# The treatment rules from the hold-out's on: whoever has one of these reasons was asked for the hold-out.
DRAWN = ["holdOut", "writtenOff", "largeDebt", "brokenPromises", "unreachable", "staleBalance", "advanced", "standard"]
TRIAL_DAYS = 90


# By which the flows are counted once more, each beside stage and treatment alone.
SETTINGS = {"language": "language", "strategy": "strategyVersion"}


def count(time, measure, number=1, series="flow", **dimensions):
    names = ("stage", "treatment", "channel", "variant", "takenBy", "toStage", "context")
    add_flow(series, time, names, dimensions, measure, number)
    if series == "flow":
        for series, name in SETTINGS.items():
            add_flow(series, time, ("stage", "treatment", name), dimensions, measure, number)


def add_flow(series, time, names, dimensions, measure, number):
    key = "|".join(f"{name}={escaped(dimensions[name])}" for name in names if dimensions.get(name) is not None)
    flows[f"{series}|P1D|{time:%Y-%m-%d}T00:00:00Z" + (f"|{key}" if key else "")][measure] += number


def escaped(value):
    return value.replace("%", "%25").replace("|", "%7C")


def setting(data):
    """The first part of the language's tag, and the strategy's name."""
    return {"language": data["language"].split("-")[0], "strategyVersion": data["strategyVersion"]}


def charge(time, data, by):
    """What a thousand of it cost is what one costs, in thousandths."""
    if price := data.get("costPerThousand"):
        count(time, "costThousandths" + money(price), price["amount"], **by)


def with_cost(figures):
    """What is published is rounded once, from the exact sum of each record."""
    exact = "costThousandths "
    rounded = {"cost " + name[len(exact) :]: (number + 500) // 1000 for name, number in figures.items() if name.startswith(exact)}
    return {name: number for name, number in {**figures, **rounded}.items() if number}


def money(value):
    return f" {value['currency']}"


def segment_of(event):
    data = event["data"]
    treatment = "holdOut" if data["treatment"] == "none" and data["reason"] == "holdOut" else data["treatment"]
    return event["time"], data["stage"], treatment, data.get("accounts", []), data["reason"] in DRAWN, setting(data)


def owed(segment):
    return [account for account in segment[3] if account["balance"]["amount"] > 0]


def before(segments, time):
    earlier = [segment for segment in segments if segment[0] < time]
    return earlier[-1] if earlier else segments[0] if segments else (None, None, None, [], False, {})


def in_force(segments, time):
    segment = before(segments, time)
    return {"stage": segment[1], "treatment": segment[2]} | segment[5]


def contacts_of(events):
    contacts = defaultdict(lambda: {"times": {}})
    for event in events:
        kind = event["type"]
        if kind == "outreach.requested" or kind.startswith("delivery."):
            contact, data = contacts[event["data"]["contactId"]], event["data"]
            contact["id"], contact["channel"] = data["contactId"], data["channel"]
            if "purpose" in data:
                contact.update({name: data[name] for name in ("purpose", "stage", "treatment", "variant")})
            if kind == "outreach.requested":
                contact["setting"], contact["request"] = setting(data), data
            if "choice" in data:
                contact["choice"] = data["choice"]
            status = kind.split(".")[1]
            contact["times"][status] = min(event["time"], contact["times"].get(status, event["time"]))
    known = [contact for contact in contacts.values() if "purpose" in contact]
    for contact in known:
        times = contact["times"]
        sure = [times[status] for status in ("accepted", "delivered", "read") if status in times]
        doubtful = [times["unknown"]] if "unknown" in times else []
        refused = [times[status] for status in ("failed", "denied") if status in times]
        contact["made"] = min(sure + doubtful) if sure or (doubtful and not refused) else None
        contact["unresolved"] = doubtful[0] if doubtful and not sure and not refused else None
        contact["refused"] = min(refused) if refused else None
    return known


def latest(candidates, rank):
    """The best rank, then the latest, then by channel and variant."""
    best = None
    for contact in sorted(candidates, key=lambda one: (CHANNELS.index(one["channel"]), one["variant"])):
        if best is None or (rank(contact), contact["made"]) > (rank(best), best["made"]):
            best = contact
    return best


def of_contact(contact):
    return {name: contact[name] for name in ("stage", "treatment", "channel", "variant")} | contact.get("setting", {})


def count_contacts(contacts, replies):
    for contact in contacts:
        times, by = contact["times"], of_contact(contact)
        if contact["made"] and "requested" in times:
            charge(contact["made"], contact["request"], by)
        if contact["purpose"] != "reminder":
            moments = {"answers": contact["made"], "answersFailed": contact["refused"]}
        else:
            moments = {status: times.get(status) for status in ("requested", "accepted", "read", "failed", "denied")}
            moments["contacts"], moments["unknown"] = contact["made"], contact["unresolved"]
            moments["delivered"] = times.get("delivered", times.get("read"))
        for measure, time in moments.items():
            if time is not None:
                count(time, measure, **by)
        if contact["purpose"] == "reply" and contact["made"] and "requested" in times:
            said = [time for time in replies if time <= times["requested"] and contact["made"] - time <= timedelta(hours=24)]
            if said:
                count(contact["made"], "answersTimed", **by)
                count(contact["made"], "answerSeconds", (contact["made"] - max(said)) // timedelta(seconds=1), **by)


def count_replies(events, contacts, segments):
    answered = set()
    for event in sorted((one for one in events if one["type"] == "reply.received"), key=lambda one: one["time"]):
        time, data = event["time"], event["data"]
        count(time, "replies", **in_force(segments, time), channel=data["channel"])
        reminders = [
            one
            for one in contacts
            if one["purpose"] == "reminder" and one["made"] and timedelta() <= time - one["made"] <= timedelta(hours=72)
        ]
        contact = latest(reminders, lambda one: 2 if one["id"] == data.get("inReplyTo") else one["channel"] == data["channel"])
        if contact and contact["id"] not in answered:
            answered.add(contact["id"])
            count(time, "responses", **of_contact(contact))


def count_payments(events, contacts, segments):
    payments = {}
    for event in events:
        if event["type"] == "payment.received":
            known = payments.get(event["data"]["paymentId"])
            if known is None or event["time"] < known["time"]:
                payments[event["data"]["paymentId"]] = event

    def dimensions(event):
        time, data = event["time"], event["data"]
        accounts, by = before(segments, time)[3], in_force(segments, time)
        stages = {account["accountId"]: account["stage"] for account in accounts}
        sent = [
            one
            for one in contacts
            if one["purpose"] in ("reminder", "reply", "agent") and one["made"] and timedelta() <= time - one["made"] <= timedelta(days=7)
        ]
        contact = latest(sent, lambda one: one["id"] == data.get("contactId")) or {}
        by["stage"] = stages.get(data.get("accountId"), by["stage"])
        return by | {"channel": contact.get("channel"), "variant": contact.get("variant")}

    for event in payments.values():
        amount, by = event["data"]["amount"], dimensions(event)
        count(event["time"], "payments", **by)
        count(event["time"], "recovered" + money(amount), amount["amount"], **by)
    for event in events:
        if event["type"] == "payment.reversed":
            amount, payment = event["data"]["amount"], payments.get(event["data"]["paymentId"])
            by = dimensions(payment) if payment else in_force(segments, event["time"])
            count(event["time"], "reversals", **by)
            count(event["time"], "reversed" + money(amount), amount["amount"], **by)
            count(event["time"], "recovered" + money(amount), -amount["amount"], **by)


def count_choices(events, contacts):
    """Reminders whose variant was drawn, seven days later, and those of them after which a payment came before the next one."""
    paid = {}
    for event in events:
        if event["type"] == "payment.received":
            name = event["data"]["paymentId"]
            paid[name] = min(event["time"], paid.get(name, event["time"]))
    drawn = sorted((one for one in contacts if "choice" in one and one["made"] and "requested" in one["times"]), key=lambda one: one["made"])
    for place, contact in enumerate(drawn):
        certain = contact["made"] + timedelta(days=7)
        end = min([certain] + [one["made"] for one in drawn[place + 1 : place + 2]])
        by = {"stage": contact["stage"], "treatment": contact["treatment"], "series": "learning"}
        by |= {"variant": contact["choice"]["variant"], "context": contact["choice"]["context"]}
        count(certain, "choices", **by)
        if any(contact["made"] < time <= end for time in paid.values()):
            count(certain, "choicesRewarded", **by)


def count_commitments(events, segments, kind):
    promises = defaultdict(dict)
    for event in events:
        if event["type"].startswith(kind + ".") and not event["type"].endswith(".changed"):
            promise, status = promises[event["data"][kind + "Id"]], event["type"].split(".")[1]
            promise["data"] = {**event["data"], **{name: value for name, value in promise.get("data", {}).items() if name == "paid"}}
            promise[status] = min(event["time"], promise.get(status, event["time"]))
    for promise in promises.values():
        data = promise["data"]
        if kind == "plan":
            parts = [part["amount"] for part in data["instalments"]]
            data["amount"] = {"amount": sum(part["amount"] for part in parts), "currency": parts[0]["currency"]}
        outcomes = [promise[status] for status in ("kept", "broken") if status in promise]
        by = in_force(segments, promise.get("made") or min(outcomes))
        by |= {name: data[name] for name in ("stage", "channel", "takenBy")}
        kept = data.get("paid", data["amount"]) if kind == "promise" else None
        for status, measure, amount, name in (
            ("made", kind + "sMade", data["amount"], "promised" if kind == "promise" else "planned"),
            ("kept", kind + "sKept", kept, "promisedAndKept"),
            ("broken", kind + "sBroken", None, None),
        ):
            if status in promise:
                count(promise[status], measure, **by)
                if amount:
                    count(promise[status], name + money(amount), amount["amount"], **by)


def count_incidents(events, segments):
    names = {
        "optout.recorded": "optOuts", "dispute.opened": "disputes", "handoff.requested": "handovers", "party.wrong": "wrongParties",
        "payment.claimed": "paymentsClaimed", "complaint.recorded": "complaints", "agent.released": "releases",
        "rating.received": "ratings",
    }  # fmt: skip
    for event in events:
        if event["type"] in names:
            data, by = event["data"], in_force(segments, event["time"])
            by |= {"stage": data.get("stage", by["stage"]), "channel": data.get("channel")}
            charge(event["time"], data, by)
            count(event["time"], names[event["type"]], **by)
            if event["type"] == "rating.received":
                count(event["time"], "ratingPoints", data["score"], **by)
            if data.get("reason") == "notUnderstood":
                count(event["time"], "notUnderstood", **by)


def count_consultations(events, segments):
    for event in events:
        if event["type"] == "model.consulted":
            data = event["data"]
            by = in_force(segments, event["time"]) | {"stage": data["stage"], "channel": data.get("channel"), "context": data["purpose"]}
            kind = {"used": "modelUsed", "shadowed": "modelUsed", "rejected": "modelRejected", "missed": "modelMissed"}[data["verdict"]]
            count(event["time"], "modelCalls", **by)
            count(event["time"], kind, **by)
            count(event["time"], "modelMilliseconds", data["milliseconds"], **by)


def count_trial(events, segments):
    """What each customer of whom the hold-out was asked owed at first and paid since, as sums and sums of squares."""
    entry = next((segment for segment in segments if segment[4] and owed(segment)), None)
    if entry is None:
        return
    by = {"stage": entry[1], "treatment": entry[2], "series": "trial"}
    balances, changes = defaultdict(int), {}
    for account in owed(entry):
        balances[account["balance"]["currency"]] += account["balance"]["amount"]
    for event in events:
        if event["type"] in ("payment.received", "payment.reversed"):
            data, sign = event["data"], 1 if event["type"] == "payment.received" else -1
            key = data["paymentId"] if sign > 0 else event["id"]
            if (sign, key) not in changes or event["time"] < changes[sign, key][0]:
                changes[sign, key] = (event["time"], sign * data["amount"]["amount"], data["amount"]["currency"])

    def scaled(first, second):
        return abs(first * second) // 1_000_000 * (1 if first * second >= 0 else -1)

    def points(paid):
        shares = [min(max(paid[currency], 0), balance) * 10_000 // balance for currency, balance in balances.items()]
        return sum(shares) // len(shares)

    count(entry[0], "trialMembers", 1, **by)
    so_far = defaultdict(int)
    for time, amount, currency in sorted(changes.values()):
        if currency in balances and entry[0] <= time < entry[0] + timedelta(days=TRIAL_DAYS):
            old = points(so_far)
            so_far[currency] += amount
            new = points(so_far)
            count(time, "trialPoints", new - old, **by)
            count(time, "trialPointSquares", new * new - old * old, **by)
    for currency, balance in balances.items():
        name = f" {currency}"
        count(entry[0], "trialCustomers" + name, 1, **by)
        count(entry[0], "trialBalance" + name, balance, **by)
        count(entry[0], "trialBalanceSquares" + name, scaled(balance, balance), **by)
        paid = 0
        for time, amount, _ in sorted(change for change in changes.values() if change[2] == currency):
            if entry[0] <= time < entry[0] + timedelta(days=TRIAL_DAYS):
                count(time, "trialPaid" + name, amount, **by)
                count(time, "trialPaidSquares" + name, scaled(paid + amount, paid + amount) - scaled(paid, paid), **by)
                count(time, "trialProducts" + name, scaled(paid + amount, balance) - scaled(paid, balance), **by)
                paid += amount


def count_moves(segments):
    for old, new in zip(segments, segments[1:]):
        if not owed(old):
            continue
        by = {"stage": old[1], "treatment": old[2], "toStage": new[1] if owed(new) else None} | old[5]
        if owed(new) and STAGES.index(new[1]) > STAGES.index(old[1]):
            count(new[0], "rolls", **by)
        if old[1] != "preventive" and (not owed(new) or STAGES.index(new[1]) < STAGES.index(old[1])):
            count(new[0], "cures", **by)
        if not owed(new):
            count(new[0], "cleared", **by)
    if segments:
        stand(segments[-1], 1, lambda dimensions, measure, number: add(stocks["stock" + dimensions], measure, number))
    for old, new in zip([None] + segments, segments):
        day = f"{new[0]:%Y-%m-%d}"
        for segment, sign in ((old, -1), (new, 1)):
            if segment:
                stand(segment, sign, lambda dimensions, measure, number: add(changes[day, dimensions], measure, number))


def add(figures, measure, number):
    figures[measure] += number


def stand(segment, sign, tell):
    """What a customer has to do with the stocks from that segment on."""
    stage, treatment = segment[1:3]
    if owed(segment):
        tell(f"|stage={stage}|treatment={treatment}", "customers", sign)
    for account in owed(segment):
        dimensions = f"|stage={account['stage']}|treatment={treatment}"
        tell(dimensions, "accounts", sign)
        tell(dimensions, "balance" + money(account["balance"]), sign * account["balance"]["amount"])


def stocks_by_day(end):
    """For each day before that one: how things stood at its start and at its end."""
    figures = {}
    first = min(day for day, _ in changes)
    for dimensions in {dimensions for _, dimensions in changes}:
        standing, day = defaultdict(int), datetime.fromisoformat(first)
        while (name := f"{day:%Y-%m-%d}") < end[:10]:
            opening = {"opening" + measure[0].upper() + measure[1:]: number for measure, number in standing.items()}
            for measure, number in changes.get((name, dimensions), {}).items():
                standing[measure] += number
            figures[f"stock|P1D|{name}T00:00:00Z{dimensions}"] = {**opening, **standing}
            day += timedelta(days=1)
    return figures


def published(events):
    """The latest record of each key and day, without the last day: its last minutes may not be published yet."""
    records = {}
    for event in events:
        data = event["data"]
        if data["width"] == "P1D":
            by = "".join(f"|{name}={escaped(value)}" for name, value in data["dimensions"].items())
            figures = dict(data.get("counts", {}))
            for part, amount in (("sums", "amount"), ("moments", "number")):
                for measure, list_of in data.get(part, {}).items():
                    figures.update({f"{measure} {one['currency']}": one[amount] for one in list_of})
            records[f"{data['series']}|P1D|{data['window']}{by}"] = figures
    return records


def compare(records):
    # Choices are counted seven days ahead, when what follows them is certain.
    last = max(key.split("|")[2] for key in flows if not key.startswith("learning"))
    everything = {**flows, **stocks_by_day(last)}
    expected = {key: with_cost(figures) for key, figures in everything.items()}
    different = compared = 0
    for key in sorted(set(expected) | set(records)):
        if key.split("|")[2] >= last:
            continue
        ours, theirs = expected.get(key, {}), records.get(key, {})
        compared += len(set(ours) | set(theirs))
        if ours != theirs:
            different += 1
            print(f"{key}: counted {ours}, published {theirs}")
    print(f"{compared} figures compared, {different} keys differ")
    return 1 if different or not compared else 0


def main():
    customers, seen, metrics = defaultdict(list), set(), []
    for line in open(sys.argv[2], encoding="utf-8") if "--compare" in sys.argv else sys.stdin:
        event = json.loads(line)
        if event["type"] == "metric.updated":
            metrics.append(event)
        elif (event["source"], event["id"]) not in seen:
            seen.add((event["source"], event["id"]))
            event["time"] = datetime.fromisoformat(event["time"].replace("Z", "+00:00"))
            customers[event["subject"]].append(event)
    for events in customers.values():
        segments = sorted((segment_of(one) for one in events if one["type"] == "customer.segmented"), key=lambda one: one[0])
        contacts = contacts_of(events)
        count_contacts(contacts, [one["time"] for one in events if one["type"] == "reply.received"])
        count_replies(events, contacts, segments)
        count_payments(events, contacts, segments)
        count_choices(events, contacts)
        count_commitments(events, segments, "promise")
        count_commitments(events, segments, "plan")
        count_trial(events, segments)
        count_incidents(events, segments)
        count_consultations(events, segments)
        count_moves(segments)
    if "--compare" in sys.argv:
        sys.exit(compare(published(metrics)))
    for table in (flows, stocks):
        for key in sorted(table):
            figures = dict(sorted(with_cost(table[key]).items()))
            if figures:
                print(json.dumps({"key": key, "figures": figures}))


main()
