import { writtenArithmetic } from "../../../../src/core/checks/rules/written-arithmetic";
import { runChecks } from "../../../../src/core/checks/run-checks";
import { findingsOf } from "../../../support/findings-of";
import { namedLedger } from "../../../support/named-ledger";

const ROWS = [
  ["项目名称", "年初预算数", "全年执行数"],
  ["农村道路", 120, 118.5],
  ["合计", 120, 118.5],
];
const ledger = (...sentences: readonly string[]) =>
  namedLedger(ROWS, [{ name: "说明", rows: sentences.map((text) => [text]) }]);
const told = (...sentences: readonly string[]): readonly string[] =>
  findingsOf(writtenArithmetic, ledger(...sentences)).map(({ kind, message }) => `${kind} ${message}`);

describe("written-arithmetic", () => {
  it("is content with rates and sums that follow from their sentence, rounded or cut", () => {
    const right = "全年预算50万元（上年结转20万元，当年指标30万元），执行45.55万元，预算执行率91.1%。";
    expect(told(right, "年初预算30万元，调整为60万元，执行20万元，支出进度33.33%。")).toEqual([]);
    expect(told("全年预算30万元，全年执行20万元，执行率66.66%。")).toEqual([]);
    expect(runChecks(ledger(right)).tallyByRule.get("written-arithmetic")).toMatchObject({
      checked: 2,
      passed: 2,
    });
  });

  it("tells a rate that is the quotient of none of the sentence's budgets", () => {
    expect(told("项目支出年初预算50万元，全年执行45.5万元，项目支出执行率19%。")).toEqual([
      "mismatch 工作表“说明”A1的文字写“执行率19%”，而同一句写全年执行45.5万元、年初预算50万元，45.50万元÷50.00万元＝91.00%，相差72.00个百分点；请核对文字中的各数。",
    ]);
  });

  it("looks past amounts that the sentence does not explain, unless the rate is of one of them", () => {
    expect(told("年初预算50万元，下达额度60万元，执行30万元，执行率50%，余额20万元。")).toEqual([]);
    expect(told("年初预算50万元，下达额度60万元，执行30万元，执行率5%，余额20万元。")).toEqual([
      "mismatch 工作表“说明”A1的文字写“执行率5%”，而同一句写执行30万元、年初预算50万元，30.00万元÷50.00万元＝60.00%，相差55.00个百分点；请核对文字中的各数。",
    ]);
  });

  it("asks about an amount that its parts in brackets do not make up", () => {
    expect(told("可用指标150万元（上年结转35.6万元、当年指标96.5万元），支出100万元。")).toEqual([
      "verify 工作表“说明”A1的文字写“可用指标150万元（上年结转35.6万元、当年指标96.5万元）”，括号内35.60万元＋96.50万元＝132.10万元，相差17.90万元；请核对文字中的各数。",
    ]);
  });

  it("reads what the rows of the projects say, up to what is said of other things", () => {
    const rows = [
      ["项目名称", "年初预算数", "全年执行数", "完成情况"],
      ["农村道路", 120, 118.5, "全年预算120万元，实际支出118.5万元，执行率98.75%，已按计划完成。"],
      ["桥梁检测", 40, 38, "全年预算40万元，实际支出38万元，执行率9.5%，已按计划完成。"],
      ["合计", 160, 156.5],
    ];
    expect(findingsOf(writtenArithmetic, namedLedger(rows)).map(({ message }) => message)).toEqual([
      "工作表“表”D3的文字写“执行率9.5%”，而同一句写实际支出38万元、全年预算40万元，38.00万元÷40.00万元＝95.00%，相差85.50个百分点；可能是小数点错位；请核对文字中的各数。",
    ]);
  });

  it("is silent where a part is meant or a rate is wished for", () => {
    expect(
      told(
        "年初预算50万元，执行30万元，其中设备购置执行率80%。",
        "年初预算50万元，执行30万元，同比执行率80%。",
        "年初预算50万元；执行30万元，执行率80%。",
        "预算50万元（其中：区级10万元、镇级5万元）。",
        "预算50万元（区级20万元、占40%）。",
      ),
    ).toEqual([]);
  });

  it("tells 完成预算的… of what was spent, and the share by which it grew", () => {
    const spent = (completed: string, grown: string) =>
      `2024年度“三公”经费预算数为47.80万元，决算数为43.41万元，完成预算的${completed}，比上年增加10.70万元，增长${grown}。`;
    expect(told(spent("90.82%", "32.71%"))).toEqual([]);
    expect(told(spent("81.82%", "32.71%"))).toEqual([
      "mismatch 工作表“说明”A1的文字写“完成预算的81.82%”，而同一句写决算数为43.41万元、预算数为47.80万元，43.41万元÷47.80万元＝90.82%，相差9.00个百分点；请核对文字中的各数。",
    ]);
    expect(told(spent("90.82%", "23.71%"))).toEqual([
      "mismatch 工作表“说明”A1的文字写“比上年增加10.70万元，增长23.71%”，而同一句写决算数为43.41万元，上年数为32.71万元，10.70万元÷32.71万元＝32.71%，相差9.00个百分点；可能是相邻两位数字颠倒；请核对文字中的各数。",
    ]);
    expect(told("公务接待费决算数3.46万元，比上年减少0.07万元，下降1.98%。")).toEqual([]);
    expect(told("决算数3.46万元，预算数比上年减少0.07万元，下降50%。")).toEqual([]);
  });
});
