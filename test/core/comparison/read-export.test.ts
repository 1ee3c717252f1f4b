import { readExport } from "../../../src/core/comparison/read-export";
import type { SystemExport } from "../../../src/core/comparison/system-export";
import { buildWorkbook, type CellSpec, type SheetSpec } from "../../support/build-workbook";

type Rows = readonly (readonly CellSpec[])[];

const bookOf = (
  rows: Rows,
  more: Partial<SheetSpec> = {},
  fileName = "支付明细.xls",
): ReturnType<typeof buildWorkbook> => buildWorkbook([{ name: "Sheet1", rows, ...more }], [], { fileName });

function exportOf(...args: Parameters<typeof bookOf>): SystemExport {
  const reading = readExport(bookOf(...args));
  if (reading.kind === "unusable") throw new Error(reading.message);
  return reading.exported;
}

const shown = ({ rows }: SystemExport): string[] =>
  rows.map(({ row, code, name, amounts }) => [row, code ?? "", name ?? "", ...amounts.map(String)].join(" "));

describe("readExport", () => {
  it("finds the headers below the title, the unit beside them, and leaves sums out", () => {
    const exported = exportOf([
      ["国库集中支付明细表"],
      ["", "", "", "单位：元"],
      ["支付日期", "项目 编码", "项目名称", "支付金额"],
      ["2020-05-01", "A1", "甲项目", 100.5],
      ["2020-06-01", "A1", "甲项目", "1,200.00"],
      ["小计", "", "", 1300.5],
      ["2020-06-01", "", "乙项目小计", 7],
      ["2020-07-01", "A2", "数据统计", "—"],
      ["2020-07-01", "A3", "丙项目", "约5"],
      ["合 计", "", "", 1300.5],
      ["填报人：", "", "", ""],
    ]);
    expect(exported.subjects).toEqual([{ subject: "execution", place: "D列“支付金额”", unit: "元" }]);
    expect(shown(exported)).toEqual(["4 A1 甲项目 100.5", "5 A1 甲项目 1200", "9 A3 丙项目 unreadable"]);
  });

  it("reads the day of a payment, typed or held as a date", () => {
    const { rows } = exportOf([
      ["支付日期", "项目名称", "支付金额（元）"],
      ["2020-05-01", "甲", 1],
      [{ v: 43952, format: "yyyy/m/d" }, "乙", 2],
      [20200503, "丙", 3],
      ["月底", "丁", 4],
    ]);
    expect(rows.map(({ day }) => day)).toEqual([20200501, 20200501, 20200503, undefined]);
  });

  it("reads quotas and payments of one list, each with the unit of its header", () => {
    const { subjects } = exportOf([
      ["项目名称", "指标金额（万元）", "已支付金额(元)"],
      ["甲", 150, 1370000],
    ]);
    expect(subjects).toEqual([
      { subject: "execution", place: "C列“已支付金额(元)”", unit: "元" },
      { subject: "budget", place: "B列“指标金额（万元）”", unit: "万元" },
    ]);
  });

  it("parts code and name that stand in one cell", () => {
    const exported = exportOf([
      ["项目", "支付金额"],
      ["51000021R000000019951-工资性支出", 8],
    ]);
    expect(shown(exported)).toEqual(["2 51000021R000000019951 工资性支出 8"]);
  });

  it("gives every row of a merged cell to its project", () => {
    const rows = [
      ["项目名称", "支付金额"],
      ["甲", 1],
      ["", 2],
      ["乙", 4],
    ];
    expect(shown(exportOf(rows, { merges: ["A2:A3"] }))).toEqual(["2  甲 1", "3  甲 2", "4  乙 4"]);
  });

  it("takes the figures that the contract's own word names among several", () => {
    const exported = exportOf([
      ["项目名称", "支付金额", "全年执行数"],
      ["甲", 1, 2],
    ]);
    expect(shown(exported)).toEqual(["2  甲 2"]);
  });

  it("knows from the file's name what a mere 金额 is", () => {
    expect(
      exportOf([
        ["项目名称", "金额"],
        ["甲", 1],
      ]).subjects[0]!.subject,
    ).toBe("execution");
    expect(
      exportOf(
        [
          ["项目名称", "金额"],
          ["甲", 1],
        ],
        {},
        "指标下达.xls",
      ).subjects[0]!.subject,
    ).toBe("budget");
  });

  it.each<[string, Rows, RegExp, string]>([
    ["no headers", [["甲", 1]], /没有找到表头.*项目名称.*支付金额/, "支付明细.xls"],
    ["headers without rows", [["项目名称", "支付金额"]], /没有数据行/, "支付明细.xls"],
    [
      "two columns of payments",
      [
        ["项目名称", "支付金额", "实际支出金额"],
        ["甲", 1, 1],
      ],
      /B列“支付金额”和C列“实际支出金额”都可能是/,
      "支付明细.xls",
    ],
    [
      "调整预算数 alone",
      [
        ["项目名称", "调整预算数"],
        ["甲", 1],
      ],
      /调整额.*调整后预算数/,
      "支付明细.xls",
    ],
    [
      "codes that Excel rounded, without names",
      [
        ["项目编码", "支付金额"],
        [9.901072e20, 1],
      ],
      /990107200000000000000.*没有项目名称.*文本格式/,
      "支付明细.xls",
    ],
    [
      "payments that were returned",
      [
        ["项目名称", "支付金额", "支付状态"],
        ["甲", 1, "已支付"],
        ["甲", 1, "已退回"],
      ],
      /第3行的状态是“已退回”.*只保留已支付/,
      "支付明细.xls",
    ],
    [
      "金额 of nothing",
      [
        ["项目名称", "金额"],
        ["甲", 1],
      ],
      /没有说明是支付数还是指标数/,
      "导出.xls",
    ],
    ["a mark of secrecy", [["机密★"], ["项目名称", "支付金额"], ["甲", 1]], /不处理涉密文件/, "支付明细.xls"],
  ])("asks instead of guessing: %s", (_, rows, says, fileName) => {
    const reading = readExport(bookOf(rows, {}, fileName));
    expect(reading).toEqual({ kind: "unusable", message: expect.stringMatching(says) });
  });

  it("asks which of two sheets is meant", () => {
    const rows = [
      ["项目名称", "支付金额"],
      ["甲", 1],
    ];
    const book = buildWorkbook([
      { name: "一月", rows },
      { name: "二月", rows },
    ]);
    expect(readExport(book)).toEqual({
      kind: "unusable",
      message: expect.stringMatching(/“一月”和“二月”.*只保留其中一张/),
    });
  });
});
