import type { Bases } from "../../../src/core/checks/finding";
import { overview } from "../../../src/core/report/overview";
import { projectFigures } from "../../../src/core/report/project-figures";
import { allOf } from "../../../src/core/report/project-groups";
import { PATTERNS } from "../../../src/core/report/patterns";
import { Teller } from "../../../src/core/report/teller";
import { textOf } from "../../../src/core/report/runs";
import { ledgerOf } from "../../support/build-ledger";

const bases: Bases = {
  rateBasis: "全年预算",
  rateBasisDeclared: true,
  recoveryBasis: "年终收回",
  recoveryBasisDeclared: true,
};

function overviewOf(table: string, heading = {}): string[] {
  const ledger = ledgerOf(table, { heading: { bureauName: "青禾区信息局", budgetYear: 2020, ...heading } });
  return overview(new Teller(ledger.heading, "一（一）", PATTERNS), allOf(projectFigures(ledger, bases))).map(
    textOf,
  );
}

describe("overview", () => {
  it("tells approval, adjustment, execution and balance by kind, counting projects and not rows", () => {
    expect(
      overviewOf(
        `项目名称 | 项目个数 | 财政归口科室 | 资金来源 | 资金年度 | 年初预算数 | 调增数 | 调减数 | 收回数 | 全年执行数
         企业奖励 |         | 产业科      | 本级    | 当年    | 150       |       | 7     | 5     | 137
         智慧城市 |         | 行政科      | 本级    | 当年    | 3000      |       | 3000  |       | 0
         结转项目 | 3       | 产业科      | 上级    | 上年结转 | 16.91     |       |       |       | 16.12
         防疫物资 |         |            | 本级    | 当年    | 0         | 60.36 |       |       | 60.36
         企业发展 |         |            | 省      | 当年    | 0         | 100   |       |       | 100`,
        { bureauShortName: "区信息局", cutoffDate: "2020年12月31日" },
      ),
    ).toEqual([
      "青禾区信息局（以下简称“区信息局”）2020年度部门预算年初批复项目5个，批复金额3166.91万元，" +
        "其中当年预算项目2个、3150.00万元，上年结转项目3个、16.91万元。" +
        "按批复科室分，产业科4个、166.91万元，行政科1个、3000.00万元。",
      "年中调增预算160.36万元，涉及项目2个，其中本级资金1个、60.36万元，上级转移支付资金1个、100.00万元；" +
        "调增金额最大的项目是企业发展，调增100.00万元，占调增总额的62.36%。" +
        "年中调减预算3007.00万元，涉及项目2个；调减金额最大的项目是智慧城市，调减3000.00万元，占调减总额的99.77%。" +
        "调整后全年预算320.27万元。",
      "截至2020年12月31日，执行项目6个，实际支出313.48万元，预算执行率97.88%。未发生支出的项目1个，为智慧城市。" +
        "年初批复的项目5个，执行4个，全年预算159.91万元，实际支出153.12万元，预算执行率95.75%，实际支出占年初批复数的比例为4.83%；" +
        "年中追加的项目2个，执行2个，全年预算160.36万元，实际支出160.36万元，预算执行率100.00%。" +
        "按资金来源分，本级资金执行项目2个、实际支出197.36万元，上级转移支付资金执行项目4个、实际支出116.12万元。",
      "年末结余6.79万元，其中年终收回5.00万元。",
    ]);
  });

  it("tells every project that has the largest adjustment, and of equal ones that they are", () => {
    const [, adjustments] = overviewOf(
      `项目名称 | 年初预算数 | 调增数 | 调减数 | 全年执行数
       甲      | 10        |       | 3      | 7
       乙      | 10        |       | 3      | 7
       丙      | 10        |       | 2      | 8
       丁      | 10        | 4     |        | 14
       戊      | 10        | 4     |        | 14`,
    );
    expect(adjustments).toBe(
      "年中调增预算8.00万元，涉及项目2个，各项目均为4.00万元。" +
        "年中调减预算8.00万元，涉及项目3个；调减金额最大的项目是甲、乙，各调减3.00万元，各占调减总额的37.50%。" +
        "调整后全年预算50.00万元。",
    );
  });

  it("counts those with the largest adjustment beyond the third", () => {
    const cut = (name: string, amount: number): string => `${name} | 10 | ${amount} | 1`;
    const rows = [..."甲乙丙丁戊"].map((name) => cut(name, 2));
    const [, adjustments] = overviewOf(
      ["项目名称 | 年初预算数 | 调减数 | 全年执行数", ...rows, cut("己", 1)].join("\n"),
    );
    expect(adjustments).toContain(
      "；调减金额最大的项目是甲、乙、丙等5个项目，各调减2.00万元，各占调减总额的18.18%。",
    );
  });

  it("says what did not happen in as few words", () => {
    expect(
      overviewOf(`项目名称 | 年初预算数 | 全年执行数
                  甲      | 10        | 10
                  乙      | 20        | 20`),
    ).toEqual([
      "青禾区信息局2020年度部门预算年初批复项目2个，批复金额30.00万元。",
      "年中未调整预算。",
      "执行项目2个，实际支出30.00万元，预算执行率100.00%。",
      "年末无结余。",
    ]);
  });

  it("says nothing of changes to a budget that the workbook does not have", () => {
    expect(overviewOf("项目名称 | 全年执行数\n甲 | 10\n乙 | 20").join("")).not.toContain("年中");
  });

  it("asks for the bureau and the year where the workbook does not name them", () => {
    const [first] = overviewOf(`项目名称 | 年初预算数 | 全年执行数\n甲 | 0 | 0`, {
      bureauName: undefined,
      budgetYear: undefined,
    });
    expect(first).toBe("〔待填写：单位名称〕〔待填写：预算年度〕年度年初部门预算未批复项目。");
  });

  it("does not set over-execution off against the balances of others", () => {
    expect(
      overviewOf(`项目名称 | 年初预算数 | 全年执行数
                  甲      | 10        | 8
                  乙      | 20        | 23`).at(-1),
    ).toBe(
      "年末有结余的项目1个，结余合计2.00万元；实际支出大于全年预算的项目1个，差额合计3.00万元；" +
        "两项相抵后，实际支出比全年预算多1.00万元。",
    );
  });

  it("states no total or count of which a part is unknown", () => {
    expect(
      overviewOf(`项目名称 | 年初预算数 | 调增数 | 全年执行数
                  甲      | 10        | 2     | 8
                  乙      | 20        | 待定   | #REF!`).slice(1),
    ).toEqual([
      "年中调增预算〔待填写：调增合计（工作簿中缺数）〕万元。",
      "实际支出〔待填写：实际支出合计（工作簿中缺数）〕万元。",
    ]);
  });

  it("says once that nothing was spent", () => {
    expect(
      overviewOf(`项目名称 | 年初预算数 | 全年执行数\n甲 | 10 | 0\n乙 | 20 | 0`, {
        cutoffDate: "2020年3月31日",
      }).slice(2),
    ).toEqual(["截至2020年3月31日，各项目均未发生支出，预算执行率0.00%。", "期末结余30.00万元。"]);
  });

  it("says of equal adjustments that they are equal", () => {
    expect(
      overviewOf(`项目名称 | 年初预算数 | 调减数 | 全年执行数
                  甲      | 10        | 2     | 8
                  乙      | 20        | 2     | 18`)[1],
    ).toBe(
      "年中未调增预算。年中调减预算4.00万元，涉及项目2个，各项目均为2.00万元。调整后全年预算26.00万元。",
    );
  });
});
