import { checkWorkbook } from "../../../../src/app/check-workbook";
import { subtotal } from "../../../../src/core/checks/rules/subtotal";
import { ledgerOf, type LedgerOptions } from "../../../support/build-ledger";
import { buildWorkbook } from "../../../support/build-workbook";
import { findingsOf, tallyOf, valuesOf } from "../../../support/findings-of";

/** A total of 136.84, 61.86, 60.36 and 77.42, which is 336.48. */
const table = (total: string): string => `
  项目名称 | 项目个数 | 年初预算数 | 全年执行数
  甲       | 1 | 136.84 | 0
  乙       | 1 | 61.86  | 0
  丙       | 3 | 60.36  | 0
  丁       | 1 | 77.42  | 0
  合计     |   | ${total} |`;
const one = (total: string, options: LedgerOptions = {}) =>
  findingsOf(subtotal, ledgerOf(table(total), options))[0];

describe("subtotal", () => {
  it("passes a total that fails in binary doubles", () => {
    expect(tallyOf(subtotal, ledgerOf(table("336.48")))).toMatchObject({ checked: 1, passed: 1 });
  });

  it.each([
    ["259.06", "row-omitted", "可能是漏加第5行（恰为该行金额）"],
    ["198.7", "range-short", "求和范围不全，未包含第4行至第5行中的2行"],
    ["396.84", "row-twice", "第4行重复加计"],
    ["212.76", "sign", "第3行加减方向相反"],
    ["336.84", "digits", "相邻两位数字颠倒"],
  ])("explains %s by %s", (total, cause, clause) => {
    const finding = one(total);
    expect(finding!.cause).toBe(cause);
    expect(finding!.message).toContain(clause);
    expect(valuesOf(finding!.repairs)).toEqual([["336.48"]]);
  });

  it("says that a typed total is off by what a subtotal in it is off, and names that subtotal's cell", () => {
    const rows = `
      项目名称 | 年初预算数
      甲       | 40.15
      乙       | 60.2
      甲科小计 | 87.08
      丙       | 30
      丁       | 20
      乙科小计 | 50
      总计     | `;
    const [, carried] = findingsOf(subtotal, ledgerOf(`${rows}137.08`));
    expect(carried!.message).toContain(
      "总计的年初预算数应为150.35万元：所列4行之和为150.35万元，表中为137.08万元，相差13.27万元，正是其中“甲科小计”（B4）相差的数，请一并核对",
    );
    expect(carried!.at.map(({ row }) => row)).toContain(3);
    const [, other] = findingsOf(subtotal, ledgerOf(`${rows}146.33`));
    expect(other!.at.map(({ row }) => row)).toEqual([7]);
  });

  it("reads the range of a SUM before guessing, and leaves the formula alone", () => {
    const finding = one("=SUM(C2:C4) → 259.06");
    expect(finding).toMatchObject({ cause: "row-omitted", repairs: [] });
    expect(finding!.message).toContain("该单元格为公式，请检查其引用单元格");
  });

  it("sees a subtotal among the items", () => {
    const nested = ledgerOf(`
      项目名称 | 年初预算数 | 全年执行数
      甲       | 10 | 0
      乙       | 20 | 0
      一科小计 | 30 | 0
      丙       | 5  | 0
      合计     | 65 | 0`);
    const [finding, ...others] = findingsOf(subtotal, nested);
    expect(others).toEqual([]);
    expect(finding!.cause).toBe("subtotal-counted");
    expect(finding!.message).toContain("把第4行“一科小计”当作明细加计");
  });

  it("says once that a subtotal is wrong where the total is a formula over the subtotals", () => {
    const summed = (total: string) =>
      findingsOf(
        subtotal,
        ledgerOf(`
      项目名称 | 年初预算数 | 全年执行数
      甲       | 10 | 0
      乙       | 20 | 0
      一科小计 | 20 | 0
      丙       | 5  | 0
      丁       | 6  | 0
      二科小计 | 11 | 0
      合计     | ${total} | 0`),
      ).map(({ message }) => message.slice(0, message.indexOf("：")));
    expect(summed("=B4+B7 → 31")).toEqual(["一科小计的年初预算数应为30.00万元"]);
    expect(summed("31")).toHaveLength(2);
    expect(summed("=B4+B7+1 → 32")).toHaveLength(2);
  });

  it("calls what rounding leaves a hint", () => {
    expect(one("336.49")).toMatchObject({ kind: "hint", cause: "none" });
    expect(one("336.49")!.message).toContain("在四舍五入尾差范围内");
  });

  it("counts by 项目个数", () => {
    const counted = ledgerOf(table("336.48").replace("合计     |  ", "合计 | 4"));
    expect(findingsOf(subtotal, counted)[0]).toMatchObject({ stated: "4个", expected: "6个" });
  });

  it("cannot judge a total over a figure that is a text", () => {
    expect(tallyOf(subtotal, ledgerOf(table("336.48").replace("61.86", "待定")))).toMatchObject({
      unverifiable: 1,
    });
  });

  it("takes a column without any figure to come to nothing, and cannot judge another total over it", () => {
    const over = (total: string) =>
      ledgerOf(`项目名称 | 年初预算数 | 调增数 | 全年执行数\n甲 | 5 | | 5\n合计 | 5 | ${total} | 5`);
    expect(tallyOf(subtotal, over("0"))).toEqual({ checked: 3, passed: 3, failed: 0, unverifiable: 0 });
    expect(tallyOf(subtotal, over("7"))).toEqual({ checked: 3, passed: 2, failed: 0, unverifiable: 1 });
  });

  describe("looking from a live total into the sums it adds up", () => {
    const HEADER = "项目名称 | 年初预算数 | 全年执行数\n";
    const wrong = (rows: string, sums: LedgerOptions["sums"] = {}) =>
      findingsOf(subtotal, ledgerOf(HEADER + rows, { sums })).map(({ message }) =>
        message.slice(0, message.indexOf("的年初预算数应为")),
      );

    it("follows a wrong sum through another one around it", () => {
      const rows =
        "甲 | 10\n乙 | 20\n一科小计 | 20\n丙 | 5\n一处小计 | =B4+B5 → 25\n丁 | 6\n合计 | =B6+B7 → 31";
      expect(wrong(rows, { 一处小计: [0, 1, 2] })).toEqual(["一科小计"]);
    });

    it("follows it through one that is right, and past one that states nothing", () => {
      const rows =
        "甲 | 10\n乙 | 20\n一科小计 | 20\n丙 | 5\n一处小计 | 35\n丁 | 6\n二科小计 |\n合计 | =B4+B5+B7 → 31";
      expect(wrong(rows, { 一处小计: [0, 1, 2] })).toEqual(["一科小计"]);
    });

    it("takes no sum of other or of the same projects for an inner one", () => {
      expect(wrong("甲 | 10\n乙 | 20\n一科小计 | =B2 → 10\n丙 | 25\n二科小计 | =B5-20 → 5")).toEqual([
        "一科小计",
        "二科小计",
      ]);
      expect(wrong("甲 | 10\n乙 | 20\n小计 | =B2 → 10\n合计 | =B4 → 10")).toEqual(["小计", "合计"]);
    });

    it("says the total where the sum inside cannot be judged", () => {
      const rows = "甲 | | 1\n乙 | | 1\n一科小计 | 5\n丙 | 3 | 1\n合计 | =B4+B5 → 8";
      const ledger = ledgerOf(`项目名称 | 调增数 | 全年执行数\n${rows}`);
      expect(findingsOf(subtotal, ledger).map(({ message }) => message.slice(0, 9))).toEqual([
        "合计的调增数应为3",
      ]);
    });

    it.each([
      [50, 50],
      [51, 52],
    ])("with %d wrong sums inside says %d", (inside, said) => {
      const pairs = Array.from({ length: inside }, (_, index) => `项目${index} | 1\n第${index}小计 | 2`);
      const total = `合计 | =SUM(B3:B${2 * inside + 1}) → ${2 * inside}`;
      expect(wrong([...pairs, total].join("\n"))).toHaveLength(said);
    });
  });

  it("judges a subtotal although a figure beyond its rows cannot be read", () => {
    const ledger = ledgerOf(
      "项目名称 | 年初预算数 | 全年执行数\n甲 | 10 | 0\n一科小计 | 11 |\n乙 | 待定 | 0\n合计 | 10 |",
    );
    expect(tallyOf(subtotal, ledger)).toEqual({ checked: 2, passed: 0, failed: 1, unverifiable: 1 });
  });

  describe("of 项目个数", () => {
    const counted = (count: string, options: LedgerOptions = {}) =>
      ledgerOf(table("336.48").replace("合计     |  ", `合计 | ${count}`), options);

    it("is looked at like any sum", () => {
      expect(tallyOf(subtotal, counted("6"))).toEqual({ checked: 2, passed: 2, failed: 0, unverifiable: 0 });
    });

    it("leaves a formula alone", () => {
      const [finding] = findingsOf(subtotal, counted("=COUNT(B2:B5) → 4"));
      expect(finding).toMatchObject({ stated: "4个", expected: "6个", repairs: [] });
      expect(finding!.message).toContain("表中为4个；该单元格为公式，请检查其引用单元格。");
    });

    it("is not judged over one that cannot be read", () => {
      const at = [{ sheet: "表", row: 2, column: 1 }];
      const odd = counted("4", {
        oddities: [{ kind: "text", field: "projectCount", at, text: "一个", project: 1 }],
      });
      expect(tallyOf(subtotal, odd)).toEqual({ checked: 2, passed: 1, failed: 0, unverifiable: 1 });
    });
  });

  it("offers no repair where a sum stands in two columns that are added up", () => {
    const ledger = ledgerOf("项目名称 | 调增数 | 主要用途 | 全年执行数\n甲 | 5 | | 0\n合计 | =B2+1 → 6 | |");
    const [block] = ledger.blocks;
    const parted = { ...ledger, blocks: [{ ...block!, addends: { increase: [2] } }] };
    const [finding] = findingsOf(subtotal, parted);
    expect(finding!.at.map(({ column }) => column)).toEqual([1, 2]);
    expect(finding).toMatchObject({ expected: "5.00万元", repairs: [] });
    expect(finding!.message).not.toContain("公式");
  });

  it("names a project that the rows lack where a list beside them has it with the amount that is over", () => {
    const approved = [
      ["项目名称", "批复数（万元）"],
      ["甲", 40.15],
      ["乙", 60.2],
      ["丙", 30],
    ];
    const spent = [
      ["项目名称", "年初预算数（万元）", "全年执行数（万元）"],
      ["甲", 40.15, 40],
      ["丙", 30, 30],
      ["合计", 130.35, 129],
    ];
    const outcome = checkWorkbook(
      buildWorkbook([
        { name: "批复", rows: approved },
        { name: "执行", rows: spent },
      ]),
    );
    if (outcome.kind === "unusable") throw new Error(outcome.message);
    const told = outcome.checked.findings.filter(({ rule }) => rule === "subtotal");
    expect(told.map(({ cause, repairs, at }) => [cause, repairs.length, at.length])).toEqual([
      ["population", 0, 2],
      ["population", 0, 2],
    ]);
    expect(told[1]!.message).toMatch(
      /相差59.00万元；可能是漏列年初批复表“批复”第3行“乙”（年初预算数多出的恰为所漏之数）。$/,
    );
  });
});
