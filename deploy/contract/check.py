#!/usr/bin/env python3
"""Holds events against asyncapi.yaml with a public validator (jsonschema, Draft 7, as AsyncAPI 3 has it).

check.py events FILE   one event a line; says what is wrong with each, exit status 1 where anything is
check.py list          every topic of the contract with every type of event on it
check.py examples      the examples of the contract, one event a line
check.py members       every member of every type of event: what members.txt of the samples keeps
check.py evolution FOLDER   says what breaks with the members and events kept in FOLDER (evolution.md), exit status 1 where anything does

With --contract FILE before the command another contract is held against them.
"""

import json
import pathlib
import sys

import jsonschema
import yaml

ARGUMENTS = sys.argv[1:]
FILE = pathlib.Path(__file__).parent / "asyncapi.yaml"
if ARGUMENTS[:1] == ["--contract"]:
    FILE, ARGUMENTS = pathlib.Path(ARGUMENTS[1]), ARGUMENTS[2:]
CONTRACT = yaml.safe_load(FILE.read_text(encoding="utf-8"))


def resolved(reference):
    value = CONTRACT
    for part in reference["$ref"].removeprefix("#/").split("/"):
        value = value[part]
    return value


def messages():
    """Topic, type and message, channel by channel."""
    for channel in CONTRACT["channels"].values():
        for key, reference in channel["messages"].items():
            message = resolved(reference)
            assert key == message["name"], f"{key} points to the message {message['name']}"
            yield channel["address"], key, message


def close(schema):
    """Readers ignore members they do not know; what we write ourselves must all be in the contract."""
    for name, part in schema.items():
        if name != "CloudEvent":
            close_objects(part)


def close_objects(schema):
    if not isinstance(schema, dict):
        return
    if "properties" in schema:
        schema.setdefault("additionalProperties", False)
    for part in list(schema.get("properties", {}).values()) + [schema.get("items"), schema.get("additionalProperties")]:
        close_objects(part)


def validators():
    close(CONTRACT["components"]["schemas"])
    for _, name, message in messages():
        schema = {"allOf": [message["payload"]], "components": CONTRACT["components"]}
        jsonschema.Draft7Validator.check_schema(message["payload"])
        yield name, jsonschema.Draft7Validator(schema, format_checker=jsonschema.FormatChecker())


def check(path):
    known = dict(validators())
    wrong = count = 0
    for number, line in enumerate(pathlib.Path(path).read_text(encoding="utf-8").split("\n"), 1):
        if not line:
            continue
        count += 1
        event = json.loads(line)
        validator = known.get(event.get("type"))
        if validator is None:
            problems = [f"type: {event.get('type')} is not in the contract"]
        else:
            problems = [
                f"{'.'.join(map(str, error.absolute_path)) or 'the event'}: {error.message}" for error in validator.iter_errors(event)
            ]
        for problem in problems:
            print(f"line {number}: {problem}")
        wrong += bool(problems)
    print(f"{count} events, {wrong} of them not as the contract says")
    return 1 if wrong else 0


def members(schema, path, is_required):
    """Path, kind, whether it is required, and the values it may have, of a schema and all within it."""
    if "$ref" in schema:
        schema = resolved(schema) | {name: value for name, value in schema.items() if name != "$ref"}
    for part in schema.get("allOf", []):
        part = resolved(part) if "$ref" in part else part
        schema = schema | part | {"properties": schema.get("properties", {}) | part.get("properties", {})}
    kind = schema.get("type") or ("const" if "const" in schema else common_kind(schema))
    if path:
        yield path, kind, is_required, sorted(schema.get("enum", []))
    for name, part in schema.get("properties", {}).items():
        yield from members(part, f"{path}.{name}" if path else name, name in schema.get("required", []))
    if isinstance(schema.get("items"), dict):
        yield from members(schema["items"], f"{path}[]", False)
    if isinstance(schema.get("additionalProperties"), dict):
        yield from members(schema["additionalProperties"], f"{path}{{}}", False)


def common_kind(schema):
    """The type of all alternatives where they have one, such as a text that may be sealed: it is that type to whoever reads it."""
    alternatives = [resolved(part) if "$ref" in part else part for part in schema.get("anyOf", schema.get("oneOf", []))]
    kinds = {part.get("type") for part in alternatives}
    return kinds.pop() if len(kinds) == 1 and None not in kinds else "choice"


def member_lines():
    for topic, name, message in messages():
        data = message["payload"]["allOf"][1]["properties"]["data"]
        for path, kind, is_required, values in members(data, "data", True):
            yield " ".join([topic, name, path, kind, "required" if is_required else "optional", ",".join(values)]).rstrip()


def parsed(lines):
    """(type, path) -> the rest of each line."""
    kept = {}
    for line in lines:
        topic, name, path, kind, need, *values = line.split(" ")
        kept[name, path] = (topic, kind, need, set(values[0].split(",")) if values else set())
    return kept


def breaks(old, new):
    """Sentences on what a program that was written for the old members would stumble over."""
    received = {CONTRACT["channels"][operation["channel"]["$ref"].rsplit("/", 1)[1]]["address"]
                for operation in CONTRACT["operations"].values() if operation["action"] == "receive"}
    for (name, path), (topic, kind, need, values) in old.items():
        if (name, path) not in new:
            yield f"{name}: {path} is gone; keep it and add another member beside it"
            continue
        now = new[name, path]
        if now[0] != topic:
            yield f"{name}: has moved from {topic} to {now[0]}"
        if now[1] != kind:
            yield f"{name}: {path} was of type {kind} and is of type {now[1]}; add another member for it"
        if need == "optional" and now[2] == "required":
            yield f"{name}: {path} was optional and is required"
        if need == "required" and now[2] == "optional" and topic not in received:
            yield f"{name}: {path} was always there and is optional"
        for value in sorted(values - now[3]):
            yield f"{name}: {path} could be {value} and can't any more"
    for (name, path), (_, _, need, _) in new.items():
        # What a new object requires of itself asks nothing of those who do not send it.
        parent = path.rsplit(".", 1)[0]
        if (name, path) not in old and need == "required" and (name, parent) in old:
            yield f"{name}: {path} is new and required; a new member must be optional"


def evolution(folder):
    folder = pathlib.Path(folder)
    old = parsed((folder / "members.txt").read_text(encoding="utf-8").splitlines())
    new = parsed(member_lines())
    problems = list(breaks(old, new))
    if not problems:
        problems = [f"{name}: {path} is not kept in members.txt yet" for name, path in new if (name, path) not in old]
    # The validators take no member that the contract does not name: one that is gone shows here too.
    known = dict(validators())
    count = 0
    for file in sorted(folder.glob("*.json")):
        event = json.loads(file.read_text(encoding="utf-8"))
        if event["type"] in known:
            count += 1
            for error in known[event["type"]].iter_errors(event):
                problems.append(f"{file.name}: {'.'.join(map(str, error.absolute_path)) or 'the event'}: {error.message}")
    print("\n".join(problems + [f"{len(old)} members and {count} events kept, {len(problems)} problems"]))
    return 1 if problems else 0


def main(arguments):
    match arguments:
        case ["events", path]:
            return check(path)
        case ["list"]:
            for topic, name, _ in messages():
                print(topic, name)
        case ["examples"]:
            for _, _, message in messages():
                for example in message["examples"]:
                    print(json.dumps(example["payload"], ensure_ascii=False))
        case ["members"]:
            print("\n".join(member_lines()))
        case ["evolution", folder]:
            return evolution(folder)
        case _:
            print(__doc__)
            return 2
    return 0


sys.exit(main(ARGUMENTS))
