import { isTotalOfScores } from "../../../src/core/evaluation/total-row";

test.each(["总分", "合计得分", "自评总分：", "总 分（100分）", "得分合计"])(
  "%s states what scores come to",
  (label) => expect(isTotalOfScores(label)).toBe(true),
);

test.each(["产出指标合计数量", "小计", "预算执行率得分", "得分"])("%s does not", (label) =>
  expect(isTotalOfScores(label)).toBe(false),
);
