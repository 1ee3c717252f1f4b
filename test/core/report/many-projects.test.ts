import { buildReport } from "../../../src/core/report/build-report";
import { linesOf } from "../../../src/core/report/plain-text";
import { figuresIn, projectsBehind, truths } from "../../support/report-truths";
import { readExample } from "../../support/report-example";

/** 300 projects of 10, 11, 12 … 万元; every third spent all, every third half, every third nothing. */
const rows = Array.from({ length: 300 }, (_, index) => {
  const budget = 10 + index;
  const spent = [budget, budget / 2, 0][index % 3]!;
  return `项目第${index + 1}号 | ${["产业科", "行政科"][index % 2]!} | ${budget} | ${spent}`;
});

const { ledger, bases } = readExample(
  "单位名称：云岭市青禾区住房和城乡建设局\n单位简称：区住建局\n预算年度：2022\n数据截止日期：2022年12月31日\n" +
    `【台账】\n项目名称 | 财政归口科室 | 年初预算数 | 全年执行数\n${rows.join("\n")}\n`,
);
const document = buildReport(ledger, bases);
const lines = document.blocks.flatMap(linesOf);

describe("the report of 300 projects", () => {
  it("sums them up without listing names that no sentence can hold", () => {
    const start = lines.indexOf("（一）项目概况");
    expect(lines.slice(start + 1, start + 5)).toEqual([
      "云岭市青禾区住房和城乡建设局（以下简称“区住建局”）2022年度部门预算年初批复项目300个，批复金额47850.00万元。" +
        "按批复科室分，产业科150个、23850.00万元，行政科150个、24000.00万元。",
      "年中未调整预算。",
      "截至2022年12月31日，执行项目200个，实际支出23825.00万元，预算执行率49.79%。未发生支出的项目100个。",
      "年末结余24025.00万元。",
    ]);
    expect(lines).toContain("预算执行率为100%的项目100个，低于90%的项目200个。");
  });

  it("numbers one paragraph a project and repeats its figures in the appendix", () => {
    expect(lines).toContain(
      "299.项目第299号。年初预算308.00万元，年中未作调整；实际支出154.00万元，预算执行率50.00%，年末结余154.00万元。" +
        "原因说明：〔待填写：预算执行率低于90%的原因〕。",
    );
    expect(lines).toContain("299\t项目第299号\t308.00\t—\t—\t308.00\t154.00\t50.00%\t154.00");
  });

  it("states no figure that the ledger does not give, and gives each its own key", () => {
    const texts = new Map<string, string>();
    for (const figure of figuresIn(document)) {
      expect([...truths(ledger, projectsBehind(ledger, figure), "年终收回")]).toContain(figure.text);
      expect(texts.get(figure.key) ?? figure.text).toBe(figure.text);
      texts.set(figure.key, figure.text);
    }
    expect(texts.size).toBeGreaterThan(1200);
  });
});
