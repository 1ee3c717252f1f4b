import { checkWorkbook } from "../../../src/app/check-workbook";
import { formatAddress } from "../../../src/core/workbook/address";
import { buildWorkbook, type CellSpec } from "../../support/build-workbook";

/** "5项" where all hold, the wrong cells where not, 未读 where the structure is not certain. */
function judged(rows: readonly (readonly CellSpec[])[], merges: readonly string[] = []): string {
  const outcome = checkWorkbook(buildWorkbook([{ name: "表", rows, merges }]));
  if (outcome.kind === "unusable" || !outcome.checked.figures) return "未读";
  const { findings, result } = outcome.checked;
  const cells = findings.map(({ at }) => formatAddress(at[0]!.row, at[0]!.column));
  return cells.length > 0 ? cells.join(" ") : `${result.tally.passed}项`;
}

describe("a “三公”经费表", () => {
  const TITLE = ["“三公”经费决算表（单位：万元）"];
  const FLAT = ["项目", "合计", "因公出国（境）费", "公务用车购置及运行费", "公务接待费"];
  const ROW = ["2023年度决算数", 22.48, 0, 17.36, 5.12];

  it.each<[string, readonly (readonly CellSpec[])[], readonly string[], string]>([
    ["one row of three items", [TITLE, FLAT, ROW], [], "1项"],
    ["a column of remarks", [TITLE, [...FLAT, "备注"], [...ROW, "详见附注"]], [], "1项"],
    [
      "a row of rates beside one of differences",
      [TITLE, FLAT, ROW, ["增减率（%）", -8.24, 0, -8.63, -6.91]],
      [],
      "1项",
    ],
    [
      "购置 and 运行 without a 小计",
      [
        TITLE,
        ["年度", "“三公”经费合计", "因公出国费", "公务用车购置费", "公务用车运行费", "公务接待费"],
        ["2023年", 22.48, 0, 10, 7.36, 5.12],
      ],
      [],
      "1项",
    ],
    [
      "headers that are not merged, and years in a merged cell",
      [
        TITLE,
        ["年度", "口径", "合计", "因公出国费", "公务用车购置及运行费", null, null, "公务接待费"],
        [null, null, null, null, "小计", "购置费", "运行费"],
        ["2023年", "预算数", 24.5, 0, 19, 0, 19, 5.5],
        [null, "决算数", 22.48, 0, 17.36, 0, 17.63, 5.12],
      ],
      ["A4:A5"],
      "G5",
    ],
    ["会议费 beside them", [TITLE, [...FLAT, "会议费"], [...ROW, 3]], [], "未读"],
    ["figures under no header", [TITLE, FLAT, [...ROW, 3]], [], "未读"],
    ["one item missing", [TITLE, FLAT.slice(0, 4), ROW.slice(0, 4)], [], "未读"],
    [
      "another table below",
      [TITLE, FLAT, ROW, [], ["项目", "人数", "车辆数", "批次", "人次"], ["2023", 3, 4, 5, 6]],
      [],
      "未读",
    ],
    [
      "counts below 公务接待费",
      [
        TITLE,
        ["项目", "合计", "因公出国费", "公务用车", "公务接待费"],
        [null, null, null, null, "小计", "批次", "人次"],
        [...ROW, 30, 200],
      ],
      ["E2:G2"],
      "未读",
    ],
  ])("%s", (_, rows, merges, expected) => {
    expect(judged(rows, merges)).toBe(expected);
  });
});

describe("a 额度构成表", () => {
  const HEAD = [["用款计划额度构成表"], ["项 目", "用款计划额度（万元）", "比 例（%）"]];
  const LINES = [
    ["基本支出", 206917, 25],
    ["项目支出", 616750, 75],
  ];
  const PAID = [
    ["直接支付", 576567, 70],
    ["授权支付", 247100, 30],
  ];
  const TOTAL = ["合 计", 823667, 100];

  it.each<[string, readonly (readonly CellSpec[])[], string]>([
    [
      "合计 below each group",
      [...HEAD, ["按预算项目分类"], ...LINES, TOTAL, ["按支付方式分类"], ...PAID, TOTAL],
      "9项",
    ],
    [
      "合计 in the groups' own rows",
      [...HEAD, ["按预算项目分类", 823667, 100], ...LINES, ["按支付方式分类", 823667, 100], ...PAID],
      "9项",
    ],
    [
      "one 合计 above all",
      [...HEAD, TOTAL, ["一、按预算项目分类"], ...LINES, ["二、按支付方式分类"], ...PAID],
      "6项",
    ],
    [
      "one 合计 below all",
      [...HEAD, ["一、按预算项目分类"], ...LINES, ["二、按支付方式分类"], ...PAID, TOTAL],
      "6项",
    ],
    [
      "a line that goes on with 其中 above it",
      [
        ...HEAD,
        ["按预算项目分类", 823667, 100],
        ["  基本支出", 206917, 25],
        ["  项目支出", 616750, 75],
        ["    其中：科技专项", 300000],
        ["          产业专项", 200000],
        ["按支付方式分类", 823667, 100],
        ...PAID,
      ],
      "9项",
    ],
    [
      "小计 by the group's name",
      [...HEAD, ["按支付方式分类"], ...PAID, ["按支付方式分类小计", 823667, 100]],
      "4项",
    ],
    [
      "a part under 其中",
      [...HEAD, ["按预算项目分类", 823667, 100], LINES[0]!, ["其中：人员经费", 200000, 24], LINES[1]!],
      "5项",
    ],
    [
      "小计 of something else",
      [...HEAD, ["按支付方式分类", 823667, 100], ...PAID, ["财政小计", 823667, 100]],
      "未读",
    ],
    [
      "lines of two levels",
      [
        ...HEAD,
        ["按支付方式分类", 823667, 100],
        ["1.直接支付", 576567, 70],
        ["（1）工资", 500000, 61],
        ["2.授权支付", 247100, 30],
      ],
      "未读",
    ],
    ["no total at all", [...HEAD, ["按支付方式分类"], ...PAID], "未读"],
    ["no 按…分类: a plain list with its total and shares of 100", [...HEAD, ...PAID, TOTAL], "2项"],
  ])("%s", (_, rows, expected) => {
    expect(judged(rows)).toBe(expected);
  });
});

describe("a 收入支出总表", () => {
  const HEAD = [["收入支出决算总表（单位：万元）"], ["收入项目", "决算数", "支出项目", "决算数"]];
  const LINES = [
    ["一、财政拨款收入", 30, "一、教育支出", 28.5],
    ["二、其他收入", 2.5, "二、住房保障支出", 3],
  ];
  const SUM = ["本年收入合计", 32.5, "本年支出合计", 31.5];
  const CARRIED = ["年初结转和结余", 1, "结余分配", 0.5];
  const END = [null, 0, "年末结转和结余", 1.5];
  const GRAND = ["总计", 33.5, "总计", 33.5];

  it.each<[string, readonly (readonly CellSpec[])[], string]>([
    ["lines, 合计, what is carried, 总计", [...HEAD, ...LINES, SUM, CARRIED, END, GRAND], "5项"],
    ["without 总计", [...HEAD, ...LINES, SUM], "2项"],
    [
      "totals that are not the same",
      [...HEAD, ...LINES, SUM, ["上年结转", 1, "结转下年", 2.5], ["收入总计", 33.5, "支出总计", 34]],
      "D7",
    ],
    // Of an uncertain structure only what the sides show of themselves is judged.
    [
      "a line without number among numbered ones",
      [...HEAD, ...LINES, ["利息", 1, "三、其他支出", 1], SUM],
      "D6",
    ],
    [
      "an unknown line below 合计",
      [...HEAD, ...LINES, SUM, CARRIED, ["暂存款", 3, "年末结转和结余", 1.5], GRAND],
      "3项",
    ],
    [
      "an amount without a label",
      [...HEAD, ...LINES, SUM, CARRIED, [null, 2, "年末结转和结余", 1.5], GRAND],
      "3项",
    ],
  ])("%s", (_, rows, expected) => {
    expect(judged(rows)).toBe(expected);
  });
});

test("of several sheets, those that are no statement are named", () => {
  const statement = [
    ["“三公”经费决算表（单位：万元）"],
    ["项目", "合计", "因公出国费", "公务用车", "公务接待费"],
    ["2023年度决算数", 22.48, 0, 17.36, 5.12],
  ];
  const outcome = checkWorkbook(
    buildWorkbook([
      { name: "三公", rows: statement },
      { name: "说明", rows: [["本表由财务室填报。"]] },
      { name: "去年", rows: statement, visibility: "hidden" },
    ]),
  );
  expect(outcome).toMatchObject({
    kind: "checked",
    checked: {
      figures: {
        remarks: [
          "工作表“三公”是“三公”经费表，没有项目，只核对表中各数之间的勾稽。",
          "“去年”是隐藏的工作表，没有读取；其中有要核对的数的，请取消隐藏后再核对。",
          "工作表“说明”没有读取，其中的数未核对。",
        ],
      },
    },
  });
});
