import { indicatorResult as rule } from "../../../../src/core/checks/rules/indicator-result";
import { formatAddress } from "../../../../src/core/workbook/address";
import { evaluatedLedger } from "../../../support/evaluated-ledger";
import { ledgerOf } from "../../../support/build-ledger";
import { withIndicators } from "../../../support/with-indicators";
import { findingsOf } from "../../../support/findings-of";

describe("indicator-result", () => {
  it("asks the responsible office once a project for all that is missing", () => {
    const ledger = evaluatedLedger(
      "A1 | | 产出 | 场次 | | 30 | 30\n | | | 人次 | 7 | 30 | \n | | | 批次 | 1 | 30 | 20\n | | | 套数 | 1 | 30 | 20 | 缺货",
    );
    const [finding, ...others] = findingsOf(rule, ledger);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ kind: "explain", project: "甲" });
    expect(finding!.message).toBe(
      "绩效指标未填实际完成值：场次；未填得分：人次；得分低于分值而未填偏差原因：批次，请产业科补充。",
    );
    expect(finding!.at.map(({ row, column }) => formatAddress(row, column))).toEqual(["E2", "G3", "H4"]);
  });

  it("knows sheets without 得分, without 分值 and without 偏差原因", () => {
    const ledger = ledgerOf("项目编码 | 项目名称 | 年初预算数 | 全年执行数\nA1 | 甲 | 20 | 10");
    const said = (table: string) => {
      const found = findingsOf(rule, withIndicators(ledger, table));
      return found.map(({ at, message }) => [
        message,
        ...at.map(({ row, column }) => formatAddress(row, column)),
      ]);
    };
    expect(said("项目编码 | 一级指标 | 三级指标 | 实际完成值 | 分值\nA1 | 产出 | 场次 | 5 | 30")).toEqual([
      ["绩效指标未填得分：场次，请责任科室补充。", "C2"],
    ]);
    expect(said("项目编码 | 一级指标 | 三级指标 | 实际完成值 | 得分\nA1 | 产出 | 场次 | 5 | 30")).toEqual([]);
    expect(
      said("项目编码 | 一级指标 | 三级指标 | 实际完成值 | 分值 | 得分\nA1 | 产出 | 场次 | 5 | 30 | 20"),
    ).toEqual([["绩效指标得分低于分值而未填偏差原因：场次，请责任科室补充。", "C2"]]);
  });

  it.each([
    [10, "指标9、指标10，请产业科补充。"],
    [11, "指标9、指标10等11项，请产业科补充。"],
  ])("names ten of %d indicators", (count, words) => {
    const rows = Array.from({ length: count }, (_, index) => `A1 | | 产出 | 指标${index + 1} | | 9 | 9`);
    const [finding] = findingsOf(rule, evaluatedLedger(rows.join("\n")));
    expect(finding!.message.endsWith(words)).toBe(true);
    expect(finding!.at).toHaveLength(count);
  });
});
