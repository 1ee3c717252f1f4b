const COUNTS = /个数|人数|数量|户数|人次|次数|件数|宗数|套数|面积/;

const POINTS = /得分|评分|分值|分数|总分/;

/** Whether the figures under a header are points: 执行率得分 is no rate, and none of them is money. */
export function countsPoints(header: string): boolean {
  return POINTS.test(header);
}

/** Whether the figures under a header count something rather than state money. */
export function countsThings(header: string): boolean {
  return COUNTS.test(header);
}
