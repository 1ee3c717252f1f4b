import fc from "fast-check";
import { runChecks } from "../../../../src/core/checks/run-checks";
import type { Finding } from "../../../../src/core/checks/finding";
import { formatAddress } from "../../../../src/core/workbook/address";
import { ledgerOf } from "../../../support/build-ledger";
import { valuesOf } from "../../../support/findings-of";

const HEADER =
  "项目名称 | 年初预算数 | 调增数 | 调减数 | 全年预算数 | 全年执行数 | 结余数 | 预算执行率 | 调整依据\n";
const SOUND = `甲 | 150 | | 7 | 143 | 137 | 6 | 95.80% | 1号
乙 | 359.94 | 12.5 | | 372.44 | 365.91 | 6.53 | 98.25% | 2号
丙 | 25 | | | 25 | 24.95 | 0.05 | 99.80% |
丁 | 81.36 | | | 81.36 | 80.04 | 1.32 | 98.38% |
合计 | 616.3 | 12.5 | 7 | 621.8 | 607.9 | 13.9 | 97.76% |`;

const findings = (table: string): readonly Finding[] =>
  runChecks(ledgerOf(HEADER + table, { heading: { rateBasis: "全年预算" } })).findings;
const errors = (table: string): readonly Finding[] =>
  findings(table).filter(({ severity }) => severity === "error");
const first = ({ at }: Finding): string => formatAddress(at[0]!.row, at[0]!.column);
const edited = (from: string, to: string): string => {
  if (!SOUND.includes(from)) throw new Error(`not there: ${from}`);
  return SOUND.replace(from, to);
};

describe("localise", () => {
  it("says nothing of a sound ledger", () => {
    expect(findings(SOUND)).toEqual([]);
  });

  it("puts a mistyped source figure first in every finding that comes of it, and offers no repair", () => {
    const found = errors(edited("359.94 |", "395.94 |"));
    expect(found.length).toBeGreaterThan(1);
    expect(found.map(first)).toEqual(found.map(() => "B3"));
    for (const { repairs, alternatives } of found) {
      expect(repairs).toEqual([]);
      expect(valuesOf(alternatives)).toContainEqual(["359.94"]);
    }
    expect(found[0]!.message).toContain(
      "可能是第3行“乙”的年初预算数有误，现为395.94万元，若为359.94万元（相邻两位数字颠倒），则有关的",
    );
    expect(found[0]!.message).toMatch(/请以批复、指标文、额度收回通知、支付凭证为准。$/);
  });

  it("leaves the repair with a derived figure that is itself the wrong one", () => {
    const found = errors(edited("372.44", "327.44"));
    expect(found.map(first)).toEqual(found.map(() => "E3"));
    expect(found[0]).toMatchObject({ rule: "full-year-budget", cause: "digits" });
    expect(valuesOf(found[0]!.repairs)).toEqual([["372.44"]]);
    expect(found.slice(1).flatMap(({ repairs }) => repairs)).toEqual([]);
  });

  it("knows a wrong total from a wrong row", () => {
    const found = errors(edited("合计 | 616.3", "合计 | 661.3"));
    expect(found.map(first)).toEqual(found.map(() => "B6"));
  });

  it("tells slips apart that share no identity", () => {
    const found = errors(edited("| 98.38%", "| 89.38%").replace("| 372.44 |", "| 37.244 |"));
    const rate = found.find(({ at }) => formatAddress(at[0]!.row, at[0]!.column) === "H5")!;
    expect(rate.message).not.toContain("第3行");
    expect(valuesOf(rate.repairs)).toEqual([["0.9838"]]);
    const others = found.filter((finding) => finding !== rate);
    expect(others.map(first)).toEqual(others.map(() => "E3"));
    for (const { message } of others) expect(message).not.toContain("第5行");
  });

  it("finds two slips in one column", () => {
    const found = errors(edited("| 24.95 |", "| 42.95 |").replace("| 80.04 |", "| 8.04 |"));
    const named = found.map(({ repairs, alternatives }) => valuesOf([...repairs, ...alternatives]).flat());
    expect(named.flat()).toEqual(expect.arrayContaining(["24.95", "80.04"]));
    expect(new Set(found.map(first))).toEqual(new Set(["F4", "F5"]));
  });

  it("follows live formulas to the typed figure behind a control total", () => {
    const live = `甲 | 150 | | 7 | =B2+C2-D2 → 143 | 137 | =E2-F2 → 6 | |
乙 | 395.94 | 12.5 | | =B3+C3-D3 → 408.44 | 365.91 | =E3-F3 → 42.53 | |
丙 | 25 | | | =B4+C4-D4 → 25 | 24.95 | =E4-F4 → 0.05 | |
合计 | 534.94 | 12.5 | 7 | 540.44 | 527.86 | 12.58 | |`;
    const found = errors(live.replaceAll("| |\n", "| | 1号\n"));
    expect(found.length).toBeGreaterThan(1);
    expect(found.map(first)).toEqual(found.map(() => "B3"));
  });

  it("names rivals that the figures cannot tell apart, and decides nothing", () => {
    const [found] = errors("甲 | 12 | | | | | | |\n乙 | 13 | | | | | | |\n合计 | 26 | | | | | | |");
    expect(found!.message).toContain("仅凭表中数字不能判断");
    expect(found!.alternatives.length).toBeGreaterThan(0);
  });

  it("finds the slip among more cells than can be tried one by one", () => {
    const rows = Array.from({ length: 10_007 }, (_, index) =>
      index === 4 ? "错 | 27.4 | 24.7" : `项目${index} | 100.37 | 100.37`,
    );
    const table = `项目名称 | 年初预算数 | 全年执行数\n${rows.join("\n")}\n合计 | 1004326.92 | 1004326.92`;
    const [found] = runChecks(ledgerOf(table)).findings.filter(({ rule }) => rule === "subtotal");
    expect(first(found!)).toBe("B6");
    expect(valuesOf(found!.alternatives)).toEqual([["24.7"]]);
  });

  it("names structure before digits: a row left out of a typed total", () => {
    const [found] = errors(edited("合计 | 616.3", "合计 | 534.94"));
    expect(found).toMatchObject({ cause: "row-omitted" });
    expect(first(found!)).toBe("B6");
  });

  it("finds any digit typed wrong in a row of a crossed ledger", () => {
    const cells = [..."BEFG"].flatMap((letter, column) =>
      [0, 1, 2, 3].map((row) => ({ letter, at: [1, 4, 5, 6][column]!, row })),
    );
    fc.assert(
      fc.property(fc.constantFrom(...cells), fc.nat(9), fc.nat(5), ({ letter, at, row }, digit, place) => {
        const rows = SOUND.split("\n").map((line) => line.split("|").map((cell) => cell.trim()));
        const text = rows[row]![at]!;
        const index = place % text.length;
        const typed = text.slice(0, index) + String(digit) + text.slice(index + 1);
        fc.pre(text[index] !== "." && Number(typed) !== Number(text));
        rows[row]![at] = typed;
        const found = findings(rows.map((line) => line.join(" | ")).join("\n"));
        expect(first(found[0]!)).toBe(`${letter}${row + 2}`);
      }),
      { seed: 4555, numRuns: 150 },
    );
  });
});
