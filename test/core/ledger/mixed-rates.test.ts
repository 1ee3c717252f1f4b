import { readLedger } from "../../../src/core/ledger/read-ledger";
import { buildWorkbook, type CellSpec } from "../../support/build-workbook";

/** Rates of 甲 150 → 137, 乙 25 → 24.95 and 丙 20 → 10 in percentage points, as one column states them. */
function ratesOf(...stated: readonly CellSpec[]): (string | undefined)[] {
  const [a, b, c] = stated;
  const workbook = buildWorkbook(
    [
      {
        name: "台账",
        rows: [
          ["项目名称", "年初预算数", "全年执行数", "预算执行率"],
          ["甲", 150, 137, a ?? ""],
          ["乙", 25, 24.95, b ?? ""],
          ["丙", 20, 10, c ?? ""],
        ],
      },
    ],
    ["项目名称", "年初预算数", "全年执行数", "预算执行率"].map(
      (name, index) => [name, `台账!$${"ABCD"[index]!}$2:$${"ABCD"[index]!}$4`] as const,
    ),
  );
  const reading = readLedger(workbook);
  if (reading.kind !== "ledger") throw new Error(JSON.stringify(reading));
  const { values } = reading.ledger.projects.rates.executionRate!;
  return [0, 1, 2].map((row) => values.at(row)?.toString());
}

describe("rates of one column that are written in several ways", () => {
  it("reads bare figures beside a text by their own rows: 0.998 of 24.95÷25 is 99.8%", () => {
    expect(ratesOf("91.33万元", 0.998)).toEqual(["91.33", "99.8", undefined]);
    expect(ratesOf("91.33%", "99.80%", 0.5)).toEqual(["91.33", "99.8", "50"]);
    expect(ratesOf("91.33%", "99.80%", 50)).toEqual(["91.33", "99.8", "50"]);
  });

  it("reads bare figures by what most of them agree with", () => {
    expect(ratesOf(91.33, 99.8, 0.5)).toEqual(["91.33", "99.8", "0.5"]);
    expect(ratesOf(0.9133, 0.998, 50)).toEqual(["91.33", "99.8", "5000"]);
  });
});
