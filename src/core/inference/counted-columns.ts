const COUNTS = /个数|人数|数量|户数|人次|次数|件数|宗数|套数|面积/;

/** Whether the figures under a header count something rather than state money. */
export function countsThings(header: string): boolean {
  return COUNTS.test(header);
}
