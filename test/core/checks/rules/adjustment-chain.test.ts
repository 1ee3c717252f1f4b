import { adjustmentChain } from "../../../../src/core/checks/rules/adjustment-chain";
import { checkedOf, saidOf } from "../../../support/approved-book";
import { tallyOf } from "../../../support/findings-of";

const HEADER = ["日期", "项目名称", "调整前预算", "本次调整（+/-）", "调整后预算", "文号"];
const journal = (...rows: readonly (readonly (string | number | null)[])[]) => ({
  调整明细: [["2024年预算调整明细（万元）"], HEADER, ...rows],
});
const CHAIN = [
  ["2024-03-05", "图书馆免费开放", 60, 12, 72, "文5号"],
  ["2024-06-18", "非遗保护", 25.45, -3.45, 22, "文21号"],
  ["2024-09-01", "图书馆免费开放", 72, 0.5, 72.5, "文40号"],
  ["2024-10-01", "戏曲进校园", 0, 8, 8, "文41号"],
] as const;
/** The chain with one row instead of another. */
const withRow = (index: number, row: readonly (string | number | null)[]) =>
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
