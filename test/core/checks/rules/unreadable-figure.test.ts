import { unreadableFigure } from "../../../../src/core/checks/rules/unreadable-figure";
import type { OddityKind } from "../../../../src/core/ledger/ledger";
import { ledgerOf } from "../../../support/build-ledger";
import { findingsOf } from "../../../support/findings-of";

const TABLE = "项目名称 | 年初预算数 | 全年执行数\n甲 | 20 | 待定\n乙 | #REF! | 5\n丙 | 3 |";

describe("unreadable-figure", () => {
  it("says what stands where a figure belongs", () => {
    expect(
      findingsOf(unreadableFigure, ledgerOf(TABLE)).map(({ project, message }) => [project, message]),
    ).toEqual([
      ["甲", "执行数填的是文本“待定”，不是数，有关核对未作，请改填数值。"],
      ["乙", "年初预算数单元格显示错误值#REF!，有关核对未作，请检查公式及其引用单元格。"],
      ["丙", "执行数为空，有关核对未作；没有发生的请填0。"],
    ]);
  });

  it.each([
    ["date", "2020-12-31", "是日期“2020-12-31”"],
    ["boolean", "TRUE", "逻辑值“TRUE”"],
    ["too-large", "1e308", "超出金额的合理范围"],
    ["merged", "20", "跨行合并单元格"],
    ["fraction-count", "1.5", "不是整数"],
  ] as const)("knows a %s", (kind: OddityKind, text, words) => {
    const ledger = ledgerOf("项目名称 | 年初预算数 | 全年执行数\n甲 | 20 | 5", {
      oddities: [{ kind, field: "execution", at: [{ sheet: "表", row: 1, column: 2 }], text, project: 0 }],
    });
    const [finding] = findingsOf(unreadableFigure, ledger);
    expect(finding).toMatchObject({ kind: "verify", project: "甲", stated: text });
    expect(finding!.message).toContain(words);
  });
});
