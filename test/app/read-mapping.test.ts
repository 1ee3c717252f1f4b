import { checkWorkbook } from "../../src/app/check-workbook";
import { mappingAsJson } from "../../src/app/mapping-json";
import { readMapping } from "../../src/app/read-mapping";
import { buildWorkbook } from "../support/build-workbook";

const BOOK = buildWorkbook([
  {
    name: "项目",
    rows: [
      ["科技局2020年度项目支出", null, null, null],
      ["甲", "乙", "丙", "丁"],
      ["科技馆建设", 100, 900000, 0.95],
      ["数字城市", 50, 450000, 0.9],
    ],
  },
]);

const JSON_TEXT = `{
  "map": {
    "blocks": [
      {
        "role": "ledger", "sheet": "项目", "rows": "3:4", "unit": "万元",
        "columns": {
          "项目名称": "A", "年初预算数": "B", "全年执行数": { "column": "C", "unit": "元" }, "预算执行率": "D"
        }
      }
    ],
    "values": { "单位名称": "科技局", "预算年度": "2020" }
  }
}`;

test("reads a workbook without names as the mapping says, each column in its own unit", () => {
  const outcome = checkWorkbook(BOOK, undefined, readMapping(JSON_TEXT, "对应.json"));
  if (outcome.kind !== "checked") throw new Error(outcome.message);
  const { ledger, findings } = outcome.checked;
  expect(ledger.heading).toMatchObject({ unit: "万元", bureauName: "科技局", budgetYear: 2020 });
  expect(ledger.projects.amounts.execution!.at(0)!.toString()).toBe("90");
  expect(findings.filter(({ severity }) => severity === "error").map(({ at }) => at[0])).toEqual([
    { sheet: "项目", row: 2, column: 3 },
  ]);
});

test("writes a mapping in the form that it reads", () => {
  const mapping = readMapping(JSON_TEXT, "对应.json");
  expect(readMapping(JSON.stringify({ map: mappingAsJson(mapping) }), "对应.json")).toEqual(mapping);
});

test("adds up the columns of one field, reads back what it writes, and every figure knows its cells", () => {
  const text = `{"blocks":[{"role":"ledger","sheet":"台账","rows":"2:4","unit":"万元","columns":{
    "项目名称":"A","年初预算数":"B","调增数":{"column":"C","also":["D"]},"全年预算数":"E","全年执行数":"F"}}]}`;
  const book = buildWorkbook([
    {
      name: "台账",
      rows: [
        ["甲", "乙", "丙", "丁", "戊", "己"],
        ["科技馆建设", 100, 5, 7, 112, 110],
        ["数字城市", 50, null, 3, 54, 52],
        ["合计", 150, 5, 11, 166, 162],
      ],
    },
  ]);
  const mapping = readMapping(text, "对应.json");
  expect(readMapping(JSON.stringify(mappingAsJson(mapping)), "对应.json")).toEqual(mapping);
  const outcome = checkWorkbook(book, undefined, mapping);
  if (outcome.kind !== "checked") throw new Error(outcome.message);
  const { ledger, findings } = outcome.checked;
  expect([0, 1].map((project) => ledger.projects.amounts.increase!.at(project)!.toString())).toEqual([
    "12",
    "3",
  ]);
  const wrong = findings.filter(({ severity }) => severity === "error");
  expect(wrong.map(({ rule, message }) => `${rule} ${message}`)).toEqual([
    "full-year-budget 全年预算数应为53.00万元：年初预算数50.00万元＋调增数3.00万元＝53.00万元，表中为54.00万元，相差1.00万元；可能是第3行“数字城市”的调增数有误，现为3.00万元，若为4.00万元（一位数字不同），则有关的2项勾稽均相符，请以批复、指标文、额度收回通知、支付凭证为准。",
    "subtotal 合计的调增数应为15.00万元：所列2行之和为15.00万元，表中为16.00万元，相差1.00万元。",
  ]);
  expect(
    wrong.map(({ at }) => at.map(({ row, column }) => `${"ABCDEF"[column]!}${row + 1}`).join(" ")),
  ).toEqual(["C3 D3 E3 B3", "C4 D4"]);
  expect(wrong.flatMap(({ alternatives }) => alternatives)).toEqual([]);
  expect(wrong[1]!.repairs).toEqual([]);
});

test.each([
  ["{", "“对应.json”不是JSON文件"],
  ["{}", "没有 blocks 一项"],
  ['{"blocks":[1]}', "第1张表不是一个对象"],
  [
    '{"blocks":[{"role":"x"}]}',
    "第1张表的 role“x”不在ledger、approval、adjustments、payments、summary、offices之中",
  ],
  ['{"blocks":[{"sheet":"项目","rows":"A1"}]}', "工作表“项目”的 rows 应写成“5:30”"],
  ['{"blocks":[{"sheet":"项目","rows":"3:4","columns":{"颜色":"A"}}]}', "“颜色”不是可以对应的列名"],
  ['{"blocks":[{"sheet":"项目","rows":"3:4","columns":{"项目名称":"1"}}]}', "“项目名称”应写成列标"],
  [
    '{"blocks":[{"sheet":"项目","rows":"3:4","columns":{"项目名称":{"column":"A","also":["B"]}}}]}',
    "“项目名称”的 also 应是相加的各列的列标",
  ],
  [
    '{"blocks":[{"sheet":"项目","rows":"3:4","unit":"美元","columns":{}}]}',
    "金额单位“美元”不在元、百元、千元、万元、十万元、百万元、千万元、亿元之中",
  ],
  ['{"blocks":[],"cells":{"单位名称":"B4"}}', "cells 中的“B4”不是带工作表名的单元格"],
])("says in one sentence what is wrong with %s", (text, sentence) => {
  expect(() => readMapping(text, "对应.json")).toThrow(sentence);
});

test.each([
  ['{"sheet":"别处","rows":"3:4","columns":{}}', "工作表“别处”在“预算.xlsx”中没有"],
  ['{"sheet":"项目","rows":"30:40","columns":{}}', "工作表“项目”的行30:40没有数据"],
  ['{"sheet":"项目","rows":"3:4","columns":{"年初预算数":"B"}}', "没有指明“项目名称”所在的列"],
  ['{"sheet":"项目","rows":"3:4","columns":{"项目名称":"A"}}', "没有指明任何金额所在的列"],
  [
    '{"sheet":"项目","rows":"3:4","columns":{"项目名称":"A","年初预算数":"B","执行数":"B"}}',
    "B列既对应“年初预算数”又对应“全年执行数”",
  ],
  [
    '{"sheet":"项目","rows":"3:4","columns":{"项目名称":"A","调增数":{"column":"B","also":["C"]},"执行数":"C"}}',
    "C列既对应“调增数”又对应“全年执行数”",
  ],
  ['{"role":"payments","sheet":"项目","rows":"3:4","columns":{"项目名称":"A"}}', "“金额”或“全年执行数”"],
])("says what does not fit the workbook in %s", (block, sentence) => {
  const outcome = checkWorkbook(BOOK, undefined, readMapping(`{"blocks":[${block}]}`, "对应.json"));
  expect(outcome).toMatchObject({ kind: "unusable", message: expect.stringContaining(sentence) });
});
