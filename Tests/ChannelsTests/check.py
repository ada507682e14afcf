#!/usr/bin/env python3
"""Holds what we send to providers and what we take from them against their own specifications, with a public validator (jsonschema).

check.py FILE       one case a line: {"against": NAME, "json": …} or {"against": NAME, "form": "a=b&…"}; prints a line for each that is wrong
check.py examples   the specifications' own examples of answers and webhooks, one a line: {"of": NAME, "json": …}
"""

import json
import pathlib
import re
import sys
import urllib.parse

import jsonschema

# Beside the checkout: what belongs to others is not kept in it.
FOLDER = pathlib.Path(__file__).parents[3] / "shared" / "specs"
ACCOUNT = "/2010-04-01/Accounts/{AccountSid}"


def load(name):
    return json.loads((FOLDER / name).read_text(encoding="utf-8"))


def draft(schema):
    """OpenAPI 3.0 writes `nullable` where JSON Schema has the type null."""
    if isinstance(schema, list):
        return [draft(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    result = {key: draft(part) for key, part in schema.items() if key != "nullable"}
    return {"anyOf": [result, {"type": "null"}]} if schema.get("nullable") is True else result


TWILIO, STRIPE, WHATSAPP = (
    load(name)
    for name in (
        "twilio_messages_calls.openapi.json", "stripe_payments_trimmed.openapi.json", "whatsapp_messages_webhooks.patched.schema.json")
)


def posted(specification, path):
    return specification["paths"][path]["post"]["requestBody"]["content"]["application/x-www-form-urlencoded"]["schema"]


FORMS = {
    "twilio.message": posted(TWILIO, f"{ACCOUNT}/Messages.json"),
    "twilio.call": posted(TWILIO, f"{ACCOUNT}/Calls.json"),
    "twilio.liveCall": posted(TWILIO, f"{ACCOUNT}/Calls/{{Sid}}.json"),
    "stripe.checkout": posted(STRIPE, "/v1/checkout/sessions"),
}
DOCUMENTS = {
    # Each type of message by itself: the specification's own choice among them takes too much.
    "whatsapp.text": (WHATSAPP, "#/$defs/TextMessage"),
    "whatsapp.interactive": (WHATSAPP, "#/$defs/InteractiveMessage"),
    "whatsapp.template": (WHATSAPP, "#/$defs/TemplateMessage"),
    "whatsapp.webhook": (WHATSAPP, "#/$defs/WebhookPayload"),
    "whatsapp.answer": (WHATSAPP, "#/$defs/MessageResponsePayload"),
    "twilio.answer": (TWILIO, "#/components/schemas/api.v2010.account.message"),
    "stripe.event": (STRIPE, "#/components/schemas/event"),
    "stripe.session": (STRIPE, "#/components/schemas/checkout.session"),
    "stripe.charge": (STRIPE, "#/components/schemas/charge"),
}


def validator(name):
    root, reference = DOCUMENTS[name]
    root = draft(root)
    kept = {key: root[key] for key in ("$defs", "components") if key in root}
    return jsonschema.Draft202012Validator({"$ref": reference, **kept})


def closed(schema):
    """A form of ours may hold only what the specification names."""
    if not isinstance(schema, dict):
        return schema
    result = {key: closed(part) for key, part in schema.items()}
    for key in ("properties",):
        if key in result:
            result[key] = {name: closed(part) for name, part in schema[key].items()}
            if "additionalProperties" not in schema:
                result["additionalProperties"] = False
    for key in ("anyOf", "oneOf", "allOf"):
        if key in result:
            result[key] = [closed(part) for part in schema[key]]
    return result


def nested(text):
    """`a[b][0][c]=d` as an object of objects and lists."""
    tree = {}
    for name, value in urllib.parse.parse_qsl(text, keep_blank_values=True, strict_parsing=True):
        parts = re.findall(r"[^\[\]]+", name)
        place = tree
        for part in parts[:-1]:
            place = place.setdefault(part, {})
        if parts[-1] in place:
            raise ValueError(f"{name} comes twice")
        place[parts[-1]] = value
    return tree


def typed(value, schema):
    """A form has only texts; the schema says what they stand for."""
    for choice in schema.get("anyOf", []):
        if isinstance(value, dict) == (choice.get("type") == "object"):
            return typed(value, choice)
    kind = schema.get("type")
    if kind == "array" and isinstance(value, dict):
        return [typed(value[key], schema["items"]) for key in sorted(value, key=int)]
    if kind == "array":
        return [typed(value, schema["items"])]
    if isinstance(value, dict):
        members = schema.get("properties", {})
        return {key: typed(part, members.get(key, {})) for key, part in value.items()}
    if kind == "integer" and re.fullmatch(r"-?\d+", value):
        return int(value)
    if kind == "boolean" and value in ("true", "false"):
        return value == "true"
    return value


def components(message, check):
    """The parts of a template, which the specification leaves open, by their own definitions."""
    kinds = {"body": "BodyComponent", "header": "HeaderComponent", "button": "ButtonComponent"}
    for part in message.get("template", {}).get("components", []):
        definitions = {"$ref": f"#/$defs/{kinds[part['type']]}", "$defs": WHATSAPP["$defs"]}
        yield from jsonschema.Draft202012Validator(definitions).iter_errors(part)


def problems(case):
    name = case["against"]
    if "form" in case:
        schema = FORMS[name]
        root = STRIPE if name.startswith("stripe") else TWILIO
        full = {**closed(draft(schema)), "components": draft(root["components"])}
        value = typed(nested(case["form"]), schema)
        return list(jsonschema.Draft202012Validator(full).iter_errors(value))
    found = list(validator(name).iter_errors(case["json"]))
    return found + (list(components(case["json"], None)) if name == "whatsapp.template" else [])


def examples():
    answers = TWILIO["paths"][f"{ACCOUNT}/Messages.json"]["post"]["responses"]["201"]["content"]["application/json"]
    for example in answers["examples"].values():
        yield "twilio.answer", example["value"]
    for name, resource in load("stripe_fixtures_trimmed.json")["resources"].items():
        name = f"stripe.{name.split('.')[-1]}"
        if name in DOCUMENTS:
            yield name, resource


def main(arguments):
    if arguments == ["examples"]:
        for name, value in examples():
            print(json.dumps({"of": name, "json": value}, ensure_ascii=False))
        return 0
    wrong = 0
    lines = [line for line in pathlib.Path(arguments[0]).read_text(encoding="utf-8").split("\n") if line]
    for number, line in enumerate(lines, 1):
        case = json.loads(line)
        found = problems(case)
        wrong += bool(found)
        for error in found[:3]:
            print(f"line {number}, {case['against']}: {'.'.join(map(str, error.absolute_path))}: {error.message[:200]}")
    print(f"{len(lines)} cases, {wrong} of them not as the specification says")
    return 1 if wrong else 0


sys.exit(main(sys.argv[1:]))
