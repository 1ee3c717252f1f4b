import { checkWorkbook } from "../../../../src/app/check-workbook";
import { buildWorkbook, type NameSpec } from "../../../support/build-workbook";

const sheet = {
  name: "台账",
  rows: [
    ["项目名称", "年初预算数", "全年执行数"],
    ["民生类", 180.5, 166.3],
    ["乡道养护", 100.25, 90.1],
    ["校舍维修", 80.25, 76.2],
    ["水质监测", 40, 40],
  ],
};
const names: NameSpec[] = [
  ["项目名称", "台账!$A$2:$A$5"],
  ["年初预算数", "台账!$B$2:$B$5"],
  ["全年执行数", "台账!$C$2:$C$5"],
];

test("a row that sums its neighbours is said to be doubtful where names leave nothing to ask", () => {
  const outcome = checkWorkbook(buildWorkbook([sheet], names));
  if (outcome.kind !== "checked") throw new Error(outcome.message);
  const { ledger, findings } = outcome.checked;
  expect(ledger.projects.count).toBe(4);
  expect(findings.filter(({ rule }) => rule === "unmarked-sum")).toMatchObject([
    {
      kind: "verify",
      project: "民生类",
      at: [{ sheet: "台账", row: 1, column: 0 }],
      message:
        "各项金额正好是第3—4行之和，可能是没有写明的小计；现按项目计入，如是小计则重复计入，请在名称前写上“小计”。",
    },
  ]);
});

test("without names it is asked, and the answer is kept to", () => {
  const asked = checkWorkbook(buildWorkbook([{ ...sheet, rows: [["单位：万元"], ...sheet.rows] }]));
  if (asked.kind !== "unusable") throw new Error("nothing was asked");
  const { choices } = asked.proposal!.questions[0]!;
  const counts = choices.map(({ mapping }) => {
    const outcome = checkWorkbook(
      buildWorkbook([{ ...sheet, rows: [["单位：万元"], ...sheet.rows] }]),
      undefined,
      mapping,
    );
    return outcome.kind === "checked" ? outcome.checked.ledger.projects.count : outcome.message;
  });
  expect(counts).toEqual([3, 4]);
});
