import { checkedWith, DETAILS, checkedOffices, type Row } from "../../../support/office-book";
import { checkWorkbook } from "../../../../src/app/check-workbook";
import { buildWorkbook } from "../../../support/build-workbook";
import { valuesOf } from "../../../support/findings-of";

const OFFICES: readonly Row[] = [
  ["航道科", 2, 60.4, 58.2, "96.36%"],
  ["运输科", 2, 85.6, 81.6, "95.33%"],
  ["养护科", 1, 33, 33, "100%"],
  ["合计", 5, 179, 172.8, "96.54%"],
];

function said(offices: readonly Row[], details?: readonly Row[]): readonly string[] {
  return checkedWith(offices, details)
    .findings.filter(({ rule }) => rule === "office-summary" || rule === "office-rate")
    .map(({ kind, message }) => `${kind} ${message}`);
}

/** The summary with one row instead of another. */
const withRow = (index: number, row: Row) => OFFICES.map((each, at) => (at === index ? row : each));

test("a summary that follows the details says nothing, and is looked at", () => {
  const { result } = checkedWith(OFFICES);
  expect(result.tallyByRule.get("office-summary")).toMatchObject({ checked: 12, passed: 12 });
  expect(result.tallyByRule.get("office-rate")).toMatchObject({ checked: 4, passed: 4 });
});

test("an office's figure is the sum of its projects; a project that is exactly missing is named", () => {
  expect(said(withRow(1, ["运输科", 2, 85.6, 66, "95.33%"]))).toEqual([
    "mismatch “分科室”分科室汇总运输科的执行数应为81.60万元：明细中该科室各项目（2行）之和为81.60万元，表中为66.00万元，相差15.60万元；可能是漏加“车辆检测”，差额恰为其数额。",
  ]);
});

test("项目个数 is how many projects the details have", () => {
  expect(said(withRow(0, ["航道科", 3, 60.4, 58.2, "96.36%"]))).toEqual([
    "mismatch “分科室”分科室汇总航道科的项目个数应为2个：明细中该科室各项目共2个，表中为3个。",
  ]);
});

test("the total is the sum of the offices or of the details; either will do", () => {
  expect(said(withRow(3, ["合计", 5, 146, 172.8, "96.54%"]))).toEqual([
    "mismatch “分科室”分科室汇总合计的年初预算数应为179.00万元：明细中各项目（5行）之和为179.00万元，表中为146.00万元，相差33.00万元；可能是漏加“养护科”，差额恰为其数额。",
  ]);
  const some = [OFFICES[0]!, OFFICES[1]!, ["合计", 4, 146, 139.8, "95.75%"]];
  expect(said(some)).toEqual([]);
});

test("a column that is at odds with most offices counts something else: one question", () => {
  const others = OFFICES.map(([label, count, initial, , rate], index) => [
    label!,
    count!,
    initial!,
    index + 1,
    rate!,
  ]);
  const [first, ...more] = said(others).filter((line) => !line.includes("执行率"));
  expect(more).toEqual([]);
  expect(first).toContain("verify “分科室”分科室汇总的执行数有4格可以核对，其中4格与明细中各科室之和不符");
});

test("offices that the details do not name are not judged, and figures that cannot be read are counted so", () => {
  expect(said([...OFFICES.slice(0, 3), ["机关服务中心", 9, 1, 1, "100%"]])).toEqual([]);
  const unread = DETAILS.map((row) => (row[0] === "航标养护" ? [...row.slice(0, 4), "待定"] : row));
  const { result } = checkedWith(OFFICES, unread);
  expect(result.tallyByRule.get("office-summary")).toMatchObject({ checked: 12, failed: 0, unverifiable: 2 });
});

test("a table of offices without a ledger that names them is not read", () => {
  const unnamed = DETAILS.map((row, index) => (index === 0 ? row : [row[0]!, ...row.slice(2)]));
  expect(checkedWith(OFFICES, unnamed).mapping!.blocks.map(({ role }) => role)).toEqual(["ledger"]);
});

describe("what a finding bears", () => {
  const found = (offices: readonly Row[], details?: readonly Row[]) =>
    checkedWith(offices, details).findings.filter(({ rule }) => rule === "office-summary");
  const formula = (f: string, v: number) => ({ f, v });

  test("a typed figure is repaired, a live formula is not", () => {
    const [count] = found(withRow(0, ["航道科", formula("1+2", 3), 60.4, 58.2, "96.36%"]));
    expect(count).toMatchObject({ stated: "3个", expected: "2个", repairs: [] });
    const [amount] = found(withRow(2, ["养护科", 1, 33, formula("30+2", 32), "100%"]));
    expect(amount).toMatchObject({ stated: "32.00万元", repairs: [] });
    expect(amount!.message).toContain("；该单元格为公式，请检查其引用单元格");
    const [typed] = found(withRow(2, ["养护科", 1, 33, 32, "100%"]));
    expect(valuesOf(typed!.repairs)).toEqual([["33"]]);
    expect(typed!.message).not.toContain("公式");
  });

  test("a total apart from both sums is told both", () => {
    // 运输科 states 66 for 81.60, so that the offices come to 157.20 and the projects to 172.80.
    const offices = [
      OFFICES[0]!,
      ["运输科", 2, 85.6, 66, "95.33%"],
      OFFICES[2]!,
      ["合计", 5, 179, 100, "96.54%"],
    ];
    const total = found(offices).find(({ message }) => message.includes("汇总合计"))!;
    expect(total.message).toContain(
      "：各科室之和为157.20万元，明细中各项目之和为172.80万元，表中为100.00万元",
    );
  });

  test("several projects of the missing amount are not named", () => {
    const twins = [...DETAILS, ["渡口灯标", "航道科", 20.4, 20.4, 20.4]];
    const [finding] = found([["航道科", 3, 80.8, 58.2, "96.36%"], OFFICES[1]!, OFFICES[2]!], twins);
    expect(finding!.message).toMatch(/相差20\.40万元。$/);
    expect(finding!.cause).toBe("none");
  });

  describe("of 预算调整数, of 调增 and 调减 in two columns", () => {
    const details: readonly Row[] = [
      ["2024年项目台账（万元）"],
      ["项目名称", "科室", "年初预算数", "调整数", "全年预算数", "全年执行数"],
      ["航标养护", "航道科", 40, 5, 45, 45],
      ["客运补贴", "运输科", 70, -3, 67, 67],
    ];
    const header = ["科室", "年初预算数", "调增数", "调减数", "全年执行数"];
    const adjusted = (...offices: readonly Row[]) =>
      checkedOffices([header, ...offices], details).findings.filter(({ rule }) => rule === "office-summary");

    test("is right as their difference", () => {
      expect(adjusted(["航道科", 40, 5, 0, 45], ["运输科", 70, 0, 3, 67])).toEqual([]);
    });

    test("is called so, and offers no repair", () => {
      const [finding] = adjusted(["航道科", 40, formula("3+3", 6), 0, 45], ["运输科", 70, 0, 3, 67]);
      expect(finding).toMatchObject({ stated: "6.00万元", expected: "5.00万元", repairs: [] });
      expect(finding!.at).toHaveLength(2);
      expect(finding!.message).toBe(
        "“分科室”分科室汇总航道科的预算调整数应为5.00万元：明细中该科室各项目（1行）之和为5.00万元，表中为6.00万元，相差1.00万元。",
      );
    });
  });

  test("one wrong figure of two is a wrong figure, two of three are a question, two of four are two", () => {
    const kinds = (...executions: readonly number[]) =>
      found(
        OFFICES.slice(0, executions.length).map(([label, count, initial], index) => [
          label!,
          count!,
          initial!,
          executions[index]!,
          null,
        ]),
      ).map(({ kind }) => kind);
    expect(kinds(50, 81.6)).toEqual(["mismatch"]);
    expect(kinds(50)).toEqual(["mismatch"]);
    expect(kinds(50, 50, 33)).toEqual(["verify"]);
    expect(kinds(50, 50, 33, 172.8)).toEqual(["mismatch", "mismatch"]);
  });
});

test("where each office has a sheet of its own, its projects are those of that sheet", () => {
  const header = ["项目名称", "年初预算数（万元）", "全年执行数（万元）"];
  const outcome = checkWorkbook(
    buildWorkbook([
      { name: "1.航道科", rows: [header, ["航标养护", 40, 37.8], ["渡口标志", 20.4, 20.4]] },
      { name: "Sheet2", rows: [["运输科项目执行表"], header, ["客运补贴", 70, 66]] },
      {
        name: "汇总",
        rows: [
          ["科室", "年初预算数（万元）", "全年执行数（万元）"],
          ["航道科", 60.4, 58.2],
          ["运输科", 70, 60.6],
        ],
      },
    ]),
  );
  if (outcome.kind === "unusable") throw new Error(outcome.message);
  expect(
    outcome.checked.findings.filter(({ rule }) => rule === "office-summary").map(({ message }) => message),
  ).toEqual([
    "“汇总”分科室汇总运输科的执行数应为66.00万元：明细中该科室各项目（1行）之和为66.00万元，表中为60.60万元，相差5.40万元；可能是相邻两位数字颠倒。",
  ]);
});
