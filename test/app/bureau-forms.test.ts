import { checkWorkbook } from "../../src/app/check-workbook";
import { buildWorkbook, type CellSpec } from "../support/build-workbook";

const PROJECTS: readonly (readonly CellSpec[])[] = [
  ["项目支出情况表（万元）"],
  ["序号", "项目名称", "年初预算数", "全年支出数", "支出进度"],
  [1, "救灾储备", 120, 114, "95.00%"],
  [2, "台网维护", 80, 76, "90.00%"],
];
const FORM: readonly (readonly CellSpec[])[] = [
  ["部门整体支出绩效自评表"],
  ["资金来源", "年初预算数（A）", "全年执行数（B）", "分值", "得分", "得分计算方法"],
  ["年度资金总额", 1800, 1746, 10, 7.9, "预算执行率得分＝执行率×分值"],
  ["当年财政拨款", 1500, 1455],
  ["其他资金", 300, 291],
];

test("what forms of the bureau state wrongly stands beside the ledger's findings, each with an id of its own", () => {
  const sheets = [
    { name: "项目", rows: PROJECTS },
    { name: "整体", rows: FORM },
    { name: "整体（报送）", rows: FORM },
  ];
  const outcome = checkWorkbook(buildWorkbook(sheets));
  if (outcome.kind === "unusable") throw new Error(outcome.message);
  const { findings, result } = outcome.checked;
  const errors = findings.filter(({ severity }) => severity === "error");
  expect(errors.map(({ rule, at }) => `${rule} ${at[0]!.sheet}`)).toEqual([
    "execution-rate 项目",
    "form-score 整体",
    "form-score 整体（报送）",
  ]);
  expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length);
  expect(result.findingCount).toBe(findings.length);
  expect(result.tallyByRule.get("form-score")).toMatchObject({ checked: 2, failed: 2 });
});
