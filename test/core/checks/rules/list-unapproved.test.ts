import { listUnapproved } from "../../../../src/core/checks/rules/list-unapproved";
import { ledgerOf } from "../../../support/build-ledger";
import { findingsOf } from "../../../support/findings-of";
import { saidOf } from "../../../support/approved-book";

const JOURNAL = ["日期", "项目名称", "类型", "金额（万元）", "文号"];
const PAYMENTS = ["支付日期", "项目名称", "支付金额（万元）"];

test("list-unapproved names what was paid without any budget, once, with the names that may be meant", () => {
  const 支付明细 = [
    PAYMENTS,
    ["2024-04-02", "图书馆免费开放", 72],
    ["2024-05-02", "非遗保护项目经费", 21],
    ["2024-05-12", "非遗保护项目经费", 0.5],
  ];
  expect(saidOf("list-unapproved", { 支付明细 })).toEqual([
    "“支付明细”有项目“非遗保护项目经费”的支付21.50万元，年初批复和调整明细中都没有这个项目，名称相近的有非遗保护（A2）；请核对项目编码和名称，或补列批复、追加。",
  ]);
  expect(saidOf("over-execution", { 支付明细 })).toEqual([]);
});

test("list-unapproved takes a project that only 调整明细 adds for one of the year, unless a name is alike or it is lowered", () => {
  const 调整明细 = [
    JOURNAL,
    ["2024-02-05", "非遗保护", "调减", 3, "文4号"],
    ["2024-02-15", "图书馆免费开放", "追加", 12.5, "文3号"],
    ["2024-03-05", "乡村舞台", "追加", 8, "文5号"],
    ["2024-04-05", "文物普查经费", "追加", 3, "文6号"],
    ["2024-05-05", "戏曲进校园", "调减", 2, "文7号"],
  ];
  expect(saidOf("list-unapproved", { 调整明细 })).toEqual([
    "“调整明细”的项目“文物普查经费”（调增数3.00万元）不在年初批复中，名称相近的有文物普查（A3），未合并计算；请核对是否同一项目，是的请把名称改为一致。",
    "“调整明细”有项目“戏曲进校园”的调减数2.00万元，年初批复中没有这个项目；请核对项目编码和名称，或补列批复。",
  ]);
});

test("list-unapproved asks for the project of a row that names none", () => {
  const 支付明细 = [PAYMENTS, ["2024-04-02", "图书馆免费开放", 72], ["2024-05-02", null, 1.2]];
  expect(saidOf("list-unapproved", { 支付明细 })).toEqual([
    "“支付明细”第3行有金额1.20万元，没有写明项目；请补填项目编码或名称。",
  ]);
});

describe("of a project that a list adds", () => {
  const found = (table: string, near: readonly string[] = []) => {
    const one = { project: 0, list: "adjustments", sheetName: "调整明细", near } as const;
    return findingsOf(listUnapproved, {
      ...ledgerOf(table),
      assembled: { parts: {}, unread: {}, added: [one], otherYears: [], remarks: [] },
    });
  };
  const added = (row: string, near: readonly string[] = []) =>
    found(`项目编码 | 年初预算数 | 调增数 | 调减数 | 全年执行数\n${row}`, near).map(({ message }) => message);

  test("its code stands for a name, and without either it is one that is not named", () => {
    const coded = found("项目编码 | 年初预算数 | 调减数 | 全年执行数\nB1 | | 5 | 0");
    expect(coded[0]!.at.map(({ column }) => column)).toEqual([0, 2]);
    const bare = found("项目名称 | 年初预算数 | 调增数 | 全年执行数\n | | 5 | 0");
    expect(bare[0]!.message).toContain("“调整明细”第2行有金额5.00万元，没有写明项目；");
  });

  test("a decrease is asked about where it is more than the increases", () => {
    expect(added("B1 | | 3 | 5 | 0")).toEqual([
      expect.stringContaining("的调减数5.00万元，年初批复中没有这个项目"),
    ]);
    expect(added("B1 | | 5 | 5 | 0")).toEqual([]);
    expect(added("B1 | | 5 | 3 | 0")).toEqual([]);
  });

  test("all names that may be meant are told", () => {
    expect(added("B1 | | 5 | | 0", ["甲（A1）", "乙（A2）"])).toEqual([
      expect.stringContaining("，名称相近的有甲（A1）、乙（A2），未合并计算；"),
    ]);
  });
});
