import { checkWorkbook } from "../../../src/app/check-workbook";
import { buildWorkbook, type CellSpec } from "../../support/build-workbook";

/** Projects and sums of a sheet with these rows under 序号, 项目名称, 年初预算数, 全年执行数. */
function rowsOf(hasSerial: boolean, rows: readonly (readonly CellSpec[])[]): readonly string[] {
  const header = ["项目名称", "年初预算数（万元）", "全年执行数（万元）"];
  const outcome = checkWorkbook(
    buildWorkbook([{ name: "台账", rows: [hasSerial ? ["序号", ...header] : header, ...rows] }]),
  );
  if (outcome.kind === "unusable") throw new Error(outcome.message);
  const { projects, sums } = outcome.checked.ledger;
  const told = sums.map(({ label, members }) =>
    "from" in members ? `${label}=${members.from}..${members.to}` : label,
  );
  return [...(projects.texts.projectName ?? []), ...told].map(String);
}

describe("numbered rows", () => {
  it("are projects where nothing stands below them, whatever their numbers look like", () => {
    expect(
      rowsOf(true, [
        ["一", "河道清淤", 45, 44],
        ["二", "节水宣传", 6, 5.4],
        [null, "合计", 51, 49.4],
      ]),
    ).toEqual(["河道清淤", "节水宣传", "合计=0..1"]);
    expect(
      rowsOf(true, [
        ["一", "水利科", 51, 49.4],
        ["（一）", "河道清淤", 45, 44],
        ["（二）", "节水宣传", 6, 5.4],
      ]),
    ).toEqual(["河道清淤", "节水宣传", "水利科=0..1"]);
    expect(
      rowsOf(false, [
        ["一、水利科", 51, 49.4],
        ["（一）河道清淤", 45, 44],
        ["（二）节水宣传", 6, 5.4],
      ]),
    ).toEqual(["（一）河道清淤", "（二）节水宣传", "一、水利科=0..1"]);
  });

  it("are sums of the rows that their numbers put below them", () => {
    expect(
      rowsOf(false, [
        ["1.水利科", 51, 49.4],
        ["（1）河道清淤", 45, 44],
        ["（2）节水宣传", 6, 5.4],
        ["2.农田建设", 60, 59],
      ]),
    ).toEqual(["（1）河道清淤", "（2）节水宣传", "2.农田建设", "1.水利科=0..1"]);
  });

  it("are no sums where the figures of no column add up", () => {
    expect(
      rowsOf(false, [
        ["1.水利科", 51, 49],
        ["（1）河道清淤", 45, 44],
        ["（2）节水宣传", 8, 6.4],
      ]),
    ).toEqual(["1.水利科", "（1）河道清淤", "（2）节水宣传"]);
  });
});
