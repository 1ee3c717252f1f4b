import { Amount } from "../../../src/core/numbers/amount";
import { originsOf } from "../../../src/core/ledger/origin";
import { formatAddress } from "../../../src/core/workbook/address";
import { checkWorkbook, remarksOf } from "../../../src/app/check-workbook";
import { buildWorkbook } from "../../support/build-workbook";
import { checkedOf, outcomeOf, saidOf, type ApprovedBook } from "../../support/approved-book";

/** 项目 年初 +调增 −调减 执行, with the cells that each sum comes from. */
function linesOf(sheets: ApprovedBook = {}): readonly string[] {
  const { ledger } = checkedOf(sheets);
  const { count, texts, amounts } = ledger.projects;
  const told = (field: "initialBudget" | "increase" | "decrease" | "execution", project: number): string => {
    const amount = amounts[field]?.at(project)?.toString() ?? "";
    const cells = originsOf(ledger, field, project).map(
      ({ sheet, row, column }) => `${sheet[0]!}${formatAddress(row, column)}`,
    );
    return cells.length > 0 ? `${amount}(${cells.join(" ")})` : amount;
  };
  return Array.from({ length: count }, (_, project) =>
    [
      texts.projectName?.[project],
      ...(["initialBudget", "increase", "decrease", "execution"] as const).map((field) =>
        told(field, project),
      ),
    ].join("|"),
  );
}

const PAYMENTS = ["支付日期", "项目名称", "支付金额（元）"];
const JOURNAL = ["日期", "项目名称", "类型", "金额（万元）", "文号"];

describe("a workbook without a summary", () => {
  it("adds up adjustments and payments by project, and every sum knows its cells", () => {
    expect(linesOf()).toEqual([
      "图书馆免费开放|60(年C3)|12.5(调D2 调D4)||72.5(支C2 支C3)",
      "非遗保护|25.45(年C4)||3.45(调D3)|21(支C4)",
      "文物普查|12(年C5)|||11.88005(支C5)",
    ]);
    expect(checkedOf().findings).toEqual([]);
  });

  it("says what was put together from what", () => {
    expect(remarksOf(checkedOf())).toEqual([
      "“年初批复”没有调增、调减数，各项目的调增、调减数由“调整明细”逐行合计，先按项目编码、再按项目名称对应。",
      "“年初批复”没有执行数，各项目的执行数由“支付明细”逐行合计，先按项目编码、再按项目名称对应。",
    ]);
  });

  it("points at every payment of a project that spent more than it had", () => {
    const 支付明细 = [PAYMENTS, ["2024-04-02", "文物普查", 100000], ["2024-04-03", "文物普查", 30000]];
    const [finding] = checkedOf({ 支付明细 }).findings.filter(({ rule }) => rule === "over-execution");
    expect(finding!.message).toBe(
      "执行数13.00万元大于全年预算数12.00万元，超出1.00万元；请核对调增指标文是否漏记，并以支付凭证为准。",
    );
    expect(finding!.at.map(({ sheet, row, column }) => `${sheet}!${formatAddress(row, column)}`)).toEqual([
      "支付明细!C2",
      "支付明细!C3",
      "年初批复!C5",
    ]);
  });

  it("lists a project that was added during the year, and tells 年终收回 from adjustments", () => {
    const 调整明细 = [
      JOURNAL,
      ["2024-03-05", "乡村舞台", "追加", 8, "文5号"],
      ["2024-12-25", "非遗保护", "年终收回", 4.45, "文9号"],
    ];
    const { ledger } = checkedOf({ 调整明细 });
    expect(linesOf({ 调整明细 })).toEqual([
      "图书馆免费开放|60(年C3)|||72.5(支C2 支C3)",
      "非遗保护|25.45(年C4)|||21(支C4)",
      "文物普查|12(年C5)|||11.88005(支C5)",
      "乡村舞台|0|8(调D2)||0",
    ]);
    expect(ledger.projects.amounts.recovered?.at(1)).toEqual(Amount.of("4.45"));
  });

  it("counts no sum of the list: 小计, 本月合计, 本年累计", () => {
    const 支付明细 = [
      ["支付日期", "摘要", "项目名称", "支付金额（元）"],
      ["2024-04-02", "进度款", "文物普查", 50000],
      [null, "本月合计", "文物普查", 50000],
      [null, "本年累计", null, 50000],
      [null, null, "小计", 50000],
    ];
    expect(linesOf({ 支付明细 })[2]).toBe("文物普查|12(年C5)|||5(支D2)");
  });

  it("leaves a sum of which a part cannot be read unread", () => {
    const 支付明细 = [PAYMENTS, ["2024-04-02", "文物普查", "待定"], ["2024-04-03", "文物普查", 30000]];
    expect(saidOf("unreadable-figure", { 支付明细 })).toEqual([
      "执行数填的是文本“待定”，不是数，有关核对未作，请改填数值。",
    ]);
    expect(linesOf({ 支付明细 })[2]).toBe("文物普查|12(年C5)|||(支C2 支C3)");
  });

  it.each<[string, ApprovedBook, RegExp]>([
    [
      "of which of two rows a payment is",
      {
        年初批复: [
          ["项目名称", "年初批复数（万元）"],
          ["文物普查", 12],
          ["文物普查", 5],
          ["非遗保护", 3],
          ["图书馆免费开放", 3],
        ],
      },
      /^“支付明细”第5行的“文物普查”在“年初批复”中有2行（第2、3行），不能判定各是哪一行的/,
    ],
    [
      "whether a kind is more or less",
      { 调整明细: [JOURNAL, ["2024-03-05", "文物普查", "调剂", 8, "文5号"]] },
      /^“调整明细”第2行的类型“调剂”没有说明是增加还是减少预算/,
    ],
    [
      "whether a payment that was sent back counts",
      {
        支付明细: [
          [...PAYMENTS, "支付状态"],
          ["2024-03-05", "文物普查", 80000, "已退回"],
        ],
      },
      /^工作表“支付明细”第2行的状态是“已退回”，无法判定这样的行是否计入/,
    ],
    [
      "whether amounts without a kind are more or less",
      {
        调整明细: [
          ["日期", "项目名称", "金额（万元）", "文号"],
          ["2024-03-05", "文物普查", 8, "文5号"],
          ["2024-03-05", "非遗保护", 2, "文6号"],
        ],
      },
      /C列“金额（万元）”都是正数，没有类型列，不能判定是追加还是调减：都是追加（调增），还是都是调减？/,
    ],
    [
      "whether a list of other projects belongs to the ledger",
      {
        调整明细: [
          JOURNAL,
          ["2024-03-05", "乡村舞台", "追加", 8, "文5号"],
          ["2024-03-05", "戏曲进校园", "追加", 2, "文6号"],
        ],
      },
      /^工作表“调整明细”第2—3行的项目大多不在批复表中，不能判定是否计入：是年中的调整，计入，还是无关，不读取？/,
    ],
  ])("asks %s", (_, sheets, question) => {
    expect(outcomeOf(sheets)).toMatchObject({ kind: "unusable", message: expect.stringMatching(question) });
  });

  it("asks whether a column of budgets holds the adjustments already", () => {
    const outcome = checkWorkbook(
      buildWorkbook([
        {
          name: "项目表",
          rows: [["2024年项目表（万元）"], ["项目名称", "预算数"], ["文物普查", 60], ["非遗保护", 25]],
        },
        { name: "追加", rows: [JOURNAL, ["2024-03-05", "文物普查", "追加", 8, "文5号"]] },
        {
          name: "支付",
          rows: [PAYMENTS, ["2024-03-05", "文物普查", 680000], ["2024-03-06", "非遗保护", 250000]],
        },
      ]),
    );
    expect(outcome).toMatchObject({
      kind: "unusable",
      message: expect.stringContaining("B列“预算数”没有说明是年初数还是已含调整的全年数，而另有调整明细"),
    });
  });

  it.each<[string, string, string, boolean]>([
    ["of different months", "2024-01-05", "2024-02-05", false],
    ["of the same days", "2024-01-05", "2024-01-05", true],
  ])("adds up two lists of payments %s, or asks", (_, first, second, isAsked) => {
    const outcome = checkWorkbook(
      buildWorkbook([
        {
          name: "年初批复",
          rows: [
            ["项目名称", "年初批复数（万元）"],
            ["文物普查", 60],
            ["非遗保护", 25],
          ],
        },
        { name: "支付1", rows: [PAYMENTS, [first, "文物普查", 100000], [first, "非遗保护", 250000]] },
        { name: "支付2", rows: [PAYMENTS, [second, "文物普查", 300000], [second, "非遗保护", 100]] },
      ]),
    );
    if (isAsked)
      expect(outcome).toMatchObject({ message: expect.stringContaining("都是支付明细，不能判定") });
    else
      expect(outcome).toMatchObject({
        checked: { ledger: { assembled: { parts: { execution: [{ length: 2 }, { length: 2 }] } } } },
      });
  });
});
