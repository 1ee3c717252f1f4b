import { checkWorkbook } from "../../../src/app/check-workbook";
import { buildWorkbook, type CellSpec } from "../../support/build-workbook";

/** 民生类 is the sum of the two lines after it and does not say so. */
function bookOf(projects: number) {
  const rows: (readonly CellSpec[])[] = [
    ["2023年项目支出台账（单位：万元）"],
    ["项目名称", "年初预算数", "全年执行数"],
    ["民生类", 180.5, 166.3],
    ["乡道养护", 100.25, 90.1],
    ["校舍维修", 80.25, 76.2],
    ...Array.from({ length: projects }, (_, index) => [
      `水质监测点${index}号`,
      40 + index * 7,
      39 + index * 7,
    ]),
  ];
  return checkWorkbook(buildWorkbook([{ name: "台账", rows }]));
}

test("a line that is the sum of its neighbours is asked about in a short table, and told by a finding in a long one", () => {
  const short = bookOf(1);
  expect(short.kind === "unusable" && short.message).toMatch(/不能判定是小计还是项目/u);
  const long = bookOf(5_000);
  if (long.kind === "unusable") throw new Error(long.message);
  expect(
    long.checked.findings.filter(({ rule }) => rule === "unmarked-sum").map(({ project }) => project),
  ).toEqual(["民生类"]);
});
