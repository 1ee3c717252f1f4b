import { lastNamedColumn } from "../../../src/hosts/excel/last-named-column";

const names = (...formulas: string[]): { name: string; formula: string; hidden: boolean }[] =>
  formulas.map((formula) => ({ name: "名称", formula, hidden: false }));

describe("lastNamedColumn", () => {
  it("is the rightmost column that a name of the sheet covers", () => {
    const given = names("'区里''下达'!$B$2:$D$9", "其他!$Z$1", "'区里''下达'!$C:$C", '"万元"');
    expect(lastNamedColumn("区里'下达", given)).toBe(3);
  });

  it("cannot be told where no name speaks of the sheet", () => {
    expect(lastNamedColumn("年初批复", names("其他!$Z$1"))).toBeUndefined();
  });

  it.each(["OFFSET(年初批复!$A$1,0,3,9,1)", "预算表[年初预算数]", "INDEX(年初批复!$A:$Z,0,5)"])(
    "cannot be told where %s may reach further",
    (formula) => {
      expect(lastNamedColumn("年初批复", names("年初批复!$B$2", formula))).toBeUndefined();
    },
  );
});
