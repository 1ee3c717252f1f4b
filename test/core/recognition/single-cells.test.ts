import { recognise } from "../../../src/core/recognition/recognise";
import { buildWorkbook, type CellSpec } from "../../support/build-workbook";

const LEDGER: readonly (readonly CellSpec[])[] = [
  ["单位：万元"],
  ["项目名称", "年初预算数", "全年执行数"],
  ["河湖保洁", 120, 110],
  ["古树养护", 60, 57],
];

function singlesOf(...rows: readonly (readonly CellSpec[])[]): readonly string[] {
  const workbook = buildWorkbook([
    { name: "台账", rows: LEDGER },
    { name: "其他", rows },
  ]);
  return recognise(workbook).singles.map(({ field, value }) => `${field} ${value}`);
}

describe("cells with a label left of them", () => {
  it("tell what the label names", () => {
    expect(singlesOf(["单位名称", "白溪区水务局"])).toEqual(["bureauName 白溪区水务局"]);
    expect(singlesOf(["执行率口径", "全年预算"])).toEqual(["rateBasis 全年预算"]);
  });

  it("are none where the label heads a list beside other headers", () => {
    expect(singlesOf(["单位名称", "项目代码", "主要事项"], ["白溪区水务局", "A01", "巡查"])).toEqual([]);
    expect(singlesOf(["单位名称", "功能科目编码", "主要事项"], ["白溪区水务局", "2130304", "巡查"])).toEqual(
      [],
    );
  });
});
