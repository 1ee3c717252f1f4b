"""The four identities with Python's Decimal alone, from the numbers in the cells; prints a measurement as JSON."""

import csv
import json
import resource
import sys
import time
from decimal import ROUND_HALF_UP, Decimal, localcontext

PLACES = Decimal("0.0001")
# Beyond these decimals of an amount stands noise of binary subtraction.
FINEST = Decimal("0.0000001")


def figure(value):
    return Decimal(format(value, ".15g"))


def amount(value):
    return figure(value).quantize(FINEST)


def wrong_figures(rows, stated_total):
    wrong = 0
    total = Decimal(0)
    for row in rows:
        initial, increase, decrease, executed, budget, balance = map(amount, row[:6])
        wrong += initial + increase - decrease != budget
        wrong += budget - executed != balance
        rate = (executed / budget).quantize(PLACES, ROUND_HALF_UP)
        wrong += rate != figure(row[6]).quantize(PLACES, ROUND_HALF_UP)
        total += executed
    return wrong + (total != amount(stated_total))


def main(path, runs):
    with open(path, encoding="utf-8") as file:
        *lines, (total,) = csv.reader(file)
    rows = [tuple(map(float, line)) for line in lines]
    base = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    times, busy, result = [], [], 0
    with localcontext() as context:
        context.prec = 40
        for _ in range(int(runs)):
            start, before = time.perf_counter(), time.process_time()
            result = wrong_figures(rows, float(total))
            times.append((time.perf_counter() - start) * 1000)
            busy.append((time.process_time() - before) * 1000)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    measurement = {"milliseconds": times, "cpuMilliseconds": busy, "base": base, "peak": peak}
    print(json.dumps({**measurement, "result": int(result)}))


main(*sys.argv[1:])
