#!/usr/bin/env python3
"""An alarm that never rang is none: breaks rendered objects in every way that check.py knows, one at a time.

canary.py FILE    FILE has overlays/large; says which break was not noticed, exit status 1 where any was not
"""

import copy
import sys

from check import named, problems, read


def pod(objects, kind="StatefulSet", name="dispatch"):
    return named(objects, kind)[name]["spec"]["template"]["spec"]


def container(objects, **where):
    return pod(objects, **where)["containers"][0]


def variable(objects, name):
    return next(v for v in container(objects)["env"] if v["name"] == name)


def scaled(objects):
    return named(objects, "ScaledObject")["dispatch"]["spec"]


BREAKS = [
    ("may run as root", lambda o: pod(o)["securityContext"].pop("runAsNonRoot")),
    ("no seccomp profile", lambda o: pod(o)["securityContext"].update(seccompProfile={"type": "Unconfined"})),
    ("has a token", lambda o: pod(o).pop("automountServiceAccountToken")),
    ("no account of its own", lambda o: pod(o).update(serviceAccountName="default")),
    ("variables from Services", lambda o: pod(o).pop("enableServiceLinks")),
    ("may write or gain rights", lambda o: container(o, kind="Job", name="topics")["securityContext"].update(readOnlyRootFilesystem=False)),
    ("may write or gain rights", lambda o: container(o)["securityContext"].update(capabilities={"drop": ["ALL"], "add": ["NET_RAW"]})),
    ("limit of memory", lambda o: container(o)["resources"].pop("limits")),
    ("volume that is not there", lambda o: pod(o)["volumes"].pop()),
    ("CORDIAL_OFFER_KEY_FILE names a file", lambda o: variable(o, "CORDIAL_OFFER_KEY_FILE").update(value="/run/secrets/cordial/offer")),
    ("stands in the open", lambda o: container(o)["env"].append({"name": "CORDIAL_OFFER_KEY", "value": "1"})),
    ("ready and alive", lambda o: container(o).pop("livenessProbe")),
    ("killed while a call is out", lambda o: pod(o).update(terminationGracePeriodSeconds=5)),
    ("share a name", lambda o: variable(o, "CORDIAL_INSTANCE").update(valueFrom={"fieldRef": {"fieldPath": "metadata.namespace"}})),
    ("killed while it restores", lambda o: container(o).pop("startupProbe")),
    ("when nodes are drained", lambda o: named(o, "PodDisruptionBudget")["dispatch"]["spec"].update(maxUnavailable=2)),
    ("another program", lambda o: container(o).update(command=["segmentation"])),
    ("settings that are not there", lambda o: o.remove(named(o, "ConfigMap")["providers"])),
    ("nobody is told to make", lambda o: container(o)["envFrom"].append({"secretRef": {"name": "kee"}})),
    ("nobody is told to make", lambda o: pod(o)["volumes"][0]["secret"].update(secretName="kee")),
    ("Service dispatch: selects nothing", lambda o: named(o, "Service")["dispatch"]["spec"]["selector"].update({"app.kubernetes.io/name": "send"})),
    ("dispatch-to-providers: selects nothing",
     lambda o: named(o, "NetworkPolicy")["dispatch-to-providers"]["spec"]["podSelector"]["matchLabels"].update(x="y")),
    ("metrics-to-services: selects nothing",
     lambda o: named(o, "NetworkPolicy")["metrics-to-services"]["spec"]["ingress"][0]["from"][0]["podSelector"]["matchLabels"].update(x="y")),
    ("ServiceMonitor cordial: selects nothing", lambda o: named(o, "ServiceMonitor")["cordial"]["spec"]["selector"]["matchLabels"].update(x="y")),
    ("leads nowhere", lambda o: o.remove(named(o, "Service")["dispatch"])),
    ("no policy that denies all", lambda o: o.remove(named(o, "NetworkPolicy")["default-deny"])),
    ("a number of copies of its own", lambda o: named(o, "StatefulSet")["dispatch"]["spec"].update(replicas=3)),
    ("scales what is not there", lambda o: scaled(o)["scaleTargetRef"].update(name="send")),
    ("more copies than the 12 partitions", lambda o: scaled(o).update(maxReplicaCount=13)),
    ("no core of that service", lambda o: scaled(o)["triggers"][0]["metadata"].update(consumerGroup="cordial.send")),
    ("no core of that service", lambda o: scaled(o)["triggers"][0]["metadata"].update(consumerGroup="cordial.metrics")),
    ("ScaledObject dispatch:", lambda o: scaled(o).update(maxReplicaCount="many")),
    ("is no member of that kind", lambda o: scaled(o).update(maxReplicas=3)),
    ("is no member of that kind", lambda o: named(o, "ServiceMonitor")["cordial"]["spec"]["endpoints"][0].update(every="15s")),
]


def main(path):
    objects = read(path)
    missed = 0
    for sentence, break_it in BREAKS:
        broken = copy.deepcopy(objects)
        try:
            break_it(broken)
            found = problems(broken)
        except (KeyError, StopIteration) as failure:
            found = [f"could not be tried: {failure!r}"]
        if not any(sentence in line for line in found):
            missed += 1
            print(f"not noticed: {sentence}; instead: {found}")
    print(f"{len(BREAKS)} breaks, {missed} not noticed")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
