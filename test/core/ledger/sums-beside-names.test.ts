import { checkWorkbook } from "../../../src/app/check-workbook";
import { buildWorkbook, type CellSpec } from "../../support/build-workbook";

/** Projects and sums of a sheet with these rows under 项目名称, 资金来源, 年初预算数, 全年执行数. */
function rowsOf(rows: readonly (readonly CellSpec[])[]): readonly string[] {
  const header = ["项目名称", "资金来源", "年初预算数（万元）", "全年执行数（万元）"];
  const outcome = checkWorkbook(buildWorkbook([{ name: "台账", rows: [header, ...rows] }]));
  if (outcome.kind === "unusable") throw new Error(outcome.message);
  const { projects, sums } = outcome.checked.ledger;
  const told = sums.map(({ label, members }) =>
    "from" in members ? `${label}=${members.from}..${members.to}` : label,
  );
  return [...(projects.texts.projectName ?? []), ...told].map(String);
}

describe("小计 right of the names", () => {
  it("is a subtotal where the rows beside it bear the same name", () => {
    expect(
      rowsOf([
        ["乡道养护", "本级", 45, 44],
        ["乡道养护", "省级", 6, 5.4],
        ["乡道养护", "小计", 51, 49.4],
        ["水质监测", "本级", 20, 19],
        ["水质监测", "小计", 20, 19],
        ["合计", null, 71, 68.4],
      ]),
    ).toEqual(["乡道养护", "乡道养护", "水质监测", "乡道养护小计=0..1", "水质监测小计=2..2", "合计=0..2"]);
  });

  it("may stand before the rows that it sums", () => {
    expect(
      rowsOf([
        ["乡道养护", "小计", 51, 49.4],
        ["乡道养护", "本级", 45, 44],
        ["乡道养护", "省级", 6, 5.4],
        ["水质监测", "小计", 20, 19],
        ["水质监测", "本级", 20, 19],
      ]),
    ).toEqual(["乡道养护", "乡道养护", "水质监测", "乡道养护小计=0..1", "水质监测小计=2..2"]);
  });

  it("is a subtotal in a row without a name", () => {
    expect(
      rowsOf([
        ["乡道养护", "本级", 45, 44],
        ["水质监测", "省级", 6, 5.4],
        [null, "小计", 51, 49.4],
      ]),
    ).toEqual(["乡道养护", "水质监测", "小计=0..1"]);
  });

  it("tells of one project where no other row bears its name", () => {
    expect(
      rowsOf([
        ["乡道养护", "合计", 51, 49.4],
        ["水质监测", "合计", 20, 19],
      ]),
    ).toEqual(["乡道养护", "水质监测"]);
  });
});

it("小计 left of figures closes the table beside the one whose project stands in its row", () => {
  const header = ["项目名称", "年初预算数（万元）", "全年执行数（万元）"];
  const rows = [
    [...header, ...header],
    ["乡道养护", 45, 44, "水质监测", 20, 19],
    ["桥梁检测", 6, 5.4, "堤防巡查", 30, 28],
    ["小计", 51, 49.4, "水文观测", 7, 7],
    [null, null, null, "小计", 57, 54],
  ];
  const outcome = checkWorkbook(buildWorkbook([{ name: "台账", rows }]));
  if (outcome.kind === "unusable") throw new Error(outcome.message);
  expect(outcome.checked.ledger.sums.map(({ row, members }) => [row, members])).toEqual([
    [3, { from: 0, to: 1 }],
    [4, { from: 2, to: 4 }],
  ]);
});
