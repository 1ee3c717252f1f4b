import { checkWorkbook } from "../../../../src/app/check-workbook";
import { ofWhich } from "../../../../src/core/checks/rules/of-which";
import type { Part } from "../../../../src/core/ledger/ledger";
import { Amount } from "../../../../src/core/numbers/amount";
import { formatAddress } from "../../../../src/core/workbook/address";
import { ledgerOf } from "../../../support/build-ledger";
import { findingsOf, tallyOf } from "../../../support/findings-of";
import { buildWorkbook, type CellSpec, type NameSpec } from "../../../support/build-workbook";

type Rows = readonly (readonly CellSpec[])[];

function saidOf(
  rows: Rows,
  merges: readonly string[] = [],
  names: readonly NameSpec[] = [],
): readonly string[] {
  const outcome = checkWorkbook(buildWorkbook([{ name: "台账", rows, merges }], names));
  if (outcome.kind === "unusable") throw new Error(outcome.message);
  return outcome.checked.findings
    .filter(({ rule }) => rule === "of-which")
    .map(
      ({ at, message }) => `${at.map(({ row, column }) => formatAddress(row, column)).join(" ")} ${message}`,
    );
}

const HEADER = [
  "项目名称",
  "年初预算数（万元）",
  "其中：财政拨款",
  "全年执行数（万元）",
  "其中：财政拨款（元）",
];

describe("of-which", () => {
  it("is content with parts up to the whole, in whatever unit, and with blanks", () => {
    expect(
      saidOf([
        HEADER,
        ["河道清淤", 45, 45, 44, 440000],
        ["节水宣传", 6, null, 5.4, "—"],
        ["合计", 51, 45, 49.4, 440000],
      ]),
    ).toEqual([]);
  });

  it("names a part that is more than the column before it", () => {
    expect(saidOf([HEADER, ["河道清淤", 45, 40, 44, 400000], ["节水宣传", 6, 6, 5.4, 450000]])).toEqual([
      "E3 D3 执行数5.40万元，其中：财政拨款却为45.00万元，多39.60万元；“其中”是总额的一部分，请核对这两个数。",
    ]);
  });

  it("names a row that is more than the row of which it is a part, and what may have happened", () => {
    expect(
      saidOf([
        ["项目名称", "年初预算数（万元）", "全年执行数（万元）"],
        ["水库除险加固", 180, 176],
        ["其中：工程费", 150, 146],
        ["其中：设计费", 30, 1760],
        ["节水宣传", 6, 5.4],
        ["合计", 186, 181.4],
        ["其中：上级资金", 200, 20],
      ]),
    ).toEqual([
      "C4 C2 执行数176.00万元，其中：设计费却为1760.00万元，多1584.00万元；可能是小数点错位；“其中”是总额的一部分，请核对这两个数。",
      "B7 B6 合计的年初预算数186.00万元，其中：上级资金却为200.00万元，多14.00万元；“其中”是总额的一部分，请核对这两个数。",
    ]);
  });

  it("adds up rows that are all parts of one, going on below 其中 or numbered", () => {
    const header = ["序号", "项目名称", "年初预算数（万元）", "全年执行数（万元）"];
    expect(
      saidOf([
        header,
        [1, "水库除险加固", 180, 176],
        [null, "其中：中央资金", 110, 121],
        [null, "区级资金", 70, 66],
        [2, "河道清淤", 45, 44],
        ["（1）", "东段", 25, 25],
        ["（2）", "西段", 20, 18],
        [3, "节水宣传", 6, 5.4],
        [null, "其中：上级资金", 6, 2],
        [null, "合计", 231, 225.4],
      ]),
    ).toEqual([
      "D2 D3 D4 执行数应等于其中各行之和：121.00万元＋66.00万元＝187.00万元，表中为176.00万元，相差11.00万元；有的列两者相等，请核对这一列的各数。",
      "D5 D6 D7 执行数应等于其中各行之和：25.00万元＋18.00万元＝43.00万元，表中为44.00万元，相差1.00万元；有的列两者相等，请核对这一列的各数。",
    ]);
  });

  it("lets a part exceed the whole where another is negative, and holds their sum to it", () => {
    const header = [
      "序号",
      "项目名称",
      "年初预算数（万元）",
      "调整数（万元）",
      "全年预算数（万元）",
      "全年执行数（万元）",
    ];
    const rows = (upper: number) => [
      header,
      [1, "河道清淤", 40, 5, 45, 44],
      [null, "其中：中央资金", 25, 8, 33, 32],
      [null, "省级资金", 15, upper, 12, 12],
      [2, "节水宣传", 6, 1, 7, 6.4],
      [null, "其中：中央资金", 4, 2, 6, 5.4],
    ];
    expect(saidOf(rows(-3))).toEqual([]);
    expect(saidOf(rows(-2))).toEqual([
      "D2 D3 D4 调增数应等于其中各行之和：8.00万元＋-2.00万元＝6.00万元，表中为5.00万元，相差1.00万元；有的列两者相等，请核对这一列的各数。",
    ]);
  });

  it("lets more be left of a part than of the whole, where that follows from what it had and spent", () => {
    const rows = (spent: number, left: number) => [
      ["项目名称", "年初预算数（万元）", "全年执行数（万元）", "结余数（万元）"],
      ["水库除险加固", 180, 180, 0],
      ["其中：政府采购", 60, spent, left],
      ["节水宣传", 6, 5.4, 0.6],
    ];
    expect(saidOf(rows(48, 12))).toEqual([]);
    expect(saidOf(rows(48, 13))).toEqual([
      "D3 D2 结余数0.00万元，其中：政府采购却为13.00万元，多13.00万元；“其中”是总额的一部分，请核对这两个数。",
    ]);
    expect(saidOf(rows(190, -130))).toEqual([
      "C3 C2 执行数180.00万元，其中：政府采购却为190.00万元，多10.00万元；“其中”是总额的一部分，请核对这两个数。",
    ]);
  });

  it("takes the columns under a merged 其中 for parts, and no column behind anything else", () => {
    const rows = [
      ["项目名称", "年初预算数（万元）", "全年执行数（万元）", "其中", null, "备注", "其中：上年数"],
      [null, null, null, "财政拨款", "单位资金", null, null],
      ["河道清淤", 45, 44, 40, 46, "", 99],
      ["节水宣传", 6, 5.4, 5, 0.4, "", 99],
    ];
    expect(saidOf(rows, ["A1:A2", "B1:B2", "C1:C2", "D1:E1", "F1:F2", "G1:G2"])).toEqual([
      "E3 C3 执行数44.00万元，其中：单位资金却为46.00万元，多2.00万元；“其中”是总额的一部分，请核对这两个数。",
    ]);
  });

  it("reads by names as well", () => {
    const names: NameSpec[] = [
      ["项目名称", "台账!$A$2:$A$3"],
      ["年初预算数", "台账!$B$2:$B$3"],
      ["全年执行数", "台账!$D$2:$D$3"],
    ];
    expect(saidOf([HEADER, ["河道清淤", 45, 47, 44, 440000], ["节水宣传", 6, 6, 5.4, 1]], [], names)).toEqual(
      [
        "C2 B2 年初预算数45.00万元，其中：财政拨款却为47.00万元，多2.00万元；“其中”是总额的一部分，请核对这两个数。",
      ],
    );
  });

  describe("of parts as they are read", () => {
    const amounts = ledgerOf("项目名称 | 年初预算数 | 全年执行数\n甲 | 0.05 | 0.05\n乙 | 0 | 0");
    const part = (line: number, text: string, whole: string, more: Partial<Part> = {}): Part => ({
      label: "其中：财政拨款",
      field: "initialBudget",
      amount: Amount.of(text),
      at: { sheet: "表", row: line, column: 2 },
      whole: Amount.of(whole),
      wholeAt: { sheet: "表", row: line, column: 1 },
      owner: "甲",
      project: 0,
      ...more,
    });
    const of = (parts: readonly Part[], roundingBasis: "允许尾差" | "逐分相符" = "逐分相符") => ({
      ...amounts,
      heading: { ...amounts.heading, roundingBasis },
      parts,
    });
    const whole = { wholeAt: { sheet: "表", row: 9, column: 1 } };
    const spent = { ...whole, field: "execution" } as const;

    it("lets rounded copies exceed the whole by a last digit", () => {
      expect(findingsOf(ofWhich, of([part(1, "10.01", "10")], "允许尾差"))).toEqual([]);
      expect(findingsOf(ofWhich, of([part(1, "10.02", "10")], "允许尾差"))).toHaveLength(1);
      expect(findingsOf(ofWhich, of([part(1, "10.01", "10")]))).toHaveLength(1);
      expect(findingsOf(ofWhich, of([part(1, "10", "10")]))).toEqual([]);
    });

    it("lets none where the sums of the ledger show that its figures are exact", () => {
      const rows = Array.from({ length: 12 }, (_, row) => `甲${row} | 1.25 | 1.25 | 2.5 | 2`).join("\n");
      const exact = ledgerOf(`项目名称 | 年初预算数 | 调增数 | 全年预算数 | 全年执行数\n${rows}`);
      expect(findingsOf(ofWhich, { ...exact, parts: [part(1, "10.01", "10")] })).toHaveLength(1);
    });

    it("lets their sum be apart by a last digit a row", () => {
      const rows = (last: string) => [
        part(1, "5", "10", whole),
        part(2, "5", "10", whole),
        part(1, "4.99", "10", spent),
        part(2, last, "10", spent),
      ];
      expect(findingsOf(ofWhich, of(rows("4.99"), "允许尾差"))).toEqual([]);
      expect(findingsOf(ofWhich, of(rows("4.98"), "允许尾差"))).toHaveLength(1);
      expect(findingsOf(ofWhich, of(rows("5"), "逐分相符"))).toHaveLength(1);
      expect(tallyOf(ofWhich, of(rows("4.99"), "允许尾差"))).toMatchObject({ checked: 6, passed: 6 });
    });

    it("names the project, if it is one", () => {
      const { project, ...bare } = part(1, "11", "10", { owner: "合计" });
      const apart = (more: Partial<Part>) => [
        part(1, "5", "10", { ...whole, ...more }),
        part(2, "5", "10", { ...whole, ...more }),
        part(1, "5", "9", { ...spent, ...more }),
        part(2, "5", "9", { ...spent, ...more }),
      ];
      const named = (parts: readonly Part[]) => findingsOf(ofWhich, of(parts)).map((each) => each.project);
      expect(project).toBe(0);
      expect(named([part(1, "11", "10")])).toEqual(["甲"]);
      expect(named([bare])).toEqual([undefined]);
      expect(named(apart({}))).toEqual(["甲"]);
      expect(named(apart({ owner: "合计" }).map(({ project: _, ...each }) => each))).toEqual([undefined]);
    });

    it("guesses a unit or a point, and nothing finer", () => {
      const causes = (amount: string, whole = "45") =>
        findingsOf(ofWhich, of([part(1, amount, whole)])).map((each) => each.cause);
      expect(causes("450000")).toEqual(["unit"]);
      expect(causes("450")).toEqual(["shift"]);
      expect(causes("4565.55", "4556.55")).toEqual(["none"]);
    });

    it("takes a negative part for the reason only under the same whole, or among adjustments", () => {
      const over = part(1, "11", "10");
      const said = (...parts: readonly Part[]) => findingsOf(ofWhich, of(parts)).length;
      expect(said(over, part(1, "-1", "10"))).toBe(0);
      expect(said(over, part(1, "-1", "10", { field: "execution" }))).toBe(1);
      expect(said(over, part(2, "-1", "10"))).toBe(1);
      expect(said(over, part(2, "-1", "10", { field: "increase" }))).toBe(1);
      const more = part(1, "11", "10", { field: "increase" });
      expect(said(more, part(2, "-1", "10", { field: "increase" }))).toBe(0);
      expect(said(more, part(2, "-1", "10", { field: "increase" }), part(3, "-1", "10"))).toBe(0);
      expect(said(more, part(2, "-1", "10"))).toBe(1);
      expect(said(part(1, "-8", "-10"))).toBe(0);
    });
  });
});
