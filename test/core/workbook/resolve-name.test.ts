import { formatArea } from "../../../src/core/workbook/address";
import { resolveName, userNames } from "../../../src/core/workbook/resolve-name";
import { buildWorkbook } from "../../support/build-workbook";

const workbook = buildWorkbook(
  [
    {
      name: "it's 批复",
      rows: [
        ["项目", "年初"],
        ["甲", 1],
        ["乙", 2],
        ["丙", 3],
        ["", ""],
        ["注：", ""],
      ],
      tables: [{ name: "表1", area: "A1:B5", columns: ["项目", "年初"], totalsRows: 1 }],
    },
    { name: "追加", rows: [] },
  ],
  [],
);

function resolved(formula: string, sheet?: number): string {
  const target = resolveName(workbook, {
    name: "n",
    formula,
    hidden: false,
    ...(sheet !== undefined && { sheet }),
  });
  if (target.kind === "area") return `${target.sheet} ${formatArea(target.area)}`;
  if (target.kind === "fault") return target.fault;
  return target.value.kind === "number" ? target.value.value.toString() : JSON.stringify(target.value);
}

describe("resolveName", () => {
  it.each([
    ["'it''s 批复'!$B$2:$B$4", "0 B2:B4"],
    ["追加!$C$3", "1 C3"],
    ["追加!$A:$A", "1 A1:A1048576"],
    ["追加!$A$1:追加!$A$4", "1 A1:A4"],
    ["OFFSET('it''s 批复'!$B$2,0,0,COUNT('it''s 批复'!$B:$B),1)", "0 B2:B4"],
    ["OFFSET('it''s 批复'!$A$1,1,1,COUNTA('it''s 批复'!$A:$A)-2)", "0 B2:B4"],
    ["'it''s 批复'!$B$2:INDEX('it''s 批复'!$B:$B,COUNT('it''s 批复'!$B:$B)+1)", "0 B2:B4"],
    ["INDEX('it''s 批复'!$A$2:$B$4,0,2)", "0 B2:B4"],
    ["INDEX('it''s 批复'!$A:$A,3)", "0 A3"],
    ["表1[年初]", "0 B2:B4"],
    ["表1[[#Data],[年初]]", "0 B2:B4"],
    ["表1[[#All],[年初]]", "0 B1:B5"],
    ["0.13", "0.13"],
    ["13%", "0.13"],
    ['"万元"', '{"kind":"text","value":"万元"}'],
  ])("follows %s", (formula, expected) => {
    expect(resolved(formula)).toBe(expected);
  });

  it("takes the sheet of a scoped name for a reference without a sheet", () => {
    expect(resolved("$A$1:$A$3", 1)).toBe("1 A1:A3");
    expect(resolved("$A$1:$A$3")).toBe("unsupported");
  });

  it.each([
    ["#REF!", "broken"],
    ["追加!#REF!", "broken"],
    ["没有!$A$1", "broken"],
    ["表1[没有]", "broken"],
    ["OFFSET(追加!$A$1,-1,0)", "broken"],
    ["追加!$A$1:$A$3,追加!$C$1:$C$3", "several-areas"],
    ["[1]追加!$A$1", "other-workbook"],
    ['INDIRECT("追加!A1")', "unsupported"],
    ["追加!$A$1*2", "unsupported"],
    ["", "unsupported"],
  ])("says why %s leads nowhere", (formula, fault) => {
    expect(resolved(formula)).toBe(fault);
  });

  it("leaves out names that no user defined", () => {
    const names = [
      { name: "项目名称", formula: "追加!$A:$A", hidden: false },
      { name: "_xlnm.Print_Area", formula: "追加!$A$1", hidden: false },
      { name: "_heji.run", formula: "1", hidden: false },
      { name: "年初预算数", formula: "追加!$B:$B", hidden: true },
    ];
    expect(userNames({ ...workbook, names }).map(({ name }) => name)).toEqual(["项目名称"]);
  });
});
