import { checkedWith, type Row } from "../../../support/office-book";

const OFFICES: readonly Row[] = [
  ["航道科", 2, 60.4, 58.2, "96.36%"],
  ["运输科", 2, 85.6, 81.6, "95.33%"],
];
const said = (...more: readonly Row[]): readonly string[] =>
  checkedWith([...OFFICES, ...more])
    .findings.filter(({ rule }) => rule === "office-rate")
    .map(({ kind, message }) => `${kind} ${message}`);

test("a rate follows the summary's own figures or the details", () => {
  expect(said(["养护科", 1, 33, 33, "100%"], ["合计", 5, 179, 172.8, "96.54%"])).toEqual([]);
  expect(said(["养护科", 1, 33, 30, "90.91%"])).toEqual([]);
  expect(said(["养护科", 1, 33, 33, "10%"])).toEqual([
    "mismatch “分科室”分科室汇总养护科的预算执行率应为100.00%：执行数33.00万元÷全年预算数33.00万元＝100.00%，表中为10%，相差90个百分点；可能是漏录一位数字。",
  ]);
});

test("a bare number may be a fraction or percentage points, and a total that of the offices listed", () => {
  expect(said(["养护科", 1, 33, 33, 1])).toEqual([]);
  expect(said(["养护科", 1, 33, 33, 100])).toEqual([]);
  expect(said(["合计", 4, 146, 139.8, 0.9575])).toEqual([]);
});
