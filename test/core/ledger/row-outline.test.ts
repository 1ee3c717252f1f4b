import { indentOf, isBelow, outlineOf, outlineOfName } from "../../../src/core/ledger/row-outline";

const below = (part: string, whole: string): boolean => isBelow(outlineOf(part)!, outlineOf(whole)!);

test.each([
  ["（1）", "1"],
  ["1.1", "1"],
  ["1.2.1", "1.2"],
  ["①", "（3）"],
  ["1", "（一）"],
  ["（一）", "一、"],
  ["A2", "A"],
  ["1", "B"],
])("%s lies below %s", (part, whole) => {
  expect(below(part, whole)).toBe(true);
  expect(below(whole, part)).toBe(false);
});

test.each([
  ["2.1", "1"],
  ["B1", "A"],
  ["2", "1"],
  ["1.2", "1.1"],
])("%s does not lie below %s", (part, other) => {
  expect(below(part, other)).toBe(false);
});

test.each(["10KV", "2023", "12345", "a1b", "3号"])("%s is no number of a row", (text) => {
  const outline = outlineOf(text);
  expect(outline === undefined || outline.rank === 3).toBe(true);
});

test("numbers before names stand one below the other", () => {
  const names = ["一、水利科", "（一）河道类", "1.河道清淤", "1.2水质", "1.2.3监测", "（1）东段", "①北岸"];
  const ranks = names.map((name) => outlineOfName(name)!.rank);
  expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
  expect(new Set(ranks).size).toBe(ranks.length);
  for (const name of ["2020年科技计划", "一事一议奖补"]) expect(outlineOfName(name)).toBeUndefined();
});

test("a number before a name ends where the name begins", () => {
  expect(outlineOfName("1、设备费")?.own).toBe("1");
  expect(outlineOfName("（1）购置设备费")?.rank).toBe(outlineOf("（2）")!.rank);
  expect(outlineOfName("②二标段")?.own).toBe("②");
  for (const name of ["10KV配电线路迁改", "2023年补助", "1.5万吨储备", "道路养护"])
    expect(outlineOfName(name)?.rank ?? 3).toBeGreaterThanOrEqual(3);
});

test("blanks of either width set a name in", () => {
  expect(indentOf("　　中央资金")).toBe(4);
  expect(indentOf("  中央资金")).toBe(2);
  expect(indentOf("中央资金")).toBe(0);
});

test("codes of 政府收支分类科目 stand below those that they begin with", () => {
  const [social, affairs, running] = ["208", "20802", "2080201"].map((code) => outlineOf(code)!);
  expect(isBelow(affairs!, social!)).toBe(true);
  expect(isBelow(running!, affairs!)).toBe(true);
  // 款 is left out as a rule where it has one 项 only.
  expect(isBelow(running!, social!)).toBe(true);
  expect(isBelow(outlineOf("20502")!, social!)).toBe(false);
  expect(isBelow(outlineOf("20501")!, outlineOf("20")!)).toBe(false);
});
