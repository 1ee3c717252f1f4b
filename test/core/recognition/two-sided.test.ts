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

test("income and expenditure are no ledger; their own sums are judged, and nothing is asked", () => {
  const outcome = checkWorkbook(buildWorkbook([sheet]));
  if (outcome.kind !== "checked") throw new Error(outcome.message);
  const { ledger, findings } = outcome.checked;
  expect(ledger.projects.count).toBe(0);
  const errors = findings.filter(({ severity }) => severity === "error");
  expect(errors.map(({ rule }) => rule)).toEqual(["table-sum"]);
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

describe("income and expenditure of a fund under one header", () => {
  const lines: CellSpec[][] = [
    ["上年结转", 12, 12, null, "设备购置费", 30, "询价"],
    ["本年拨入", 60, 58.5, null, "材料费", 21.5, "询价"],
    ["利息", 0.5, 0.5, null, "劳务费", 8, null],
    ["收入合计", 72.5, 71, null, "支出合计", 59.5, null],
  ];
  const projectsUnder = (...headers: string[]): number => {
    const rows = [["专户收支表（单位：万元）"], headers, ...lines];
    const outcome = checkWorkbook(buildWorkbook([{ name: "专户", rows }]));
    if (outcome.kind !== "checked") throw new Error(outcome.message);
    return outcome.checked.ledger.projects.count;
  };

  test("are no projects, though each side is of other columns", () => {
    expect(projectsUnder("收入科目", "预算数", "实际数", "", "支出科目", "执行数", "方式")).toBe(0);
  });

  test("are not meant where the header names projects", () => {
    expect(projectsUnder("项目名称", "预算数", "实际数", "", "支出内容", "金额", "方式")).toBe(3);
  });
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
    "工作表“收支总表”第5—8行是收入支出总表，不是项目台账，没有作为项目读取。",
  );
});

test("a table by 科目 that states only what was spent is no ledger", () => {
  const rows: CellSpec[][] = [
    ["单位：元"],
    ["科目编码", "科目名称", "本年支出合计", "基本支出", "项目支出"],
    [213, "农林水支出", 850, 490, 360],
    [21303, "水利", 850, 490, 360],
    [2130301, "行政运行", 490, 490, null],
    [2130305, "水利工程建设", 360, null, 360],
  ];
  const outcome = checkWorkbook(buildWorkbook([{ name: "支出表", rows }]));
  if (outcome.kind !== "checked") throw new Error(outcome.message);
  expect(outcome.checked.ledger.projects.count).toBe(0);
  const [named, ...others] = rows.slice(1);
  const listed = [
    ["项目名称", ...named!.slice(1)],
    ...others.map(([, ...row], index) => [`项目${index}`, ...row]),
  ];
  const ledger = checkWorkbook(buildWorkbook([{ name: "支出表", rows: [["单位：元"], ...listed] }]));
  if (ledger.kind !== "checked") throw new Error(ledger.message);
  expect(ledger.checked.ledger.projects.count).toBe(4);
});
