import type { CheckedWorkbook } from "../../../../src/app/check-workbook";
import type { CellSpec } from "../../../support/build-workbook";
import { VILLAGES } from "../../../support/plain-books";
import { checkedStatement, toldBy } from "../../../support/statements";

const book = (...rows: readonly (readonly CellSpec[])[]): CheckedWorkbook =>
  checkedStatement("附表", [VILLAGES[0]!, VILLAGES[1]!, ...rows]);
const told = (...rows: readonly (readonly CellSpec[])[]) => toldBy("text-split", book(...rows));

const STONE = ["石桥村", 50, "其中39.046万款列2110302；10.954万元列2160699；"] as const;
const RIVER = ["河口村", 36.5, "其中27.01万元列2110302；9.49万元列2160699；"] as const;
const WHOLE = ["南坡村", 42.18, "列2110302"] as const;

describe("text-split", () => {
  it("is content where the parts in the texts add up to the amounts beside them", () => {
    expect(told(STONE, RIVER, WHOLE)).toEqual([]);
  });

  it("names the text where the amounts add up to their total", () => {
    expect(
      told(
        STONE,
        RIVER,
        WHOLE,
        ["北坡村", 25, "其中27.25万元列2110302；6.75万元列2160699"],
        ["合计", 153.68],
      ),
    ).toEqual([
      "mismatch C6 B6 第6行“北坡村”的金额为25.00万元，C6的文字分列的各笔之和为27.25万元＋6.75万元＝34.00万元，相差9.00万元；同列另有2行按文字相加与金额相符，请核对文字和金额。",
    ]);
  });

  it("names the amount where the total is not that of the amounts", () => {
    expect(
      told(STONE, RIVER, ["北坡村", 102, "其中86.4万元列2110302；33.6万元列2160699"], ["合计", 206.5]),
    ).toEqual([
      "mismatch B5 C5 第5行“北坡村”的金额为102.00万元，C5的文字分列的各笔之和为86.40万元＋33.60万元＝120.00万元，相差18.00万元；可能是相邻两位数字颠倒；同列另有2行按文字相加与金额相符，请核对文字和金额。",
    ]);
  });

  it("reads the texts of a column whose other rows hold account codes alone", () => {
    const bare = (name: string, amount: number): readonly CellSpec[] => [name, amount, "2130152"];
    expect(
      told(STONE, RIVER, bare("南坡村", 42), bare("东坡村", 38.2), bare("西坡村", 61), bare("上湾村", 25), [
        "北坡村",
        29.96,
        "其中23.369万款列2110302；16.591万元款列2160699；",
      ]),
    ).toEqual([
      "mismatch B9 C9 第9行“北坡村”的金额为29.96万元，C9的文字分列的各笔之和为23.369万元＋16.591万元＝39.96万元，相差10.00万元；可能是一位数字不同；同列另有2行按文字相加与金额相符，请核对文字和金额。",
    ]);
  });

  it("has the cause that its sentence names, or none", () => {
    const cause = (amount: number, text: string) =>
      book(STONE, RIVER, ["北坡村", amount, text]).findings.find(({ rule }) => rule === "text-split")!.cause;
    expect(cause(102, "其中86.4万元列2110302；33.6万元列2160699")).toBe("digits");
    expect(cause(25, "其中27.25万元列2110302；6.75万元列2160699")).toBe("none");
  });

  it("only asks where no other row shows that the parts are all of the amount", () => {
    expect(told(WHOLE, ["北坡村", 25, "其中12万元列2110302；6万元列2160699"])).toEqual([
      "verify B4 C4 第4行“北坡村”的金额为25.00万元，C4的文字分列的各笔之和为12.00万元＋6.00万元＝18.00万元，相差7.00万元；请核对文字所列是否为本行金额的全部，两者以指标文、批复为准。",
    ]);
    const two = [
      ["北坡村", 25, "其中12万元列2110302；6万元列2160699"],
      ["南坡村", 30, "其中12万元列2110302；6万元列2160699"],
    ] as const;
    expect(told(...two)).toEqual([]);
  });

  it("reads units, thousands and accounts without 其中", () => {
    expect(
      told(
        STONE,
        RIVER,
        ["甲村", 120.5, "其中1,200,000元列2110302；5000元列2160699"],
        ["乙村", 30, "列2110302 20万元，列2160699 10万"],
      ),
    ).toEqual([]);
    expect(told(STONE, RIVER, ["乙村", 30, "列2110302 20万元，列2160699 1万"])).toHaveLength(1);
  });

  it.each([
    "其中20万元列2110302，其余列2160699",
    "其中20万元列2110302",
    "购置设备20万元，维修5万元",
    "其中设备2台20万元共30万元；维修5万元",
    "其中路灯20万元、水渠等5万元",
    "列211030220万元，列21606995万元",
  ])("leaves alone a text that lists no whole: %s", (text) => {
    expect(told(STONE, RIVER, ["北坡村", 40, text])).toEqual([]);
  });

  it("takes the column of amounts that the texts are about", () => {
    const checked = checkedStatement("台账", [
      ["项目台账（单位：万元）"],
      ["项目名称", "年初预算数", "全年预算数", "全年执行数", "资金构成"],
      ["道路养护", 50, 60, 55, "其中：中央40万元；本级20万元"],
      ["校园安保", 30, 35, 34, "其中：中央20万元；本级15万元"],
      ["污水处理", 20, 24, 23, "其中：中央14万元；本级1万元"],
      ["路灯电费", 10, 10, 10, "其中：中央4万元；本级6万元"],
    ]);
    expect(checked.ledger.projects.count).toBe(4);
    expect(toldBy("text-split", checked)).toEqual([
      "mismatch C5 E5 第5行“污水处理”的全年预算数为24.00万元，E5的文字分列的各笔之和为14.00万元＋1.00万元＝15.00万元，相差9.00万元；同列另有3行按文字相加与金额相符，请核对文字和金额。",
    ]);
  });

  it("allows texts of fewer decimals than the amounts their rounding", () => {
    const fine = (amount: number, first: string, second: string): readonly CellSpec[] => [
      "某村",
      amount,
      `其中${first}万元列2110302；${second}万元列2160699`,
    ];
    const rows = [fine(10.0049, "4.33", "5.67"), fine(20.002, "8.33", "11.67"), fine(30, "10.11", "19.89")];
    expect(told(...rows)).toEqual([]);
    expect(told(...rows, fine(30, "10.11", "19.80"))).toHaveLength(1);
  });
});
