"""The four identities with Python's Decimal alone, on figures that have been read; prints a measurement as JSON."""

import csv
import json
import resource
import sys
import time
from decimal import ROUND_HALF_UP, Decimal, localcontext

PLACES = Decimal("0.01")
HUNDRED = Decimal(100)


def wrong_figures(rows, stated_total):
    wrong = 0
    total = Decimal(0)
    for initial, increase, decrease, executed, budget, balance, rate in rows:
        wrong += initial + increase - decrease != budget
        wrong += budget - executed != balance
        wrong += (executed * HUNDRED / budget).quantize(PLACES, ROUND_HALF_UP) != rate
        total += executed
    return wrong + (total != stated_total)


def main(path, runs):
    with open(path, encoding="utf-8") as file:
        *lines, (total,) = csv.reader(file)
    rows = [tuple(Decimal(figure) for figure in line) for line in lines]
    with localcontext() as context:
        context.prec = 40
        rows = [(*row[:6], row[6].quantize(PLACES, ROUND_HALF_UP)) for row in rows]
        base = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
        times, busy, result = [], [], 0
        for _ in range(int(runs)):
            start, before = time.perf_counter(), time.process_time()
            result = wrong_figures(rows, Decimal(total))
            times.append((time.perf_counter() - start) * 1000)
            busy.append((time.process_time() - before) * 1000)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    print(
        json.dumps(
            {"milliseconds": times, "cpuMilliseconds": busy, "base": base, "peak": peak, "result": int(result)}
        )
    )


main(*sys.argv[1:])
