import { displayWidth, textTable } from "../../src/cli/text-table";

describe("textTable", () => {
  it("counts Chinese characters as two columns", () => {
    expect(displayWidth("结余6.00万元")).toBe(12);
  });

  it("aligns names left and amounts right", () => {
    expect(
      textTable(
        [
          ["年初批复", "4555.55"],
          ["调减", "-7.00"],
        ],
        ["left", "right"],
      ),
    ).toEqual(["年初批复  4555.55", "调减        -7.00"]);
  });
});
