import { checkWorkbook } from "../../../../src/app/check-workbook";
import { buildWorkbook, type CellSpec } from "../../../support/build-workbook";

const HEADER = ["项目名称", "全年预算数", "全年执行数", "执行率", "得分（10分）"];
const RIGHT: readonly (readonly CellSpec[])[] = [
  ["道路养护", 50, 45.5, "91.00%", 9.1],
  ["桥梁检测", 80, 60, "75.00%", 7.5],
  ["路灯更换", 40, 32, "80.00%", 8],
  ["绿化补植", 20, 22, "110.00%", 10],
];
const told = (...rows: readonly (readonly CellSpec[])[]): readonly string[] => {
  const sheet = { name: "汇总", rows: [["2023年项目支出自评汇总（单位：万元）"], HEADER, ...rows] };
  const outcome = checkWorkbook(buildWorkbook([sheet]));
  if (outcome.kind === "unusable") throw new Error(outcome.message);
  return outcome.checked.findings
    .filter(({ rule }) => rule === "listed-score" || rule === "execution-rate")
    .map(({ rule, message }) => `${rule} ${message}`);
};

describe("listed-score", () => {
  it("tells a score that is not its rate times the points, as the others are", () => {
    expect(told(...RIGHT)).toEqual([]);
    expect(told(...RIGHT, ["公厕维修", 30, 27.6, "92.00%", 9.02])).toEqual([
      "listed-score 第7行“公厕维修”的得分(10分)应为9.2分：执行率92.00%×分值10分＝9.2分，表中为9.02分，相差0.18分；表中另有3行按同一算法相符。",
    ]);
  });

  it("leaves a score alone whose rate is what is wrong", () => {
    expect(told(...RIGHT, ["公厕维修", 30, 27.6, "9.20%", 9.2])).toEqual([
      expect.stringMatching(/^execution-rate /),
    ]);
  });

  it("says nothing where scores are given in another way", () => {
    const steps = RIGHT.map((row, index) => [...row.slice(0, 4), index === 1 ? 8 : 10]);
    expect(told(...steps, ["公厕维修", 30, 27.6, "92.00%", 9.2])).toEqual([]);
  });
});
