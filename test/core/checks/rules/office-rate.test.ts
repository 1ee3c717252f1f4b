import { officeRate } from "../../../../src/core/checks/rules/office-rate";
import type { OfficeRow } from "../../../../src/core/ledger/office-summary";
import { Amount } from "../../../../src/core/numbers/amount";
import { ledgerOf } from "../../../support/build-ledger";
import { findingsOf } from "../../../support/findings-of";
import { checkedWith, DETAILS, type Row } from "../../../support/office-book";

const OFFICES: readonly Row[] = [
  ["航道科", 2, 60.4, 58.2, "96.36%"],
  ["运输科", 2, 85.6, 81.6, "95.33%"],
];
const said = (...more: readonly Row[]): readonly string[] =>
  checkedWith([...OFFICES, ...more])
    .findings.filter(({ rule }) => rule === "office-rate")
    .map(({ kind, message }) => `${kind} ${message}`);

test("a rate follows the summary's own figures or the details", () => {
  expect(said(["养护科", 1, 33, 33, "100%"], ["合计", 5, 179, 172.8, "96.54%"])).toEqual([]);
  expect(said(["养护科", 1, 33, 30, "90.91%"])).toEqual([]);
  expect(said(["养护科", 1, 33, 33, "10%"])).toEqual([
    "mismatch “分科室”分科室汇总养护科的预算执行率应为100.00%：执行数33.00万元÷全年预算数33.00万元＝100.00%，表中为10%，相差90个百分点；可能是漏录一位数字。",
  ]);
});

test("a bare number may be a fraction or percentage points, and a total that of the offices listed", () => {
  expect(said(["养护科", 1, 33, 33, 1])).toEqual([]);
  expect(said(["养护科", 1, 33, 33, 100])).toEqual([]);
  expect(said(["合计", 4, 146, 139.8, 0.9575])).toEqual([]);
});

const found = (...offices: readonly Row[]) =>
  checkedWith([...OFFICES, ...offices]).findings.filter(({ rule }) => rule === "office-rate");

test("what a bare number is meant to be is told by what is nearer", () => {
  expect(found(["养护科", 1, 33, 33, 0.5]).map(({ stated }) => stated)).toEqual(["50%"]);
  expect(found(["养护科", 1, 33, 33, 50]).map(({ stated }) => stated)).toEqual(["50%"]);
});

test("a total is looked at, an office is not held to the rate of all", () => {
  expect(found(["合计", 5, 179, 172.8, "50%"]).map(({ message }) => message)).toEqual([
    expect.stringContaining("汇总合计的预算执行率应为96.54%："),
  ]);
  expect(found(["养护科", 1, 33, 33, "96.54%"])).toHaveLength(1);
});

test("a formula is said to be one, and an execution left blank is no cell of the finding", () => {
  const [live] = found(["养护科", 1, 33, 33, { f: "1/10", v: 0.1 }]);
  expect(live!.message).toContain("；该单元格为公式，请检查其引用单元格");
  expect(live!.at.map(({ column }) => column)).toEqual([4, 3]);
  const [bare] = found(["养护科", 1, 33, null, "10%"]);
  expect(bare!.at.map(({ column }) => column)).toEqual([4]);
  expect(bare!.message).not.toContain("公式");
});

test("a row without a rate is not counted, one without a budget cannot be judged", () => {
  const tally = (offices: readonly Row[], details: readonly Row[]) =>
    checkedWith(offices, details).result.tallyByRule.get("office-rate");
  const details = [...DETAILS, ["渡运补贴", "渡运科", 0, 0, 0], ["栈桥维修", "栈桥科", 5, 5, 5]];
  expect(tally([...OFFICES, ["渡运科", 1, 0, 0, "0%"], ["栈桥科", 1, 5, 5, null]], details)).toEqual({
    checked: 3,
    passed: 2,
    failed: 0,
    unverifiable: 1,
  });
});

describe("by the basis in force", () => {
  const of = (stated: string, rateBasis: "年初预算" | "全年预算") => {
    const ledger = ledgerOf("项目名称 | 年初预算数 | 调增数 | 全年执行数\n甲 | 100 | 100 | 80", {
      heading: { rateBasis },
    });
    const row: OfficeRow = {
      label: "一科",
      projects: [0],
      amounts: {},
      rate: { readings: [Amount.of(stated)], at: { sheet: "表", row: 1, column: 3 } },
    };
    const summary = { sheetName: "分科室", unit: "万元", fields: [], rows: [row] } as const;
    return findingsOf(officeRate, { ...ledger, officeSummaries: [summary] }).map(({ message }) => message);
  };

  test("the rate of that budget is right", () => {
    expect(of("80", "年初预算")).toEqual([]);
    expect(of("40", "全年预算")).toEqual([]);
  });

  test("the rate of the other one is said to be that", () => {
    expect(of("40", "年初预算")).toEqual([
      "“分科室”分科室汇总一科的预算执行率40%系按全年预算数200.00万元计算；执行数80.00万元÷年初预算数100.00万元＝80%，请注明口径。",
    ]);
    expect(of("80", "全年预算")).toEqual([
      "“分科室”分科室汇总一科的预算执行率80%系按年初预算数100.00万元计算；执行数80.00万元÷全年预算数200.00万元＝40%，请注明口径。",
    ]);
  });
});
