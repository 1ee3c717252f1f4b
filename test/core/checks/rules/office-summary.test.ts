import { checkedWith, DETAILS, type Row } from "../../../support/office-book";

const OFFICES: readonly Row[] = [
  ["航道科", 2, 60.4, 58.2, "96.36%"],
  ["运输科", 2, 85.6, 81.6, "95.33%"],
  ["养护科", 1, 33, 33, "100%"],
  ["合计", 5, 179, 172.8, "96.54%"],
];

function said(offices: readonly Row[], details?: readonly Row[]): readonly string[] {
  return checkedWith(offices, details)
    .findings.filter(({ rule }) => rule === "office-summary" || rule === "office-rate")
    .map(({ kind, message }) => `${kind} ${message}`);
}

/** The summary with one row instead of another. */
const withRow = (index: number, row: Row) => OFFICES.map((each, at) => (at === index ? row : each));

test("a summary that follows the details says nothing, and is looked at", () => {
  const { result } = checkedWith(OFFICES);
  expect(result.tallyByRule.get("office-summary")).toMatchObject({ checked: 12, passed: 12 });
  expect(result.tallyByRule.get("office-rate")).toMatchObject({ checked: 4, passed: 4 });
});

test("an office's figure is the sum of its projects; a project that is exactly missing is named", () => {
  expect(said(withRow(1, ["运输科", 2, 85.6, 66, "95.33%"]))).toEqual([
    "mismatch “分科室”分科室汇总运输科的执行数应为81.60万元：明细中该科室各项目（2行）之和为81.60万元，表中为66.00万元，相差15.60万元；可能是漏加“车辆检测”，差额恰为其数额。",
  ]);
});

test("项目个数 is how many projects the details have", () => {
  expect(said(withRow(0, ["航道科", 3, 60.4, 58.2, "96.36%"]))).toEqual([
    "mismatch “分科室”分科室汇总航道科的项目个数应为2个：明细中该科室各项目共2个，表中为3个。",
  ]);
});

test("the total is the sum of the offices or of the details; either will do", () => {
  expect(said(withRow(3, ["合计", 5, 146, 172.8, "96.54%"]))).toEqual([
    "mismatch “分科室”分科室汇总合计的年初预算数应为179.00万元：明细中各项目（5行）之和为179.00万元，表中为146.00万元，相差33.00万元；可能是漏加“养护科”，差额恰为其数额。",
  ]);
  const some = [OFFICES[0]!, OFFICES[1]!, ["合计", 4, 146, 139.8, "95.75%"]];
  expect(said(some)).toEqual([]);
});

test("a column that is at odds with most offices counts something else: one question", () => {
  const others = OFFICES.map(([label, count, initial, , rate], index) => [
    label!,
    count!,
    initial!,
    index + 1,
    rate!,
  ]);
  const [first, ...more] = said(others).filter((line) => !line.includes("执行率"));
  expect(more).toEqual([]);
  expect(first).toContain("verify “分科室”分科室汇总的执行数有4格可以核对，其中4格与明细中各科室之和不符");
});

test("offices that the details do not name are not judged, and figures that cannot be read are counted so", () => {
  expect(said([...OFFICES.slice(0, 3), ["机关服务中心", 9, 1, 1, "100%"]])).toEqual([]);
  const unread = DETAILS.map((row) => (row[0] === "航标养护" ? [...row.slice(0, 4), "待定"] : row));
  const { result } = checkedWith(OFFICES, unread);
  expect(result.tallyByRule.get("office-summary")).toMatchObject({ failed: 0, unverifiable: 2 });
});

test("a table of offices without a ledger that names them is not read", () => {
  const unnamed = DETAILS.map((row, index) => (index === 0 ? row : [row[0]!, ...row.slice(2)]));
  expect(checkedWith(OFFICES, unnamed).mapping!.blocks.map(({ role }) => role)).toEqual(["ledger"]);
});
