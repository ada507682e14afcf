#!/usr/bin/env python3
"""Writes messages with fastavro, an implementation of Avro that shares nothing with ours.

judge.py FOLDER < requests     one request a line: {"name": full name of a record, "value": its fields}, bytes as {"hex": "…"} and
                               decimals as {"decimal": "…"}; answers, one a line, with the record in Avro's single-object encoding, in
                               hexadecimal
"""

import decimal
import io
import json
import pathlib
import sys

import fastavro
from fastavro.schema import fingerprint, parse_schema, to_parsing_canonical_form

BIG_DECIMAL = {"type": "bytes", "logicalType": "decimal", "precision": 20, "scale": 8}


def replaced(node):
    """As Fineract's build does it."""
    if node == "bigdecimal":
        return BIG_DECIMAL
    if isinstance(node, list):
        return [replaced(part) for part in node]
    if isinstance(node, dict):
        return {key: replaced(part) for key, part in node.items()}
    return node


def schemas(folder):
    """The records of the files by their full names."""
    records = [replaced(json.loads(path.read_text(encoding="utf-8"))) for path in sorted(pathlib.Path(folder).glob("*.avsc"))]
    return {f"{record['namespace']}.{record['name']}": record for record in records}


def value(node):
    if isinstance(node, dict) and set(node) == {"hex"}:
        return bytes.fromhex(node["hex"])
    if isinstance(node, dict) and set(node) == {"decimal"}:
        return decimal.Decimal(node["decimal"])
    if isinstance(node, list):
        return [value(part) for part in node]
    if isinstance(node, dict):
        return {key: value(part) for key, part in node.items()}
    return node


def whole(name, named, seen):
    """The schema with every type that it needs inside it, each at its first place."""
    def inside(node):
        if isinstance(node, str):
            return node if node not in named or node in seen else whole(node, named, seen)
        if isinstance(node, list):
            return [inside(part) for part in node]
        if isinstance(node, dict):
            return {key: inside(part) if key in ("type", "items", "values") else part for key, part in node.items()}
        return node

    seen.add(name)
    return {**named[name], "fields": [{**field, "type": inside(field["type"])} for field in named[name]["fields"]]}


def main(folder):
    named = schemas(folder)
    for line in sys.stdin:
        request = json.loads(line)
        schema = parse_schema(whole(request["name"], named, set()))
        body = io.BytesIO()
        fastavro.schemaless_writer(body, schema, value(request["value"]))
        mark = bytes.fromhex("c301" + fingerprint(to_parsing_canonical_form(schema), "CRC-64-AVRO"))
        print((mark + body.getvalue()).hex(), flush=True)


main(sys.argv[1])
