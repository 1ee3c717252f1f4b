import type { Bases } from "../../../src/core/checks/finding";
import { LowExecution } from "../../../src/core/report/low-execution";
import { PATTERNS } from "../../../src/core/report/patterns";
import type { ReportRun } from "../../../src/core/report/report-document";
import { Teller } from "../../../src/core/report/teller";
import { projectFigures } from "../../../src/core/report/project-figures";
import { projectParagraph } from "../../../src/core/report/project-paragraph";
import { textOf } from "../../../src/core/report/runs";
import { ledgerOf } from "../../support/build-ledger";

const atYearEnd: Bases = {
  rateBasis: "全年预算",
  rateBasisDeclared: true,
  recoveryBasis: "年终收回",
  recoveryBasisDeclared: true,
};

function sentenceOf(table: string, bases = atYearEnd, heading = {}): string {
  return textOf(runsOf(table, bases, heading));
}

function runsOf(table: string, bases = atYearEnd, heading = {}): ReportRun[] {
  const ledger = ledgerOf(table, { heading });
  const [project] = projectFigures(ledger, bases);
  const teller = new Teller(ledger.heading, "一（二）", PATTERNS);
  return projectParagraph(teller, project!, 1, new LowExecution(ledger.heading));
}

describe("projectParagraph", () => {
  it("tells a project that was never adjusted and fully spent", () => {
    expect(
      sentenceOf(`项目名称 | 年初预算数 | 调增数 | 调减数 | 全年执行数 | 主要用途
                  科普活动 | 90        |       |       | 90        | 举办科普讲座`),
    ).toBe(
      "1.科普活动。主要用于举办科普讲座。年初预算90.00万元，年中未作调整；实际支出90.00万元，预算执行率100.00%，年末无结余。",
    );
  });

  it("tells a reduction with its month and document, and the part of the balance that was recovered", () => {
    expect(
      sentenceOf(`项目名称 | 年初预算数 | 调减数 | 收回数 | 全年执行数 | 调整日期 | 调整依据
                  企业奖励 | 150       | 7     | 5     | 137       | 10月    | 青财预〔2020〕41号`),
    ).toBe(
      "1.企业奖励。年初预算150.00万元，10月调减7.00万元（青财预〔2020〕41号），全年预算143.00万元；" +
        "实际支出137.00万元，预算执行率95.80%，年末结余6.00万元，其中年终收回5.00万元。",
    );
  });

  it("tells a project that was added during the year and had no initial budget", () => {
    expect(
      sentenceOf(`项目名称 | 年初预算数 | 调增数  | 全年执行数 | 资金来源
                  防疫物资 |           | 60.36  | 60.36     | 本级`),
    ).toBe(
      "1.防疫物资。年初未安排预算，年中追加60.36万元，全年预算60.36万元；实际支出60.36万元，预算执行率100.00%，年末无结余。",
    );
  });

  it("tells a transfer from above as granted", () => {
    expect(
      sentenceOf(`项目名称     | 年初预算数 | 调增数 | 全年执行数 | 资金来源
                  中小企业发展 | 0         | 100   | 95        | 省`),
    ).toBe(
      "1.中小企业发展。年初未安排预算，年中下达上级转移支付资金100.00万元，全年预算100.00万元；" +
        "实际支出95.00万元，预算执行率95.00%，年末结余5.00万元。",
    );
  });

  it("tells funds carried over from the year before and a row that stands for three projects", () => {
    expect(
      sentenceOf(`项目名称 | 项目个数 | 年初预算数 | 全年执行数 | 资金来源 | 资金年度
                  结转项目 | 3       | 16.91     | 16.12     | 上级    | 上年结转`),
    ).toBe(
      "1.结转项目。本项合计3个项目，年初预算16.91万元（上年结转的上级转移支付资金），年中未作调整；" +
        "实际支出16.12万元，预算执行率95.33%，年末结余0.79万元。",
    );
  });

  it("forms no rate over a full-year budget of zero", () => {
    expect(
      sentenceOf(`项目名称 | 年初预算数 | 调减数 | 全年执行数 | 未完成原因
                  智慧城市 | 3000      | 3000  | 0         | 招标暂停`),
    ).toBe(
      "1.智慧城市。年初预算3000.00万元，年中调减3000.00万元；" +
        "全年未发生支出，因全年预算为零，不计算预算执行率。原因说明：招标暂停。",
    );
  });

  it("tells a project that spent nothing of its budget and asks for the reason", () => {
    expect(
      sentenceOf(`项目名称 | 年初预算数 | 结转下年数 | 全年执行数
                  平台建设 | 20        | 20        | 0`),
    ).toBe(
      "1.平台建设。年初预算20.00万元，年中未作调整；全年未发生支出，预算执行率0.00%，" +
        "年末结余20.00万元，全部结转下年。原因说明：〔待填写：预算执行率低于90%的原因〕。",
    );
  });

  it("tells plainly that more was spent than budgeted, and judges nothing", () => {
    expect(
      sentenceOf(`项目名称 | 年初预算数 | 全年执行数
                  运行维护 | 100       | 102.5`),
    ).toBe(
      "1.运行维护。年初预算100.00万元，年中未作调整；实际支出102.50万元，预算执行率102.50%，实际支出比全年预算多2.50万元。",
    );
  });

  it("tells spending without any budget", () => {
    expect(
      sentenceOf(`项目名称 | 年初预算数 | 调增数 | 全年执行数
                  应急抢修 | 0         | 0     | 5`),
    ).toBe(
      "1.应急抢修。年初未安排预算，年中未作调整；实际支出5.00万元，因全年预算为零，不计算预算执行率，" +
        "实际支出比全年预算多5.00万元。",
    );
  });

  it("tells several adjustments of one project in one clause", () => {
    expect(
      sentenceOf(`项目名称 | 年初预算数 | 调增数 | 调减数 | 全年执行数 | 调整日期 | 调整依据
                  网络租赁 | 50        | 10    | 4.5   | 55.5      | 6月    | 青财预〔2020〕7号、青财预〔2020〕41号`),
    ).toBe(
      "1.网络租赁。年初预算50.00万元，年中调增10.00万元、调减4.50万元（青财预〔2020〕7号、青财预〔2020〕41号），" +
        "全年预算55.50万元；实际支出55.50万元，预算执行率100.00%，年末无结余。",
    );
  });

  it("tells a negative increase as the reduction it is", () => {
    expect(
      sentenceOf(`项目名称 | 年初预算数 | 调增数 | 全年执行数
                  网络租赁 | 50        | -5    | 45`),
    ).toContain("年初预算50.00万元，年中调减5.00万元，全年预算45.00万元；");
  });

  it("counts what was recovered during the year as an adjustment where the basis says so", () => {
    expect(
      sentenceOf(
        `项目名称 | 年初预算数 | 收回数 | 全年执行数
         网络租赁 | 50        | 5     | 45`,
        { ...atYearEnd, recoveryBasis: "年中收回" },
      ),
    ).toBe(
      "1.网络租赁。年初预算50.00万元，年中收回5.00万元，全年预算45.00万元；实际支出45.00万元，预算执行率100.00%，年末无结余。",
    );
  });

  it("does not call uses larger than the balance a part of it", () => {
    expect(
      sentenceOf(`项目名称 | 年初预算数 | 收回数 | 全年执行数
                  设备购置 | 10        | 5     | 9`),
    ).toContain("年末结余1.00万元，另列年终收回5.00万元。");
  });

  it("takes the sheet's own full-year budget where it lists no adjustments", () => {
    expect(
      sentenceOf(`项目名称 | 年初预算数 | 全年预算数 | 全年执行数
                  设备购置 | 10        | 8         | 8`),
    ).toBe(
      "1.设备购置。年初预算10.00万元，全年预算8.00万元；实际支出8.00万元，预算执行率100.00%，年末无结余。",
    );
  });

  it("asks once for a figure that cannot be read, and states nothing computed from it", () => {
    expect(
      sentenceOf(`项目名称 | 年初预算数 | 全年执行数
                  设备购置 | 10        | 待定`),
    ).toBe("1.设备购置。年初预算10.00万元，年中未作调整；实际支出〔待填写：实际支出（工作簿中缺数）〕万元。");
  });

  it("does not say that a budget was left unchanged which the workbook does not have", () => {
    expect(
      sentenceOf(`项目名称 | 全年执行数
                  设备购置 | 8`),
    ).toBe("1.设备购置。年初预算〔待填写：年初预算（工作簿中缺数）〕万元；实际支出8.00万元。");
  });

  it("never leaves a purpose unfinished", () => {
    const purposed = (purpose: string): string =>
      sentenceOf(`项目名称 | 年初预算数 | 全年执行数 | 主要用途\n设备购置 | 10 | 10 | ${purpose}`);
    expect(purposed("主要用于")).toContain("1.设备购置。主要用途：〔待填写：资金的主要用途〕。年初预算");
    expect(purposed("")).toContain("1.设备购置。主要用途：〔待填写：资金的主要用途〕。年初预算");
    expect(purposed("主要用于采购电脑。")).toContain("主要用于采购电脑。年初预算");
    expect(purposed("科技活动经费")).toContain("主要用途：科技活动经费。年初预算");
    expect(purposed("用于其他项目使用")).toContain("主要用途：其他项目使用。年初预算");
    expect(purposed("设备购置")).toContain("1.设备购置。年初预算");
    expect(
      sentenceOf("项目名称 | 年初预算数 | 全年执行数 | 主要用途\n租赁费（二期） | 9 | 9 | 租赁费"),
    ).toContain("1.租赁费（二期）。年初预算");
  });

  it("tells aim, outcome and reason in the workbook's words, each as a whole sentence", () => {
    expect(
      sentenceOf(`项目名称 | 年初预算数 | 全年执行数 | 绩效目标 | 完成情况 | 未完成原因
                  科技扶持 | 200       | 176.69    | 扶持企业20户 | 实际扶持17户； | 部分企业未达到条件。`),
    ).toBe(
      "1.科技扶持。绩效目标：扶持企业20户。完成情况：实际扶持17户。年初预算200.00万元，年中未作调整；" +
        "实际支出176.69万元，预算执行率88.35%，年末结余23.31万元。原因说明：部分企业未达到条件。",
    );
  });

  it("asks for a reason below 90% of the unrounded rate only", () => {
    const spent = (amount: string): string =>
      sentenceOf(`项目名称 | 年初预算数 | 全年执行数\n甲 | 100 | ${amount}`);
    expect(spent("90")).not.toContain("原因说明");
    expect(spent("89.999")).toContain("预算执行率90.00%，年末结余10.00万元。原因说明：〔待填写");
  });

  it("turns other units into 万元", () => {
    expect(
      sentenceOf(`项目名称 | 年初预算数 | 全年执行数\n甲 | 1234567.89 | 1234567.89`, atYearEnd, {
        unit: "元",
      }),
    ).toContain("年初预算123.46万元");
    expect(
      sentenceOf(`项目名称 | 年初预算数 | 全年执行数\n甲 | 0.3 | 0.3`, atYearEnd, { unit: "亿元" }),
    ).toContain("年初预算3000.00万元");
  });

  it("prints no amount as 0.00 that is more than nothing", () => {
    expect(
      sentenceOf(`项目名称 | 年初预算数 | 全年执行数\n甲 | 20000 | 19970`, atYearEnd, { unit: "元" }),
    ).toContain("实际支出2.00万元，预算执行率99.85%，年末结余0.003万元。");
  });

  it("keeps the number of the paragraph apart from a name that begins with one", () => {
    expect(sentenceOf("项目名称 | 年初预算数 | 全年执行数\n2020年中小企业发展资金 | 9 | 9")).toMatch(
      /^1\. 2020年中小企业发展资金。/u,
    );
  });

  it("calls a full-year budget that the sheet states, but that equals the initial one, unadjusted", () => {
    expect(sentenceOf("项目名称 | 年初预算数 | 全年预算数 | 全年执行数\n设备购置 | 10 | 10 | 10")).toBe(
      "1.设备购置。年初预算10.00万元，年中未作调整；实际支出10.00万元，预算执行率100.00%，年末无结余。",
    );
  });

  it("keeps the cells behind every figure", () => {
    const columns = Object.fromEntries(
      runsOf(`项目名称 | 年初预算数 | 调减数 | 全年执行数\n甲 | 150 | 7 | 137`).flatMap((run) =>
        run.kind === "figure" ? [[run.text, run.from.map(({ column }) => column)]] : [],
      ),
    );
    expect(columns).toEqual({
      "150.00": [1],
      "7.00": [2],
      "143.00": [1, 2],
      "137.00": [3],
      "95.80%": [3, 1, 2],
      "6.00": [1, 2, 3],
    });
  });
});
