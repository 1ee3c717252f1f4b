import { runChecks } from "../../../src/core/checks/run-checks";
import { settingsChoice, withSettings } from "../../../src/core/ledger/settings";
import { readLedger } from "../../../src/core/ledger/read-ledger";
import type { Heading } from "../../../src/core/ledger/ledger";
import { buildWorkbook, type NameSpec } from "../../support/build-workbook";

const ROWS = [
  ["项目名称", "年初预算数", "全年执行数", "未完成原因"],
  ["甲", 100, 80, ""],
  ["乙", 30, -5, ""],
];
const NAMES: NameSpec[] = [
  ["项目名称", "表!$A$2:$A$3"],
  ["年初预算数", "表!$B$2:$B$3"],
  ["全年执行数", "表!$C$2:$C$3"],
  ["未完成原因", "表!$D$2:$D$3"],
];
const cells = [["年中收回"], ["70%"], ["300000元"], ["允许尾差"]];
const CELL_NAMES: NameSpec[] = [
  ["收回口径", "口径!$A$1"],
  ["说明原因执行率", "口径!$A$2"],
  ["说明原因起点金额", "口径!$A$3"],
  ["尾差口径", "口径!$A$4"],
];

const ledgerWith = (settings: Readonly<Record<string, string>>, names: readonly NameSpec[] = []) => {
  const workbook = buildWorkbook(
    [
      { name: "表", rows: ROWS },
      { name: "口径", rows: cells },
    ],
    [...NAMES, ...names],
  );
  const memory = { version: 1 as const, sheets: [], verified: [], comments: [], settings };
  const reading = readLedger({ ...workbook, memory });
  if (reading.kind === "unusable") throw new Error(reading.message);
  return reading.ledger;
};
const shown = (heading: Heading) => ({
  rateBasis: heading.rateBasis,
  recoveryBasis: heading.recoveryBasis,
  threshold: heading.reasonThreshold?.toString(),
  floor: heading.reasonFloor?.toString(),
  rounding: heading.roundingBasis,
});

const ALL = {
  执行率口径: "年初预算",
  收回口径: "年终收回",
  说明原因执行率: "85%",
  说明原因起点金额: "50万元",
  尾差口径: "逐分相符",
};

describe("the settings of a workbook", () => {
  it("are taken from the memory", () => {
    expect(shown(ledgerWith(ALL).heading)).toEqual({
      rateBasis: "年初预算",
      recoveryBasis: "年终收回",
      threshold: "85",
      floor: "50",
      rounding: "逐分相符",
    });
  });

  it("give way to the workbook's own cells", () => {
    expect(shown(ledgerWith(ALL, CELL_NAMES).heading)).toEqual({
      rateBasis: "年初预算",
      recoveryBasis: "年中收回",
      threshold: "70",
      floor: "30",
      rounding: "允许尾差",
    });
  });

  it("are as if not there where they cannot be read, or belong to no setting", () => {
    const unread = { 说明原因执行率: "多一些", 说明原因起点金额: "-3", 尾差口径: "不知道", 单位名称: "某局" };
    expect(ledgerWith(unread).heading).toEqual({ unit: "万元", at: {} });
    expect(ledgerWith({ 说明原因执行率: "101%" }).heading.reasonThreshold).toBeUndefined();
    expect(ledgerWith({ 说明原因执行率: "0.9" }).heading.reasonThreshold?.toString()).toBe("90");
  });

  it("change what is asked", () => {
    const asked = (settings: Readonly<Record<string, string>>): readonly string[] =>
      runChecks(ledgerWith(settings))
        .findings.filter(({ rule }) => rule === "reason-required")
        .map(({ project }) => project!);
    expect(asked({})).toEqual(["甲", "乙"]);
    expect(asked({ 说明原因执行率: "80%" })).toEqual(["乙"]);
    expect(asked({ 说明原因起点金额: "30.01万元" })).toEqual(["甲"]);
  });

  it("switch off rules of mere custom, and no others", () => {
    const rules = (settings: Readonly<Record<string, string>>): readonly string[] =>
      runChecks(ledgerWith(settings)).findings.map(({ rule }) => rule);
    expect(rules({})).toEqual(["negative", "reason-required", "reason-required"]);
    expect(rules({ 停用规则: "reason-required negative" })).toEqual(["reason-required", "reason-required"]);
  });
});

describe("a choice of settings", () => {
  it("takes the place of the former one and leaves others' settings alone", () => {
    const kept = { 执行率口径: "年初预算", 停用规则: "negative duplicate", 报告模式: "报送版" };
    expect(settingsChoice(kept)).toEqual({
      fields: { rateBasis: "年初预算" },
      silenced: ["negative", "duplicate"],
    });
    expect(withSettings(kept, { fields: { reasonFloor: " 50万元 ", rateBasis: "" }, silenced: [] })).toEqual({
      报告模式: "报送版",
      说明原因起点金额: "50万元",
    });
    expect(withSettings(undefined, { fields: {}, silenced: ["negative"] })).toEqual({ 停用规则: "negative" });
    expect(settingsChoice(undefined)).toEqual({ fields: {}, silenced: [] });
  });
});
