import { findPlainTables } from "../../../src/core/inference/find-plain-tables";
import { progressGaps } from "../../../src/core/inference/progress-gaps";
import { sheetViews } from "../../../src/core/recognition/recognise";
import { buildWorkbook, type CellSpec } from "../../support/build-workbook";

/** How many differences were judged, and the rows of the wrong ones. */
function gapsIn(above: readonly CellSpec[], rows: readonly (readonly CellSpec[])[]): string {
  const header = ["科室", "预算", "进度%", "与序时进度差（百分点）"];
  const [view] = sheetViews(buildWorkbook([{ name: "表", rows: [above, header, ...rows] }]));
  const [table] = findPlainTables(view!);
  const found = progressGaps(table!, 2);
  if (!found) return "none";
  return [`${found.judgedSums}`, ...found.broken.map(({ whole }) => `D${whole.at.row + 1}`)].join(" ");
}

const ROWS = [
  ["办公室", 50, 80.12, 5.12],
  ["财务科", 40, 91.6, 16.61],
  ["业务科", 30, 62.5, -12.5],
  ["法规科", 60, 75, 0],
  ["督查科", 80, 70.04, -4.96],
] as const;
const NOTE = [null, "序时进度：", 75] as const;

describe("how far rates are from the share of the year that has passed", () => {
  it("is judged where that share stands above the table", () => {
    expect(gapsIn(NOTE, ROWS)).toBe("5");
    expect(gapsIn(NOTE, [...ROWS.slice(0, 4), ["督查科", 80, 70.04, 4.96]])).toBe("5 D7");
  });

  it("is not where it stands nowhere", () => {
    expect(gapsIn([null, "进度：", 75], ROWS)).toBe("none");
  });

  it("is not where the column holds mere distances", () => {
    const distances = ROWS.map(([name, budget, rate, gap]) => [name, budget, rate, Math.abs(gap)]);
    const low = distances.map((row, index) => (index === 1 ? ["财务科", 40, 60, 15] : row));
    expect(gapsIn(NOTE, low)).toBe("none");
  });
});
