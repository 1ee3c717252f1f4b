import { reconcile } from "../../../src/core/checks/reconciliation";
import type { Bases } from "../../../src/core/checks/finding";
import { funds } from "../../../src/core/report/funds";
import { overview } from "../../../src/core/report/overview";
import { PATTERNS } from "../../../src/core/report/patterns";
import { projectFigures } from "../../../src/core/report/project-figures";
import { allOf } from "../../../src/core/report/project-groups";
import { textOf } from "../../../src/core/report/runs";
import { Teller } from "../../../src/core/report/teller";
import { ledgerOf } from "../../support/build-ledger";

const BASES: Bases = {
  rateBasis: "全年预算",
  rateBasisDeclared: true,
  recoveryBasis: "年终收回",
  recoveryBasisDeclared: true,
};

const LEDGER = ledgerOf(
  `项目名称 | 年初预算数 | 上年结转数 | 调增数 | 全年执行数
   渠道清淤 | 120       | 6.5       |        | 110
   泵站检修 | 80        |           | 12     | 90
   堤防加固 | 0         | 33.2      |        | 33.2
   节水宣传 | 0         |           | 8      | 8`,
  { heading: { bureauName: "清河区水务局", budgetYear: 2024 } },
);

const TELLER = new Teller(LEDGER.heading, "一（一）", PATTERNS);
const ALL = allOf(projectFigures(LEDGER, BASES));

describe("上年结转数", () => {
  it("is told apart from what was approved and from what was added during the year", () => {
    expect(overview(TELLER, ALL).map(textOf)).toEqual([
      "清河区水务局2024年度部门预算年初批复项目2个，批复金额200.00万元。",
      "上年结转资金39.70万元，涉及项目2个。年中调增预算20.00万元，涉及项目2个；调增金额最大的项目是泵站检修，调增12.00万元，占调增总额的60.00%。调整后全年预算259.70万元。",
      "执行项目4个，实际支出241.20万元，预算执行率92.88%。" +
        "年初批复的项目2个，执行2个，全年预算218.50万元，实际支出200.00万元，预算执行率91.53%，实际支出占年初批复数的比例为100.00%；" +
        "只有上年结转资金的项目1个，执行1个，全年预算33.20万元，实际支出33.20万元，预算执行率100.00%；" +
        "年中追加的项目1个，执行1个，全年预算8.00万元，实际支出8.00万元，预算执行率100.00%。",
      "年末结余18.50万元。",
    ]);
  });

  it("has a column of its own in the table of funds, where there is any", () => {
    const table = funds(TELLER, ALL).find((block) => block.kind === "table");
    expect(table).toMatchObject({
      header: [
        "资金类别",
        "项目个数",
        "年初预算",
        "上年结转",
        "调增",
        "调减",
        "全年预算",
        "实际支出",
        "预算执行率",
      ],
      widths: [21, 10, 18, 18, 16, 16, 18, 18, 21],
    });
  });

  it("is a line of the reconciliation", () => {
    const { lines } = reconcile(LEDGER, BASES);
    expect(
      lines.slice(0, 4).map(({ kind, label, amount }) => `${kind} ${label} ${amount.toFixed(2)}`),
    ).toEqual([
      "start 年初批复 200.00",
      "plus 上年结转 39.70",
      "plus 年中追加 20.00",
      "result 全年预算 259.70",
    ]);
  });
});
