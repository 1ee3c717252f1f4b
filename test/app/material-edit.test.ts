import { materialEdit } from "../../src/app/material-edit";
import { buildWorkbook, type CellSpec } from "../support/build-workbook";

const bookOf = (...rows: CellSpec[][]) => buildWorkbook([{ name: "文字材料", rows }]);
const at = (row: number, column = 1) => ({ sheet: "文字材料", row, column });

const BOOK = bookOf(
  ["章节", "文字"],
  ["三", "由办公室实施。"],
  ["", "按季检查。"],
  ["六（一）", "继续运维。"],
);

describe("materialEdit", () => {
  it("rewrites the cells whose text differs and adds further paragraphs behind the last row", () => {
    const edit = materialEdit(BOOK, "三", [
      { at: at(1), text: "由办公室实施。" },
      { at: at(2), text: "按月检查。" },
      { text: "年末总结。" },
      { text: "  " },
    ]);
    expect(edit).toEqual({
      sheet: "文字材料",
      step: "keep",
      changes: [
        { at: at(2), value: "按月检查。", shown: "按月检查。", expected: "按季检查。" },
        { at: at(4, 0), value: "三", shown: "三", expected: "" },
        { at: at(4), value: "年末总结。", shown: "年末总结。", expected: "" },
      ],
    });
  });

  it("is nothing where nothing differs", () => {
    expect(materialEdit(BOOK, "三", [{ at: at(1), text: "由办公室实施。" }, { text: "" }])).toBeUndefined();
  });

  it("adds the sheet with its header where there is none", () => {
    const { step, changes } = materialEdit(buildWorkbook([{ name: "台账", rows: [["项目名称"]] }]), "二", [
      { text: "执行区级办法。" },
    ])!;
    expect(step).toBe("add");
    expect(changes.map((change) => [change.at.row, change.at.column, change.value])).toEqual([
      [0, 0, "章节"],
      [0, 1, "文字"],
      [1, 0, "二"],
      [1, 1, "执行区级办法。"],
    ]);
  });

  it("refuses a sheet without header and a text that a formula makes", () => {
    expect(() => materialEdit(bookOf(["甲", "乙"]), "二", [{ text: "文字" }])).toThrow(
      "没有“章节”“文字”两列表头",
    );
    const live = bookOf(["章节", "文字"], ["二", { f: "A1&A2", v: "章节二" }]);
    expect(() => materialEdit(live, "二", [{ at: at(1), text: "改写" }])).toThrow("的B2是公式，没有写入");
  });
});
