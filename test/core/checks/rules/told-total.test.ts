import { toldTotal } from "../../../../src/core/checks/rules/told-total";
import { runChecks } from "../../../../src/core/checks/run-checks";
import type { CellSpec } from "../../../support/build-workbook";
import { findingsOf } from "../../../support/findings-of";
import { namedLedger } from "../../../support/named-ledger";

const ROWS = [
  ["项目名称", "年初预算数", "调增数", "全年执行数", "收回数"],
  ["农村道路", 120, "", 118.5, 1.5],
  ["河道清淤", 80.5, "", 66.25, ""],
  ["小计", 200.5, "", 184.75, 1.5],
  ["应急补助", "", 30, 30, ""],
  ["合计", 200.5, 30, 214.75, 1.5],
];
const ledger = (...sentences: readonly string[]) =>
  namedLedger(ROWS, [{ name: "说明", rows: sentences.map((text) => [text]) }]);
const told = (...sentences: readonly string[]): readonly string[] =>
  findingsOf(toldTotal, ledger(...sentences)).map(({ kind, message }) => `${kind} ${message}`);

describe("told-total", () => {
  it("is content with what the projects come to, rounded or cut as it may be", () => {
    const right = "共3个项目，年初预算200.5万元，执行214.8万元，收回15000元，执行率93.17%。";
    expect(told(right, "以上共实施项目3个，全年预算230.50万元。")).toEqual([]);
    expect(runChecks(ledger(right)).tallyByRule.get("told-total")).toMatchObject({ checked: 5, passed: 5 });
  });

  it("takes a subtotal, and the projects that had a budget at first, for what may be meant", () => {
    expect(told("2个项目，执行184.75万元。")).toEqual([]);
  });

  it("tells a figure that differs from all of these, beside one that does not", () => {
    expect(told("共实施项目3个，全年执行241.75万元，执行率93.71%。")).toEqual([
      "mismatch 工作表“说明”A1的文字写“全年执行241.75万元”，台账中各项目执行数合计为214.75万元，相差27.00万元；可能是相邻两位数字颠倒；请核对文字和台账。",
      "mismatch 工作表“说明”A1的文字写“执行率93.71%”，台账中总预算执行率为93.17%，相差0.54个百分点；可能是相邻两位数字颠倒；请核对文字和台账。",
    ]);
  });

  it("takes 调整 for the net change, without its sign", () => {
    expect(told("年初预算200.5万元，年中调整30万元，全年预算230.5万元。")).toEqual([]);
    expect(told("年初预算200.5万元，年中净调整3万元，全年预算230.5万元。")).toEqual([
      "mismatch 工作表“说明”A1的文字写“年中净调整3万元”，台账中各项目调整净额合计为30.00万元，相差27.00万元；可能是小数点错位；请核对文字和台账。",
    ]);
    expect(told("年初预算200.5万元，年中调整30万元，全年预算230.5万元，执行率39.17%。")).toHaveLength(1);
  });

  it("asks whether all projects are meant where no other figure shows it", () => {
    expect(told("共5个项目。")).toEqual([
      "verify 工作表“说明”A1的文字写“5个项目”，台账中项目个数为3个，相差2个；请核对文字说的是否为全部项目，以及文字和台账。",
    ]);
  });

  it("is silent on parts, last year and what the ledger does not have", () => {
    expect(
      told(
        "上级转移支付项目1个，执行31万元；收回9万元。",
        "上年执行9万元。",
        "共3个项目，结转下年9万元。",
        "其中：执行9万元。",
      ),
    ).toEqual([]);
  });

  it("reads a label with its unit and the figure beside it, alone in a row", () => {
    const beside = (...rows: readonly (readonly CellSpec[])[]): readonly string[] =>
      findingsOf(toldTotal, namedLedger(ROWS, [{ name: "说明", rows }])).map(({ message }) => message);
    expect(beside(["项目个数（个）", 5], ["执行合计（万元）", 214.75])).toEqual([
      "工作表“说明”B1的文字写“项目个数5个”，台账中项目个数为3个，相差2个；请核对文字说的是否为全部项目，以及文字和台账。",
    ]);
    expect(beside(["项目个数（个）", 5, "其中新增"], ["执行数（%）", 5])).toEqual([]);
  });

  it("does not read the rows of the projects as sentences", () => {
    const rows = [
      ["项目名称", "年初预算数", "全年执行数"],
      ["共9个项目", 1, 1],
    ];
    expect(findingsOf(toldTotal, namedLedger(rows))).toEqual([]);
  });
});
