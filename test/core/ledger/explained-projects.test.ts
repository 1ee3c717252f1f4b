import { readLedger } from "../../../src/core/ledger/read-ledger";
import type { Ledger } from "../../../src/core/ledger/ledger";
import { buildWorkbook, type CellSpec } from "../../support/build-workbook";

const LIST_HEADER = ["序号", "项目编码", "项目名称", "须说明的事项", "说明（请填写）"];

function ledger(projects: readonly (readonly CellSpec[])[], list: readonly (readonly CellSpec[])[]): Ledger {
  const last = projects.length + 1;
  const names = ["项目编码", "项目名称", "年初预算数", "全年执行数", "未完成原因"].map(
    (name, at) => [name, `表!$${"ABCDE"[at]!}$2:$${"ABCDE"[at]!}$${last}`] as const,
  );
  const workbook = buildWorkbook(
    [
      { name: "表", rows: [["编码", "项目名称", "年初", "执行", "原因"], ...projects] },
      { name: "待说明清单", rows: [["待说明清单"], LIST_HEADER, ...list] },
    ],
    names,
  );
  const reading = readLedger(workbook);
  if (reading.kind === "unusable") throw new Error(reading.message);
  return reading.ledger;
}
const reasons = ({ projects }: Ledger) => projects.texts.reason;

describe("a list that came back", () => {
  it("gives its texts to projects whose own cell is blank", () => {
    const read = ledger(
      [
        ["A1", "甲", 10, 5, ""],
        ["A2", "乙", 10, 5, "跨年实施"],
        ["", "丙", 10, 5, ""],
      ],
      [
        ["产业科　共2项"],
        ["1", "A1", "旧名", "未完成原因（预算执行率50.00%，低于90%）", " 招标推迟 "],
        ["2", "A2", "乙", "未完成原因（预算执行率50.00%，低于90%）", "不采用"],
        ["3", "", "丙 ", "未完成原因（…）", "尚未验收"],
        ["填报人：", "", "", "", ""],
      ],
    );
    expect(reasons(read)).toEqual(["招标推迟", "跨年实施", "尚未验收"]);
    expect(read.explained.projects.reason).toEqual([0, 2]);
    expect(read.explained.strays).toEqual([]);
  });

  it("keeps texts of fields apart, and adds the column that the workbook lacks", () => {
    const read = ledger(
      [["A1", "甲", 10, 5, ""]],
      [["1", "A1", "甲", "调整依据（调增数3.00万元）", "区财〔2020〕7号"]],
    );
    expect(reasons(read)).toEqual([undefined]);
    expect(read.projects.texts.adjustmentDocument).toEqual(["区财〔2020〕7号"]);
  });

  it("gives the n-th line of a name to the n-th project of that name, the last one to those beyond", () => {
    const twins = (count: number) => Array.from({ length: count }, () => ["", "甲", 10, 5, ""]);
    const lines = [
      ["1", "", "甲", "未完成原因（…）", ""],
      ["2", "", "甲", "未完成原因（…）", "第二个"],
    ];
    expect(reasons(ledger(twins(3), lines))).toEqual([undefined, "第二个", "第二个"]);
    expect(reasons(ledger(twins(1), lines))).toEqual([undefined]);
  });

  it("keeps what belongs to no project", () => {
    const { explained } = ledger(
      [["A1", "甲", 10, 5, ""]],
      [
        ["1", "A9", "甲", "未完成原因（…）", "错编码"],
        ["2", "", "乙", "未完成原因（…）", ""],
      ],
    );
    expect(explained.strays).toEqual([
      {
        field: "reason",
        code: "A9",
        name: "甲",
        text: "错编码",
        at: { sheet: "待说明清单", row: 2, column: 4 },
      },
    ]);
  });
});
