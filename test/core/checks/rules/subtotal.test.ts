import { subtotal } from "../../../../src/core/checks/rules/subtotal";
import { ledgerOf, type LedgerOptions } from "../../../support/build-ledger";
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
});
