import { adjustmentChain } from "../../../../src/core/checks/rules/adjustment-chain";
import type { ChainLink } from "../../../../src/core/ledger/assembled";
import type { Ledger, MoneyUnit } from "../../../../src/core/ledger/ledger";
import { Amount } from "../../../../src/core/numbers/amount";
import { checkedOf, saidOf } from "../../../support/approved-book";
import { ledgerOf } from "../../../support/build-ledger";
import type { CellSpec } from "../../../support/build-workbook";
import { findingsOf, tallyOf, valuesOf } from "../../../support/findings-of";

const HEADER = ["日期", "项目名称", "调整前预算", "本次调整（+/-）", "调整后预算", "文号"];
const journal = (...rows: readonly (readonly CellSpec[])[]) => ({
  调整明细: [["2024年预算调整明细（万元）"], HEADER, ...rows],
});
const CHAIN = [
  ["2024-03-05", "图书馆免费开放", 60, 12, 72, "文5号"],
  ["2024-06-18", "非遗保护", 25.45, -3.45, 22, "文21号"],
  ["2024-09-01", "图书馆免费开放", 72, 0.5, 72.5, "文40号"],
  ["2024-10-01", "戏曲进校园", 0, 8, 8, "文41号"],
] as const;
/** The chain with one row instead of another. */
const withRow = (index: number, row: readonly CellSpec[]) =>
  journal(...CHAIN.map((each, at) => (at === index ? row : each)));

test("a list that states the budget before and after is the journal, and a chain in order says nothing", () => {
  const { ledger, findings } = checkedOf(journal(...CHAIN));
  expect(ledger.projects.amounts.increase?.at(0)?.toString()).toBe("12.5");
  expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(tallyOf(adjustmentChain, ledger)).toEqual({ checked: 4, passed: 4, failed: 0, unverifiable: 0 });
});

test("调整后 is 调整前 and the adjustment; the next row that goes on from the right figure is in order", () => {
  const wrong = ["2024-03-05", "图书馆免费开放", 60, 12, 27, "文5号"];
  expect(saidOf("adjustment-chain", withRow(0, wrong))).toEqual([
    "“调整明细”第3行的调整后预算应为72.00万元：调整前60.00万元＋本次12.00万元＝72.00万元，表中为27.00万元，相差45.00万元。",
  ]);
});

test("调整前 goes on from the last 调整后; where the row adds up with it, only that cell is said", () => {
  const wrong = ["2024-09-01", "图书馆免费开放", 27, 0.5, 72.5, "文40号"];
  expect(saidOf("adjustment-chain", withRow(2, wrong))).toEqual([
    "“调整明细”第5行的调整前预算为27.00万元，该项目上一次调整（第3行）的调整后为72.00万元，相差45.00万元；两次调整之间应前后相接，请以指标文为准。",
  ]);
  const neither = ["2024-09-01", "图书馆免费开放", 27, 0.5, 72, "文40号"];
  expect(saidOf("adjustment-chain", withRow(2, neither))).toHaveLength(2);
});

test("the first 调整前 is 年初预算数", () => {
  const wrong = ["2024-06-18", "非遗保护", 25.54, -3.45, 22.09, "文21号"];
  expect(saidOf("adjustment-chain", withRow(1, wrong))).toEqual([
    "“调整明细”第4行是该项目的第一次调整，调整前预算为25.54万元，年初预算数为25.45万元，相差0.09万元；可能是相邻两位数字颠倒；请以年初批复文件、指标文为准。",
  ]);
});

test("adjustments of one day, and a list that begins with the last one, are followed in the order in which they chain", () => {
  const sameDay = [
    ["2024-09-01", "图书馆免费开放", 72, 0.5, 72.5, "文40号"],
    ["2024-09-01", "图书馆免费开放", 60, 12, 72, "文5号"],
  ];
  expect(saidOf("adjustment-chain", journal(...sameDay))).toEqual([]);
  const undated = sameDay.map(([, ...rest]) => [null, ...rest]);
  expect(saidOf("adjustment-chain", journal(...undated))).toEqual([]);
});

test("a list in which every 调整前 is 年初预算数 does not chain", () => {
  const rows = [
    ["2024-03-05", "图书馆免费开放", 60, 12, 72, "文5号"],
    ["2024-09-01", "图书馆免费开放", 60, 0.5, 60.5, "文40号"],
    ["2024-06-18", "非遗保护", 25.45, -3.45, 22, "文21号"],
  ];
  expect(saidOf("adjustment-chain", journal(...rows))).toEqual([]);
});

test("元 and 万元 are compared as the coarser of the two was rounded", () => {
  const yuan = (before: number) => ({
    调整明细: [
      ["2024年预算调整明细（元）"],
      HEADER,
      ["2024-06-18", "非遗保护", before, -34500, before - 34500, "文21号"],
      ["2024-03-05", "图书馆免费开放", 600000, 120000, 720000, "文5号"],
      ["2024-09-01", "图书馆免费开放", 720000, 5000, 725000, "文40号"],
    ],
  });
  expect(saidOf("adjustment-chain", yuan(254512))).toEqual([]);
  expect(saidOf("adjustment-chain", yuan(254580))).toHaveLength(1);
});

/** A ledger of 甲 and 乙 with the adjustments of each, as 调整前, 本次 and 调整后: "60 12 72". All stand from row 5 on. */
function chained(
  chains: readonly (readonly string[])[],
  { table = INITIAL, unit = "万元" }: { table?: string; unit?: MoneyUnit } = {},
): Ledger {
  let row = 4;
  const linkOf = (line: string): ChainLink => {
    const [before, change, after] = line.split(" ").map(Amount.of) as [Amount, Amount, Amount];
    const own = row++;
    const at = (column: number) => ({ sheet: "调整明细", row: own, column });
    return {
      unit,
      change,
      changeAt: [at(3)],
      before: { amount: before, at: at(2) },
      after: { amount: after, at: at(4) },
    };
  };
  return {
    ...ledgerOf(table),
    chains: chains.map((links, project) => ({ project, links: links.map(linkOf) })),
  };
}
const INITIAL = "项目名称 | 年初预算数 | 全年执行数\n甲 | 60 | 70\n乙 | 10 | 10\n丙 | 30 | 30";
const said = (...book: Parameters<typeof chained>) => findingsOf(adjustmentChain, chained(...book));
const counted = (...book: Parameters<typeof chained>) => tallyOf(adjustmentChain, chained(...book));

test("调整后 is shown with the cells that make it up, what may have happened, and its repair", () => {
  const [finding] = said([["60 -59.9 1"]]);
  expect(finding).toMatchObject({
    kind: "mismatch",
    project: "甲",
    at: [
      { row: 4, column: 4 },
      { row: 4, column: 2 },
      { row: 4, column: 3 },
    ],
    cause: "shift",
    rivals: ["rounded-up"],
    message:
      "“调整明细”第5行的调整后预算应为0.10万元：调整前60.00万元－本次59.90万元＝0.10万元，表中为1.00万元，相差0.90万元；可能是小数点错位，也可能是末位直接进位。",
    repairs: [{ cells: [{ at: { row: 4, column: 4 }, value: "0.1", shown: "0.1" }] }],
  });
});

test("a 调整前 that the row and the last 调整后 agree on is mended; where neither comes out, nothing is", () => {
  const [settled, ...none] = said([["60 12 72", "27 0.5 72.5"]]);
  expect(none).toEqual([]);
  expect(settled).toMatchObject({
    at: [
      { row: 5, column: 2 },
      { row: 4, column: 4 },
    ],
    cause: "none",
    rivals: [],
  });
  expect(valuesOf(settled!.repairs)).toEqual([["72"]]);
  const both = said([["60 12 72", "27 0.5 72"]]);
  expect(both).toMatchObject([
    { id: "adjustment-chain|甲|调整前预算|27.00万元|72.00万元|0.50万元", repairs: [] },
    { id: "adjustment-chain|甲|调整后预算|72.00万元|27.50万元|0.50万元", repairs: [] },
  ]);
  expect(said([["60 12 72", "27 0.5 27.5"]])).toMatchObject([{ repairs: [] }]);
  expect(counted([["60 12 72", "27 0.5 72"]])).toEqual({ checked: 2, passed: 1, failed: 1, unverifiable: 0 });
});

test("a live formula is not written over", () => {
  const wrong = ["2024-03-05", "图书馆免费开放", 60, 12, { f: "C3+D3-45", v: 27 }, "文5号"];
  const { findings } = checkedOf(withRow(0, wrong));
  expect(findings.filter(({ rule }) => rule === "adjustment-chain")).toMatchObject([{ repairs: [] }]);
});

test("a row that states no 调整前 is shown by one cell", () => {
  const ledger = chained([["0 8 9"]], { table: "项目名称 | 年初预算数\n甲 | 0" });
  const [chain] = ledger.chains!;
  const [link] = chain!.links;
  const links = [{ ...link!, before: { ...link!.before, at: link!.after.at } }];
  const [finding] = findingsOf(adjustmentChain, { ...ledger, chains: [{ ...chain!, links }] });
  expect(finding!.at).toMatchObject([{ column: 4 }, { column: 3 }]);
});

test("so is a later row, beside the 调整后 of the last one", () => {
  const ledger = chained([["60 12 72", "0 8 80"]]);
  const [chain] = ledger.chains!;
  const [first, second] = chain!.links;
  const links = [first!, { ...second!, before: { ...second!.before, at: second!.after.at } }];
  const [finding] = findingsOf(adjustmentChain, { ...ledger, chains: [{ ...chain!, links }] });
  expect(finding!.at).toMatchObject([
    { row: 5, column: 4 },
    { row: 4, column: 4 },
  ]);
});

test("cells of two sheets are told apart, wherever they stand", () => {
  const ledger = chained([["61 12 73"]]);
  const [chain] = ledger.chains!;
  const at = { sheet: "调整明细", row: 1, column: 1 };
  const links = [{ ...chain!.links[0]!, before: { amount: Amount.of("61"), at } }];
  const [finding] = findingsOf(adjustmentChain, { ...ledger, chains: [{ ...chain!, links }] });
  expect(finding!.at).toEqual([at, { ...at, sheet: "表" }]);
});

test("where most first adjustments start elsewhere, the others are asked about too", () => {
  const start = (...starts: string[]) => said(starts.map((before) => [`${before} 0 ${before}`]));
  expect(start("61", "10", "30")).toMatchObject([{ kind: "mismatch", repairs: [] }]);
  expect(start("61", "10")).toMatchObject([{ kind: "verify" }]);
  expect(start("61", "11", "30")).toMatchObject([{ kind: "verify" }, { kind: "verify" }]);
  expect(said([["61 0 61", "61 1 62", "63 0 63"]]).map(({ kind }) => kind)).toEqual(["mismatch", "verify"]);
  expect(said([["61 0 61", "62 0 62"], ["10 0 10"], ["30 0 30"]]).map(({ kind }) => kind)).toEqual([
    "mismatch",
    "mismatch",
  ]);
});

test("调整前 of another unit is told in that unit", () => {
  expect(said([["610000 0 610000"], ["100000 0 100000"], ["300000 0 300000"]], { unit: "元" })).toMatchObject(
    [
      {
        stated: "610000.00元",
        expected: "600000.00元",
        at: [{ sheet: "调整明细" }, { sheet: "表", row: 1 }],
      },
    ],
  );
});

test("a first adjustment whose 年初预算数 is missing or unreadable is judged by itself alone", () => {
  for (const table of ["项目名称 | 全年执行数\n甲 | 70", "项目名称 | 年初预算数\n甲 | 待定"]) {
    expect(counted([["60 12 72", "72 1 73"]], { table })).toEqual({
      checked: 2,
      passed: 1,
      failed: 0,
      unverifiable: 1,
    });
    expect(counted([["60 12 27"]], { table })).toEqual({ checked: 1, passed: 0, failed: 1, unverifiable: 0 });
  }
  const blank = chained([["0 12 12"]], { table: "项目名称 | 年初预算数\n甲 | " });
  expect(tallyOf(adjustmentChain, { ...blank, oddities: [] })).toMatchObject({ passed: 1 });
});

test("a list chains where as many rows go on from the last one as begin anew", () => {
  const holding = ["60 12 72", "72 8 80"];
  expect(said([holding, ["10 2 12", "10 1 11"]])).toMatchObject([{ project: "乙" }]);
  expect(
    said([
      ["60 12 72", "60 8 68"],
      ["10 2 12", "10 1 11"],
      ["30 2 32", "32 1 33"],
    ]),
  ).toEqual([]);
});

test("in a list that does not chain, rows still add up", () => {
  expect(said([["60 12 72", "60 8 86"]])).toMatchObject([{ stated: "86.00万元", expected: "68.00万元" }]);
});
