import { checkWorkbook, remarksOf } from "../../../src/app/check-workbook";
import { buildWorkbook, type CellSpec } from "../../support/build-workbook";

const total: CellSpec[][] = [
  ["收入支出决算总表"],
  [null, null, "单位：元"],
  ["收入", null, "支出", null],
  ["项目", "金额", "项目", "金额"],
  ["一、财政拨款收入", 500000, "一、一般公共服务支出", null],
  ["二、事业收入", null, "二、教育支出", 320000],
  ["三、其他收入", 6000, "三、住房保障支出", 180000],
  ["收入", 506000, "本年支出合计", 510000],
];
const sheet = { name: "收支总表", rows: total, merges: ["A3:B3", "C3:D3"] };

test("income and expenditure are no ledger; the expenditure may be checked by itself", () => {
  const asked = checkWorkbook(buildWorkbook([sheet]));
  if (asked.kind !== "unusable") throw new Error("nothing was asked");
  expect(asked.message).toContain("是收入支出总表");
  const [expenditure] = asked.proposal!.questions[0]!.choices;
  const outcome = checkWorkbook(buildWorkbook([sheet]), undefined, expenditure!.mapping);
  if (outcome.kind !== "checked") throw new Error(outcome.message);
  const { ledger, findings } = outcome.checked;
  expect(ledger.projects.texts.projectName).toEqual(["二、教育支出", "三、住房保障支出"]);
  const errors = findings.filter(({ severity }) => severity === "error");
  expect(errors.map(({ rule }) => rule)).toEqual(["subtotal"]);
  expect(errors[0]!.at).toContainEqual({ sheet: "收支总表", row: 7, column: 3 });
});

test("where 本年收入合计 and 本年支出合计 stand side by side, no line is taken for a project", () => {
  const rows: CellSpec[][] = [
    ["收入支出决算总表（单位：万元）"],
    ["项目", "金额", "项目", "金额"],
    ["一、财政拨款", 30, "一、教育", 28.5],
    ["二、上级补助", 2.5, "二、住房保障", 3],
    ["本年收入合计", 32.5, "本年支出合计", 31.5],
    ["年初结转和结余", 1, "年末结转和结余", 2],
    ["总计", 33.5, "总计", 33.5],
  ];
  const outcome = checkWorkbook(buildWorkbook([{ name: "总表", rows }]));
  if (outcome.kind === "unusable") throw new Error(outcome.message);
  expect(outcome.checked.ledger.projects.count).toBe(0);
  expect(outcome.checked.result.tally).toMatchObject({ checked: 5, passed: 5 });
});

test("beside a ledger they are left out, with a word", () => {
  const ledger: CellSpec[][] = [
    ["单位：万元"],
    ["项目名称", "年初预算数", "全年执行数"],
    ["校舍维修", 50.5, 48.2],
    ["图书采购", 12.25, 12],
  ];
  const outcome = checkWorkbook(buildWorkbook([sheet, { name: "台账", rows: ledger }]));
  if (outcome.kind !== "checked") throw new Error(outcome.message);
  expect(outcome.checked.ledger.projects.count).toBe(2);
  expect(remarksOf(outcome.checked)).toContain(
    "工作表“收支总表”第5—8行是收入支出总表，不是项目台账，没有读取。",
  );
});
