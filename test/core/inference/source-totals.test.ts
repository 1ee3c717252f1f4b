import { checkWorkbook } from "../../../src/app/check-workbook";
import { buildWorkbook, type CellSpec } from "../../support/build-workbook";

const HEADERS = ["项目名称", "资金性质", "年初预算", "全年预算数", "全年执行数"];
const split = (name: string, ...rows: readonly (readonly number[])[]): CellSpec[][] =>
  rows.map((amounts, row) => [
    row === 0 ? name : null,
    ["总额", "其中：财政资金", "单位资金"][row]!,
    ...amounts,
  ]);
const PIER = split("渡口维护", [180, 200, 190], [150, 160, 153], [30, 40, 37]);
const DAM = split("山塘加固", [80, 90, 88], [80, 90, 88], [0, 0, 0]);

function told(...rows: readonly CellSpec[][]): readonly string[] {
  const outcome = checkWorkbook(
    buildWorkbook([{ name: "资金", rows: [["2024年资金使用情况（万元）"], HEADERS, ...rows] }]),
  );
  if (outcome.kind === "unusable") throw new Error(outcome.message);
  return outcome.checked.findings.flatMap(({ kind, message }) => (kind === "mismatch" ? [message] : []));
}

describe("sourceTotals", () => {
  it("is content where each source of 合计 is what the projects state of it, wherever 合计 stands", () => {
    const total = split("合计", [260, 290, 278], [230, 250, 241], [30, 40, 37]);
    expect(told(...total, ...PIER, ...DAM)).toEqual([]);
    expect(told(...PIER, ...DAM, ...total)).toEqual([]);
  });

  it("tells which source of 合计 is wrong", () => {
    const total = split("合计", [260, 290, 278], [230, 205, 241], [30, 40, 37]);
    expect(told(...total, ...PIER, ...DAM)).toEqual([
      "合计的财政资金·全年预算数应为250.00万元：第7行160.00万元＋第10行90.00万元＝250.00万元，表中为205.00万元，相差45.00万元；可能是相邻两位数字颠倒。",
    ]);
  });

  it("leaves to the project's own sum what that contradicts", () => {
    const pier = split("渡口维护", [180, 200, 190], [150, 160, 135], [30, 40, 37]);
    const total = split("合计", [260, 290, 278], [230, 250, 241], [30, 40, 37]);
    const found = told(...total, ...pier, ...DAM);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain("190.00万元");
  });

  it("says nothing where a project does not tell its sources", () => {
    const total = split("合计", [265, 295, 283], [235, 255, 246], [30, 40, 37]);
    const plain: CellSpec[] = ["便桥抢修", null, 5, 5, 5];
    expect(told(...total, ...PIER, ...DAM, plain)).toEqual([]);
  });
});
