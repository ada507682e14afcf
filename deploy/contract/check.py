#!/usr/bin/env python3
"""Holds events against asyncapi.yaml with a public validator (jsonschema, Draft 7, as AsyncAPI 3 has it).

check.py events FILE   one event a line; says what is wrong with each, exit status 1 where anything is
check.py list          every topic of the contract with every type of event on it
check.py examples      the examples of the contract, one event a line
"""

import json
import pathlib
import sys

import jsonschema
import yaml

CONTRACT = yaml.safe_load((pathlib.Path(__file__).parent / "asyncapi.yaml").read_text(encoding="utf-8"))


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
        case _:
            print(__doc__)
            return 2
    return 0


sys.exit(main(sys.argv[1:]))
