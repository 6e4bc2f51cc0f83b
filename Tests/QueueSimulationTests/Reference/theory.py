#!/usr/bin/env python3
"""Writes theory.json: what queueing theory says of each parameter set, by methods that share no code with callbackd.

1. The wait that a caller would have if endlessly patient has a density v with an atom at 0. Up and down crossings of a
   level x balance (level crossing): v(x) = lambda pi e^(-n mu x) + lambda * integral_0^x v(u) S(u) e^(-n mu (x-u)) du,
   where S is the survival of patience. That equation is stepped as a differential equation (Runge-Kutta 4 with
   Richardson extrapolation), all measures with it. The states without a queue come from their balance equations.
2. Where the number of callers alone is a Markov chain (no offer, or everybody accepts at once), P(wait), P(abandon) and
   the mean wait are computed from the chain's balance equations as well, with Little's law.
3. Every set is also played by a plain simulation, caller by caller, with an offer and an answer to it (--simulate).

The script ends with status 1 when the methods do not agree. It needs Python's standard library only:

    ./theory.py --simulate 400000
"""
import argparse
import heapq
import json
import math
import pathlib
import random
import sys

# arrivals per hour, handling s, patience s (None: endless), agents, offer s (None: no callback), acceptance, target s
SETS = [
    ("one agent, nobody gives up", 8, 180, None, 1, None, 0, 60),
    ("two agents, nobody gives up", 20, 180, None, 2, None, 0, 20),
    ("four agents, nobody gives up", 48, 180, None, 4, None, 0, 20),
    ("three agents, short patience", 60, 120, 40, 3, None, 0, 10),
    ("ten agents, overloaded", 195, 240, 300, 10, None, 0, 60),
    ("fifty agents, overloaded", 1500, 150, 150, 50, None, 0, 45),
    ("everybody accepts at once, impatient", 48, 180, 30, 4, 0, 1, 20),
    ("everybody accepts at once, two agents", 15, 240, 500, 2, 0, 1, 45),
    ("half accept after 30 s", 240, 180, 200, 10, 30, 0.5, 60),
    ("a third accepts after 20 s", 520, 180, 120, 20, 20, 0.3, 30),
    ("everybody accepts after 60 s", 99, 200, 120, 5, 60, 1, 60),
    ("most accept after 10 s, one agent", 9, 300, 60, 1, 10, 0.8, 10),
    ("nobody accepts", 158, 300, 90, 11, 45, 0, 30),
    ("two hundred agents, overloaded", 3780, 200, 180, 200, 10, 0.3, 45),
    ("some accept at once, endless patience otherwise", 20, 180, None, 2, 0, 0.4, 0),
    ("some accept after 12.5 s, endless patience otherwise", 8, 180, None, 1, 12.5, 0.25, 0),
    ("three agents, load 0.6, nobody gives up", 36, 180, None, 3, None, 0, 20),
    ("five agents, load 0.65, nobody gives up", 65, 180, None, 5, None, 0, 30),
    ("eight agents, nobody gives up", 112, 180, None, 8, None, 0, 20),
    ("ten agents, load 0.75, nobody gives up", 150, 180, None, 10, None, 0, 20),
    ("twenty agents, short calls, nobody gives up", 960, 60, None, 20, None, 0, 10),
    ("one agent, load 0.5, whoever waits at all counts", 10, 180, None, 1, None, 0, 0),
    ("one agent, load 0.2, nobody gives up", 24, 30, None, 1, None, 0, 15),
    ("two agents, load 0.7, nobody gives up", 28, 180, None, 2, None, 0, 120),
    ("six agents, fractional handling time, nobody gives up", 131, 112.5, None, 6, None, 0, 17.5),
    ("one agent, overloaded", 30, 180, 120, 1, None, 0, 30),
    ("two agents, endless beside the calls", 36, 180, 900, 2, None, 0, 60),
    ("five agents, very short patience", 100, 180, 5, 5, None, 0, 2),
    ("eight agents, balanced", 160, 180, 180, 8, None, 0, 20),
    ("twenty agents, twice too many calls", 800, 180, 60, 20, None, 0, 20),
    ("one agent, patience of half a minute", 12, 180, 30, 1, None, 0, 20),
    ("a hundred agents, overloaded", 2400, 180, 120, 100, None, 0, 30),
    ("two hundred agents, balanced", 4000, 180, 90, 200, None, 0, 10),
    ("three agents, patience as long as calls", 48, 200, 200, 3, None, 0, 45),
    ("everybody accepts at once, patience of a second", 36, 180, 1, 3, 0, 1, 20),
    ("everybody accepts at once, one agent", 10, 180, 20, 1, 0, 1, 60),
    ("everybody accepts at once, endless patience", 28, 180, None, 2, 0, 1, 30),
    ("everybody accepts at once, five agents", 65, 180, 60, 5, 0, 1, 30),
    ("everybody accepts at once, eight agents", 112, 180, 300, 8, 0, 1, 20),
    ("everybody accepts at once, ten agents", 150, 180, 90, 10, 0, 1, 10),
    ("everybody accepts at once, twenty short calls", 960, 60, 45, 20, 0, 1, 5),
    ("everybody accepts at once, load 0.2", 24, 30, 10, 1, 0, 1, 15),
    ("everybody accepts at once, fractional handling time", 131, 112.5, 33.3, 6, 0, 1, 17.5),
    ("everybody accepts at once, whoever waits at all counts", 24, 180, 120, 2, 0, 1, 0),
    ("half accept at once, overloaded otherwise", 100, 180, 60, 6, 0, 0.5, 20),
    ("a tenth accepts after a second, short patience", 130, 180, 20, 6, 1, 0.1, 10),
    ("nine in ten accept after 5.25 s", 64, 180, 90, 4, 5.25, 0.9, 20),
    ("most accept after 20 s, fifty agents, overloaded", 1250, 150, 150, 50, 20, 0.6, 45),
]

STEPS = 24_000


def survivals(patience, offer, acceptance):
    """Survival of patience in the queue, on the line, and at the offer."""

    def base(x):
        return 1.0 if patience is None else math.exp(-x / patience)

    at_offer = 0.0 if offer is None else base(offer)

    def in_queue(x, offered):
        return acceptance * at_offer + (1 - acceptance) * base(x) if offered else base(x)

    def on_line(x, offered):
        return (1 - acceptance) * base(x) if offered else base(x)

    return in_queue, on_line, at_offer


def level_crossing(arrivals, handling, patience, agents, offer, acceptance, target, steps):
    rate = arrivals / 3600.0
    service = agents / handling
    in_queue, on_line, at_offer = survivals(patience, offer, acceptance)
    # The weights of 0 .. n-1 busy agents, in units of that of n-1.
    weight, idle = 1.0, 1.0
    for busy in range(agents - 1, 0, -1):
        weight *= busy / (rate * handling)
        idle += weight

    # s, area in queue, area on line, then the integrals of v times 1, S, x S, area, area on line
    def slope(x, y, offered):
        survival, held = in_queue(x, offered), on_line(x, offered)
        v = rate * math.exp(-service * x) + rate * y[0]
        return (
            v * survival - service * y[0], survival, held, v, v * survival, v * x * survival, v * y[1], v * y[2],
            v * x if offered else 0.0, v if offered else 0.0,
        )

    stops = sorted({stop for stop in (offer, target) if stop})
    far = max(stops, default=0) + horizon(rate, service, in_queue, offer is not None, max(stops, default=0.0))
    # Where callers give up soon, the density changes faster at its beginning than the steps of the rest could follow.
    if patience and 40 * patience < far / 10:
        stops = sorted({*stops, 40 * patience})
    y = (0.0,) * 10
    within = 0.0
    start = 0.0
    for stop in stops + [far]:
        offered = offer is not None and start >= offer
        count = steps if stop == far else max(2000, steps // 4)
        h = (stop - start) / count
        for index in range(count):
            x = start + index * h
            k1 = slope(x, y, offered)
            k2 = slope(x + h / 2, tuple(a + h / 2 * b for a, b in zip(y, k1)), offered)
            k3 = slope(x + h / 2, tuple(a + h / 2 * b for a, b in zip(y, k2)), offered)
            k4 = slope(x + h, tuple(a + h * b for a, b in zip(y, k3)), offered)
            y = tuple(a + h / 6 * (p + 2 * q + 2 * r + s) for a, p, q, r, s in zip(y, k1, k2, k3, k4))
        if stop == target:
            within = y[4]
        start = stop
    _, _, _, j, served, x_served, area, line, x_late, late = y
    total = idle + j
    accepted = acceptance * at_offer
    served_share = (idle + served) / total
    values = {
        "waitProbability": j / total,
        "abandonProbability": (j - served) / total,
        "callbackProbability": accepted * late / total,
        "meanWait": area / total,
        "meanWaitOfServed": x_served / total / served_share,
        "meanTimeOnLine": line / total,
        "serviceLevel": (idle + within) / total,
        "occupancy": rate * handling * served_share / agents,
    }
    if accepted * late > 0:
        values["meanWaitOfCallbacks"] = x_late / late
    return values


def horizon(rate, service, in_queue, offered, start):
    """A time after `start` behind which the density has vanished, found by stepping its logarithm's slope."""
    x, logarithm, highest, h = 0.0, 0.0, 0.0, 0.02 / service
    while logarithm > highest - 60 or x < start:
        logarithm += h * (rate * in_queue(x, offered and x >= start) - service)
        highest = max(highest, logarithm)
        x += h
        h *= 1.0005
    return x - start


def reference(case):
    coarse = level_crossing(*case, STEPS // 2)
    fine = level_crossing(*case, STEPS)
    return {name: value + (value - coarse[name]) / 15 for name, value in fine.items()}


def chain(arrivals, handling, patience, agents, offer, acceptance, _):
    """Birth and death: None unless the number of callers alone is a Markov chain."""
    if offer == 0 and acceptance == 1:
        leaving = 0.0
    elif offer is None or acceptance == 0:
        leaving = 0.0 if patience is None else 1 / patience
    else:
        return None
    rate = arrivals / 3600.0
    weight, weights, state = 1.0, [1.0], 0
    while state < agents or weight > 1e-40 * max(weights):
        state += 1
        weight *= rate / (min(state, agents) / handling + max(state - agents, 0) * leaving)
        weights.append(weight)
    total = math.fsum(weights)
    queue = math.fsum((state - agents) * weight for state, weight in enumerate(weights) if state > agents) / total
    return {
        "waitProbability": math.fsum(weights[agents:]) / total,
        "abandonProbability": queue * leaving / rate,
        "meanWait": queue / rate,
    }


def simulation(arrivals, handling, patience, agents, offer, acceptance, target, calls, seed):
    """Callers one by one: whoever is still there when an agent is free is served. Means of 50 batches."""
    source = random.Random(seed)
    rate, now = arrivals / 3600.0, 0.0
    free = [0.0] * agents
    batches = []
    for batch in range(55):
        sums = dict.fromkeys(
            ("calls", "waited", "abandoned", "callbacks", "wait", "served", "wait of served", "wait of callbacks",
             "line", "level"), 0.0)
        for _ in range(calls // 50):
            now += source.expovariate(rate)
            bearing = math.inf if patience is None else source.expovariate(1 / patience)
            accepts = offer is not None and source.random() < acceptance
            wait = max(0.0, free[0] - now)
            called_back = accepts and wait > offer and bearing > offer
            if called_back:
                bearing = math.inf
            sums["calls"] += 1
            sums["waited"] += wait > 0
            sums["callbacks"] += called_back
            sums["wait"] += min(wait, bearing)
            sums["line"] += offer if called_back else min(wait, bearing)
            if wait < bearing:
                heapq.heapreplace(free, now + wait + source.expovariate(1 / handling))
                sums["served"] += 1
                sums["wait of served"] += wait
                sums["level"] += wait <= target
                sums["wait of callbacks"] += wait if called_back else 0
            else:
                sums["abandoned"] += 1
        if batch >= 5:
            batches.append(sums)
    ratios = {
        "waitProbability": ("waited", "calls"), "abandonProbability": ("abandoned", "calls"),
        "callbackProbability": ("callbacks", "calls"), "meanWait": ("wait", "calls"),
        "meanWaitOfServed": ("wait of served", "served"), "meanWaitOfCallbacks": ("wait of callbacks", "callbacks"),
        "meanTimeOnLine": ("line", "calls"), "serviceLevel": ("level", "calls"),
    }
    result = {}
    for name, (above, below) in ratios.items():
        bottom = sum(b[below] for b in batches)
        if bottom == 0:
            continue
        mean = sum(b[above] for b in batches) / bottom
        spread = sum((b[above] - mean * b[below]) ** 2 for b in batches)
        result[name] = (mean, math.sqrt(spread * 50 / 49) / bottom)
    return result


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--simulate", type=int, default=0, metavar="CALLS", help="calls of each set's simulation")
    options.add_argument("--check", action="store_true", help="compare with theory.json instead of writing it")
    options = options.parse_args()
    path = pathlib.Path(__file__).with_name("theory.json")
    worst, largest, result = 0.0, 0.0, []
    for number, (name, *case) in enumerate(SETS):
        values = reference(case)
        for measure, value in (chain(*case) or {}).items():
            difference = abs(values[measure] - value) / max(abs(value), 1e-3)
            worst = max(worst, difference)
        if options.simulate:
            for measure, (mean, error) in simulation(*case, options.simulate, number).items():
                score = (mean - values[measure]) / error if error > 0 else 0.0
                largest = max(largest, abs(score))
                print(f"{name:50} {measure:22} {values[measure]:12.6f} {mean:12.6f} {score:6.2f}")
        keys = ("arrivalsPerHour", "meanHandling", "meanPatience", "agents", "offerAfter", "acceptance", "target")
        result.append({"name": name, **dict(zip(keys, case)), "values": values})
    text = json.dumps(result, indent=1) + "\n"
    if options.check:
        same = all(
            math.isclose(a["values"][k], b["values"][k], rel_tol=1e-12, abs_tol=1e-15)
            for a, b in zip(json.loads(path.read_text()), result) for k in b["values"])
        print("theory.json is", "as computed" if same else "different")
    else:
        path.write_text(text)
        same = True
    print(f"level crossing and birth-death differ by {worst:.1e} at most; largest score of the simulation {largest:.2f}")
    sys.exit(0 if same and worst < 1e-9 and largest < 4.5 else 1)


if __name__ == "__main__":
    main()
