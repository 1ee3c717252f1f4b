import { unreadableFigure } from "../../../../src/core/checks/rules/unreadable-figure";
import type { Oddity, OddityKind } from "../../../../src/core/ledger/ledger";
import { Amount } from "../../../../src/core/numbers/amount";
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

  const sentence = (text: string, kind: OddityKind = "text") => {
    const ledger = ledgerOf("项目名称 | 年初预算数 | 全年执行数\n甲 | 20 | 5", {
      oddities: [{ kind, field: "execution", at: [{ sheet: "表", row: 1, column: 2 }], text, project: 0 }],
    });
    return findingsOf(unreadableFigure, ledger)[0]!.message;
  };

  it.each(["64.864.864.81%", "64.864 864.81%", "64.864.864", "１２３４５％", "86486.81%"])(
    "takes %s for several figures",
    (text) => {
      expect(sentence(text)).toBe(
        `执行数填的是文本“${text}”，像是几个数连在一起，不能读成一个数，有关核对未作，请改填数值。`,
      );
    },
  );

  it.each(["约64.86.48", "64.86.48元", "1,234,5", "1,86486%", "8648%", "12345"])(
    "takes %s for a text",
    (text) => {
      expect(sentence(text)).toBe(`执行数填的是文本“${text}”，不是数，有关核对未作，请改填数值。`);
    },
  );

  it("takes a date with points for a date", () => {
    expect(sentence("2020.5.6", "date")).toContain("是日期“2020.5.6”");
  });

  describe("in a form", () => {
    /** 甲 in row 2 with the rows 财政拨款 and 其他资金 below, which make it up. */
    const form = (
      [row, column]: readonly [row: number, column: number],
      { sheet = "表", text = "", others = "8", field = "execution" as Oddity["field"], bare = false } = {},
    ) => {
      const ledger = ledgerOf("项目名称 | 年初预算数 | 全年执行数\n甲 | 20 | 5", {
        oddities: [{ kind: "blank", field, at: bare ? [] : [{ sheet, row, column }], text }],
      });
      const fund = (line: number, label: string, execution: string) => ({
        project: 0,
        block: 0,
        row: line,
        label,
        amounts: { execution: Amount.of(execution) },
        unread: [],
      });
      const [finding] = findingsOf(unreadableFigure, {
        ...ledger,
        funds: [fund(2, "财政拨款", "0"), fund(3, "其他资金", others)],
        divisions: [{ project: 0, parts: [0, 1], isComplete: true }],
      });
      return [finding!.project, finding!.message];
    };
    const blank = "执行数为空，有关核对未作；没有发生的请填0。";

    it("tells what the rows of a blank sum come to, if anything", () => {
      expect(form([1, 2])).toEqual([
        undefined,
        "甲的执行数为空，有关核对未作；所列各项之和为8.00万元（其他资金8.00万元），请核对后填列。",
      ]);
      expect(form([1, 2], { others: "0" })).toEqual([undefined, blank]);
    });

    it("says so of what cannot be a blank", () => {
      expect(form([1, 2], { text: "—" })[1]).toContain("甲的执行数填的是“—”，有关核对未作");
    });

    it("names the project of a row of it, and adds up nothing there", () => {
      expect(form([2, 2])).toEqual(["甲", blank]);
      expect(form([3, 2])).toEqual(["甲", blank]);
    });

    it.each([
      ["another row", [4, 2], {}],
      ["another column", [2, 1], {}],
      ["another sheet", [2, 2], { sheet: "别表" }],
      ["the sum's place on another sheet", [1, 2], { sheet: "别表" }],
      ["no cell", [2, 2], { bare: true }],
    ] as const)("knows no project of %s", (_, place, options) => {
      expect(form(place, options)).toEqual([undefined, blank]);
    });

    it("knows no project of a column that the form does not have", () => {
      expect(form([2, 2], { field: "increase" })).toEqual([undefined, blank.replace("执行数", "调增数")]);
    });
  });
});
