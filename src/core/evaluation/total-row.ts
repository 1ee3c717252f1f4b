import { spaceless } from "../numbers/spaceless";

const TOTAL =
  /^(?:自评|综合|最终)?(?:总分|总分值|合计|总计|总得分|得分合计|得分总计|合计得分|合计分|总评分|总分合计)$/u;

/** Whether the label of a row says that it states what scores come to; a colon and a remark in brackets say no more. */
export function isTotalOfScores(label: string): boolean {
  const bare = spaceless(label)
    .replace(/\([^()]*\)/g, "")
    .replace(/:$/, "");
  return TOTAL.test(bare);
}
