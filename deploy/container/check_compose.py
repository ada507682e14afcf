#!/usr/bin/env python3
"""Holds a compose file against the Compose specification (the Python package compose-spec), and its services against each other.

check_compose.py FILE    says what is wrong; exit status 1 where anything is
"""

import pathlib
import re
import sys

import compose_spec
import yaml


class Plain(yaml.SafeDumper):
    """Writes what stands in two places twice: that reader knows no merged members."""

    def ignore_aliases(self, data):
        return True


def problems(path):
    # `${NAME:-standard}` is the standard value.
    text = re.sub(r"\$\{[A-Z_]+:-([^}]*)\}", r"\1", path.read_text(encoding="utf-8"))
    whole = yaml.safe_load(text)
    try:
        compose_spec.PyOptions().from_yaml(yaml.dump(whole, Dumper=Plain)).validate()
    except ValueError as failure:
        return [str(failure)]
    return [f"{name}: {sentence}" for name, service in whole["services"].items() for sentence in contained(service, whole, path.parent)]


def contained(service, whole, folder):
    if service.get("cap_drop") != ["ALL"] or "no-new-privileges:true" not in service.get("security_opt", []) or "mem_limit" not in service:
        yield "may gain rights, or take all the memory"
    # Kafka's image writes its configuration into itself.
    if not service.get("read_only") and "kafka" not in service["image"]:
        yield "may write into its image"
    for port in service.get("ports", []):
        if not port.startswith("127.0.0.1:"):
            yield f"the port {port} is open to the network"
    for other in service.get("depends_on", {}):
        if other not in whole["services"]:
            yield f"waits for {other}, which is not there"
    for volume in service.get("volumes", []):
        source = volume.split(":")[0]
        if not ((folder / source).is_file() if source.startswith(".") else source in whole["volumes"]):
            yield f"mounts {source}, which is not there"
    for variable, value in service.get("environment", {}).items():
        if variable.endswith("_FILE") and value.removeprefix("/run/secrets/") not in service.get("secrets", []):
            yield f"{variable} names {value}, which is no secret of that service"


def main(path):
    found = problems(pathlib.Path(path))
    for sentence in found:
        print(f"{path}: {sentence}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
