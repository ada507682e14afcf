#!/usr/bin/env python3
"""Holds rendered Kubernetes objects against what the schemas can't say: names that must exist, bounds, and how a container is shut in.

check.py FILE    says what is wrong, one sentence a line; exit status 1 where anything is. canary.py shows that it can.
"""

import importlib
import pathlib
import re
import sys

import yaml

DEPLOY = pathlib.Path(__file__).parent.parent
# Kinds of others, which kubernetes-validate does not know: their published schemas, as classes.
FOREIGN = {"keda.sh/v1alpha1": "cloudcoil.models.keda.v1alpha1", "monitoring.coreos.com/v1": "cloudcoil.models.prometheus_operator.v1"}
# Secrets that whoever installs it makes: overlays/small/kustomization.yaml, components.
SECRETS = re.compile(r"keys|master-key|providers|collections-tls|kafka-(ca|keda)|topics|segmentation|conversation|dispatch|metrics")


def named(objects, kind):
    return {o["metadata"]["name"]: o for o in objects if o["kind"] == kind}


def pods(objects):
    """Name, kind and pod template of everything that runs."""
    for o in objects:
        if o["kind"] in ("StatefulSet", "Deployment", "Job"):
            yield o["metadata"]["name"], o["kind"], o["spec"]["template"]


def shut_in(name, kind, template, objects):
    """A container may do nothing but its work."""
    spec = template["spec"]
    context = spec.get("securityContext", {})
    if not context.get("runAsNonRoot") or not context.get("runAsUser"):
        yield "may run as root"
    if context.get("seccompProfile", {}).get("type") != "RuntimeDefault":
        yield "has no seccomp profile"
    if spec.get("automountServiceAccountToken") is not False or spec.get("serviceAccountName") not in named(objects, "ServiceAccount"):
        yield "has a token, or no account of its own"
    if spec.get("enableServiceLinks") is not False:
        yield "gets variables from Services; one named kafka would break it"
    for container in spec["containers"]:
        own = container.get("securityContext", {})
        if not own.get("readOnlyRootFilesystem") or own.get("allowPrivilegeEscalation") is not False or own.get("capabilities") != {"drop": ["ALL"]}:
            yield "has a container that may write or gain rights"
        resources = container.get("resources", {})
        if not {"cpu", "memory"} <= resources.get("requests", {}).keys() or "memory" not in resources.get("limits", {}):
            yield "has a container without requests or a limit of memory"
        mounts = {m["name"] for m in container.get("volumeMounts", [])}
        if mounts != {v["name"] for v in spec.get("volumes", [])}:
            yield "mounts a volume that is not there, or has one that is not mounted"
        for variable in container.get("env", []):
            if variable["name"].endswith("_FILE") and not mounted(variable["value"], container, spec):
                yield f"{variable['name']} names a file that no secret brings"
            if re.search("KEY|TOKEN|SECRET|PASSWORD", variable["name"]) and "value" in variable and not variable["name"].endswith("_FILE"):
                yield f"{variable['name']} stands in the open"
        if kind != "Job" and not {"readinessProbe", "livenessProbe"} <= container.keys():
            yield "is not asked whether it is ready and alive"


def mounted(path, container, spec):
    volumes = {v["name"]: v for v in spec.get("volumes", [])}
    return any(
        path == f"{mount['mountPath']}/{item['path']}"
        for mount in container.get("volumeMounts", []) if mount["name"] in volumes
        for item in volumes[mount["name"]]["secret"]["items"])


def service(name, kind, template, objects):
    """What a copy of a service needs so that a restart contacts nobody twice."""
    if kind != "StatefulSet":
        return
    spec, container = template["spec"], template["spec"]["containers"][0]
    if spec.get("terminationGracePeriodSeconds", 0) <= 10:
        yield "is killed while a call is out"
    instance = [v for v in container["env"] if v["name"] == "CORDIAL_INSTANCE"]
    if [v.get("valueFrom", {}).get("fieldRef", {}).get("fieldPath") for v in instance] != ["metadata.name"]:
        yield "has copies that share a name"
    if container.get("startupProbe", {}).get("httpGet", {}).get("path") != "/readyz":
        yield "is killed while it restores"
    budget = named(objects, "PodDisruptionBudget").get(name, {"spec": {}})["spec"]
    if budget.get("maxUnavailable") != 1 or budget["selector"]["matchLabels"].items() - template["metadata"]["labels"].items():
        yield "loses more than one copy when nodes are drained"
    if container["command"] != [name] or not (DEPLOY.parent / "Services" / name.capitalize()).is_dir():
        yield "runs another program than its name says"


def references(objects):
    settings = named(objects, "ConfigMap")
    for name, _, template in pods(objects):
        for source in template["spec"]["containers"][0].get("envFrom", []):
            if "configMapRef" in source and source["configMapRef"]["name"] not in settings:
                yield f"{name}: reads settings that are not there"
        for secret in re.findall(r"'(?:secretRef': {'name|secretName)': '([^']*)'", str(template)):
            if not SECRETS.fullmatch(secret):
                yield f"{name}: reads the secret {secret}, which nobody is told to make"
    labels = [t["metadata"]["labels"] for _, _, t in pods(objects)]
    for o in objects:
        name, spec = f"{o['kind']} {o['metadata']['name']}", o.get("spec", {})
        selectors = [spec[key] for key in ("selector", "podSelector") if key in spec]
        selectors += [peer["podSelector"] for way in spec.get("ingress", []) + spec.get("egress", []) if isinstance(way, dict)
                      for peer in way.get("from", []) + way.get("to", []) if "podSelector" in peer and "namespaceSelector" not in peer]
        found = [s["metadata"].get("labels", {}) for s in objects if s["kind"] == "Service"] if o["kind"] == "ServiceMonitor" else labels
        for selector in selectors:
            wanted = selector.get("matchLabels", selector)
            if not any(wanted.items() <= f.items() for f in found):
                yield f"{name}: selects nothing"
        for rule in spec.get("rules", []):
            for path in rule["http"]["paths"]:
                if path["backend"]["service"]["name"] not in named(objects, "Service"):
                    yield f"{name}: leads nowhere"
    if not any(o["kind"] == "NetworkPolicy" and o["spec"]["podSelector"] == {} and len(o["spec"]["policyTypes"]) == 2 for o in objects):
        yield "anybody may talk to anybody: there is no policy that denies all"


def scaling(objects):
    cores = {match for file in (DEPLOY.parent / "Services").glob("*/*/**/*.swift")
             for match in re.findall(r'static let name = "([a-z.]+)"', file.read_text(encoding="utf-8"))}
    command = named(objects, "Job")["topics"]["spec"]["template"]["spec"]["containers"][0]["command"]
    partitions = int(command[command.index("--partitions") + 1])
    for name, scaled in named(objects, "ScaledObject").items():
        target = named(objects, "StatefulSet").get(scaled["spec"]["scaleTargetRef"]["name"])
        if target is None or "replicas" in target["spec"]:
            yield f"{name}: scales what is not there, or what has a number of copies of its own"
        if scaled["spec"]["maxReplicaCount"] > partitions:
            yield f"{name}: more copies than the {partitions} partitions"
        for trigger in scaled["spec"]["triggers"]:
            core = trigger["metadata"]["consumerGroup"].removeprefix("cordial.")
            if core not in cores or core.split(".")[0] != name:
                yield f"{name}: {core} is no core of that service"


def forms(objects):
    for o in objects:
        module = FOREIGN.get(o["apiVersion"])
        if module:
            model = getattr(importlib.import_module(module), o["kind"])
            try:
                kept = model.model_validate(o).model_dump(by_alias=True, exclude_none=True, mode="json")
            except ValueError as failure:
                yield f"{o['kind']} {o['metadata']['name']}: {failure}"
                continue
            for path in lost(o, kept):
                yield f"{o['kind']} {o['metadata']['name']}: {path} is no member of that kind"


def lost(given, kept, path=""):
    if isinstance(given, dict):
        for key, value in given.items():
            if not isinstance(kept, dict) or key not in kept:
                yield f"{path}.{key}"
            else:
                yield from lost(value, kept[key], f"{path}.{key}")
    elif isinstance(given, list):
        for index, (one, other) in enumerate(zip(given, kept)):
            yield from lost(one, other, f"{path}[{index}]")


def problems(objects):
    # What has not even its form is not looked into further.
    if found := list(forms(objects)):
        return found
    found = [f"{name}: {sentence}" for name, kind, template in pods(objects) for rule in (shut_in, service) for sentence in rule(name, kind, template, objects)]
    return found + list(references(objects)) + list(scaling(objects))


def read(path):
    return [o for o in yaml.safe_load_all(pathlib.Path(path).read_text(encoding="utf-8")) if o]


def main(path):
    objects = read(path)
    found = problems(objects)
    for sentence in found:
        print(f"{path}: {sentence}")
    print(f"{path}: {len(objects)} objects, {len(found)} problems")
    return 1 if found or not objects else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
