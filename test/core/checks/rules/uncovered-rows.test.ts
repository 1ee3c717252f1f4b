import { uncoveredRows } from "../../../../src/core/checks/rules/uncovered-rows";
import { ledgerOf } from "../../../support/build-ledger";
import { findingsOf } from "../../../support/findings-of";

describe("uncovered-rows", () => {
  it("names the name, the rows and what to do", () => {
    const ledger = ledgerOf("项目名称 | 年初预算数 | 全年执行数\n甲 | 20 | 5", {
      oddities: [
        {
          kind: "uncovered",
          field: "execution",
          at: [5, 6].map((row) => ({ sheet: "表", row, column: 2 })),
          text: "",
        },
        { kind: "duplicate-name", field: "increase", at: [], text: "表!C:C" },
      ],
    });
    expect(findingsOf(uncoveredRows, ledger).map(({ message }) => message)).toEqual([
      "名称“执行数”的区域与其他名称不一致，第6至7行未全部覆盖，这些行未核对，请检查名称管理器中的引用位置。",
      "名称“调增数”定义了不止一次（表!C:C），只采用其中一个，请在名称管理器中删除多余的。",
    ]);
  });

  it("names a single row once", () => {
    const at = [{ sheet: "表", row: 5, column: 2 }];
    const ledger = ledgerOf("项目名称 | 年初预算数 | 全年执行数\n甲 | 20 | 5", {
      oddities: [{ kind: "uncovered", field: "execution", at, text: "" }],
    });
    expect(findingsOf(uncoveredRows, ledger)[0]!.message).toContain("，第6行未全部覆盖，");
  });
});
