import { equationOfColumns, equationsIn } from "../../../src/core/recognition/noted-equations";

const HEADERS = ["项目名称", "上年结转", "年初预算数", "全年预算（万元）", "实际支出数", "年末结余"].map(
  (header) => ({ header }),
);

function read(text: string): readonly string[] {
  return equationsIn(text).map((noted) => {
    const found = equationOfColumns(noted, HEADERS);
    return found ? `${found.whole}=${found.parts.join("+")}-${found.taken.join("-")}` : "unknown";
  });
}

describe("what a note says of how a column is reckoned", () => {
  it("is read where each word is of one column", () => {
    expect(read("注：1.结余＝上年结转＋全年预算－支出；2.无超支。")).toEqual(["5=1+3-4"]);
    expect(read("“年末结余”=“全年预算数”-“支出数”")).toEqual(["5=3-4"]);
  });

  it("is not, where a word is of none or of several", () => {
    expect(read("结余=上年结转+预算-支出")).toEqual(["unknown"]);
    expect(read("结余=专户余额+全年预算-支出")).toEqual(["unknown"]);
    expect(read("执行率=支出/全年预算")).toEqual([]);
  });
});
