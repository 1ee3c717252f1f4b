import { checkWorkbook } from "../../src/app/check-workbook";
import { buildWorkbook, type SheetSpec } from "../support/build-workbook";
import { findingLines, readingLines } from "./told-lines";

function told(sheet: SheetSpec): readonly string[] {
  const outcome = checkWorkbook(buildWorkbook([sheet]));
  if (outcome.kind === "unusable") throw new Error(outcome.message);
  const { projects } = outcome.checked.ledger;
  return [
    ...readingLines(outcome.checked),
    ...findingLines(outcome.checked),
    (projects.texts.projectName ?? []).join("、"),
  ];
}

const HEADER = ["项目名称", "年初预算数", "全年执行数"];
const ROWS = [
  ["河道清淤", 45, 44],
  ["水库除险加固", 180, 176],
  ["节水宣传", 6, 5.4],
];

describe("data in Excel tables", () => {
  it.each(["汇总", "全部项目"])("the totals row is no project, called %s", (label) => {
    const sheet = {
      name: "台账",
      rows: [["单位：万元"], HEADER, ...ROWS, [label, 231, 236.4]],
      tables: [{ name: "台账表", area: "A2:C6", columns: HEADER, totalsRows: 1 }],
    };
    expect(told(sheet)).toEqual([
      "ledger 台账 3:6 万元 项目名称=A 年初预算数=B 全年执行数=C",
      "勾稽不符 台账!C6 subtotal",
      "河道清淤、水库除险加固、节水宣传",
    ]);
  });

  it("what stands below the table is not its", () => {
    const sheet = {
      name: "台账",
      rows: [HEADER, ...ROWS, [], ["测算", 999, 888], ["单位：万元"]],
      tables: [{ name: "台账表", area: "A1:C4", columns: HEADER }],
    };
    expect(told(sheet)).toEqual([
      "ledger 台账 2:4 万元 项目名称=A 年初预算数=B 全年执行数=C",
      "河道清淤、水库除险加固、节水宣传",
    ]);
  });

  const SIDE_BY_SIDE = [
    ["项目名称", "年初批复数（万元）", null, "支付日期", "项目名称", "支付金额（元）"],
    ["河道清淤", 45, null, "2024-02-03", "河道清淤", 440000],
    ["水库除险加固", 180, null, "2024-03-03", "水库除险加固", 1000000],
    ["节水宣传", 6, null, "2024-05-03", "水库除险加固", 760000],
    [null, null, null, "2024-07-03", "节水宣传", 58000],
  ];
  const READ = [
    "ledger 数据 2:4 万元 项目名称=A 年初预算数=B",
    "payments 数据 2:5 元 调整日期=D 项目名称=E 全年执行数=F",
    "河道清淤、水库除险加固、节水宣传",
  ];

  it("two tables side by side keep their own columns and rows", () => {
    const tables = [
      { name: "批复", area: "A1:B4", columns: ["项目名称", "年初批复数（万元）"] },
      { name: "支付", area: "D1:F5", columns: ["支付日期", "项目名称", "支付金额（元）"] },
    ];
    expect(told({ name: "数据", rows: SIDE_BY_SIDE, tables })).toEqual(READ);
    expect(told({ name: "数据", rows: SIDE_BY_SIDE })).toEqual(READ);
  });

  it("two tables touch each other", () => {
    const rows = SIDE_BY_SIDE.map((row) => row.filter((_, column) => column !== 2));
    const tables = [
      { name: "批复", area: "A1:B4", columns: ["项目名称", "年初批复数（万元）"] },
      { name: "支付", area: "C1:E5", columns: ["支付日期", "项目名称", "支付金额（元）"] },
    ];
    expect(told({ name: "数据", rows, tables })).toEqual([
      READ[0],
      "payments 数据 2:5 元 调整日期=C 项目名称=D 全年执行数=E",
      READ[2],
    ]);
  });
});
