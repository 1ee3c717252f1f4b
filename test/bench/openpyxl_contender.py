"""openpyxl in its fast mode and Decimal on the same four identities; prints a measurement as JSON."""

import json
import resource
import sys
import time
from decimal import ROUND_HALF_UP, Decimal, localcontext

from openpyxl import load_workbook

PLACES = Decimal("0.0001")
# Beyond these decimals of an amount stands noise of binary subtraction.
FINEST = Decimal("0.0000001")


def figure(value):
    return Decimal(format(value or 0, ".15g"))


def amount(value):
    return figure(value).quantize(FINEST)


def check(path):
    rows = load_workbook(path, read_only=True, data_only=True)["预算"].iter_rows(min_row=2, values_only=True)
    wrong = 0
    total = Decimal(0)
    for row in rows:
        if row[1] == "合计":
            return wrong + (amount(row[8]) != total)
        budget = amount(row[5]) + amount(row[6]) - amount(row[7])
        executed = amount(row[8])
        wrong += budget != amount(row[9])
        wrong += amount(row[9]) - executed != amount(row[10])
        rate = (executed / budget).quantize(PLACES, ROUND_HALF_UP)
        wrong += rate != figure(row[11]).quantize(PLACES, ROUND_HALF_UP)
        total += executed
    return wrong


def main(path, warm_up, runs):
    with localcontext() as context:
        context.prec = 40
        check(warm_up)
        base = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
        times, busy, result = [], [], 0
        for _ in range(int(runs)):
            start, before = time.perf_counter(), time.process_time()
            result = check(path)
            times.append((time.perf_counter() - start) * 1000)
            busy.append((time.process_time() - before) * 1000)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    print(json.dumps({"milliseconds": times, "cpuMilliseconds": busy, "base": base, "peak": peak, "result": int(result)}))


main(*sys.argv[1:])
