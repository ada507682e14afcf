"""Vowpal Wabbit on the customers and calls that LearningStudy exported: vowpal.py FOLDER; writes peers.json there.

It is given what the others know, the context and the arm, factor by factor, with the products of both (-q ca), so that it may carry over from one
context and one arm to another. Options are its defaults but for the way to explore.
"""
import glob
import json
import multiprocessing
import os
import random
import sys

import vowpalwabbit

OPTIONS = {
    "VW ε-greedy": "--epsilon 0.1",
    "VW bag": "--bag 5 --epsilon 0.1",
    "VW SquareCB": "--squarecb",
}


class Learner:
    def __init__(self, options, contexts, arms):
        self.workspace = vowpalwabbit.Workspace(f"--cb_explore_adf {options} -q ca --quiet --random_seed 1")
        self.shared = ["shared |c " + " ".join(f"f{i}={value}" for i, value in enumerate(context)) for context in contexts]
        self.actions = [f"|a arm={arm} " + " ".join(f"f{i}={value}" for i, value in enumerate(factors)) for arm, factors in enumerate(arms)]

    def choose(self, context, unit):
        probabilities = self.workspace.predict([self.shared[context], *self.actions])
        for arm, probability in enumerate(probabilities):
            unit -= probability
            if unit < 0:
                return arm, probability
        return arm, probability

    def learn(self, context, arm, probability, rewarded):
        actions = list(self.actions)
        actions[arm] = f"0:{-rewarded}:{probability} {actions[arm]}"
        self.workspace.learn([self.shared[context], *actions])


def simulated(name, path):
    with open(path) as file:
        world = json.load(file)
    learner = Learner(OPTIONS[name], world["contexts"], world["arms"])
    draw = random.Random(os.path.basename(path))
    steps, rates = world["steps"], world["rates"]
    a_day = len(steps) // world["days"]
    chosen, regrets, regret = [], [], 0.0
    for day in range(world["days"]):
        known = day - world["delayDays"]
        if known >= 0:
            for number in range(known * a_day, (known + 1) * a_day):
                context, rewards = steps[number]
                arm, probability = chosen[number]
                learner.learn(context, arm, probability, rewards >> arm & 1)
        chances = rates[0 if day < world["drift"] else 1]
        for number in range(day * a_day, (day + 1) * a_day):
            context = steps[number][0]
            chosen.append(learner.choose(context, draw.random()))
            regret += max(chances[context]) - chances[context][chosen[-1][0]]
        regrets.append(regret)
    return regrets


def replayed(name, path):
    with open(path) as file:
        replay = json.load(file)
    learner = Learner(OPTIONS[name], replay["contexts"], replay["arms"])
    draw = random.Random(os.path.basename(path))
    sums, seen, successes = [], 0, 0
    for context, arm, rewarded in replay["calls"]:
        chosen, probability = learner.choose(context, draw.random())
        if chosen != arm:
            continue
        learner.learn(context, arm, probability, rewarded)
        seen += 1
        successes += rewarded
        if seen % replay["pointCalls"] == 0:
            sums.append(successes)
        if seen == replay["seenCalls"]:
            break
    return sums


def run(task):
    kind, name, path = task
    return {"simulated": simulated, "replayed": replayed}[kind](name, path)


def main(folder):
    tasks = [
        (kind, name, path)
        for kind in ("simulated", "replayed")
        for name in OPTIONS
        for path in sorted(glob.glob(f"{folder}/{kind}-*.json"), key=lambda path: int(path.rsplit("-", 1)[1][:-5]))
    ]
    with multiprocessing.Pool() as pool:
        rows = pool.map(run, tasks, chunksize=1)
    results = {"simulated": {}, "replayed": {}}
    for (kind, name, _), row in zip(tasks, rows):
        results[kind].setdefault(name, []).append(row)
    with open(f"{folder}/peers.json", "w") as file:
        json.dump(results, file)


main(sys.argv[1])
