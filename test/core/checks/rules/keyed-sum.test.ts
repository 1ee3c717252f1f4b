import {
  contractBook,
  PAID_CONTRACTS,
  PAYMENTS,
  type Contract,
  type Payment,
} from "../../../support/contract-books";
import { toldBy } from "../../../support/statements";

const told = (...given: Parameters<typeof contractBook>): readonly string[] =>
  toldBy("keyed-sum", contractBook(...given));

const withPaid = (code: string, paid: number): readonly Contract[] =>
  PAID_CONTRACTS.map((each) => (each[0] === code ? [each[0], each[1], paid] : each));

const inWan = (amount: unknown): number => Number(amount) / 10_000;

describe("keyed-sum", () => {
  it("is content where the payments of each contract come to what was paid", () => {
    const checked = contractBook(PAID_CONTRACTS, PAYMENTS);
    expect(toldBy("keyed-sum", checked)).toEqual([]);
    expect(checked.result.tallyByRule.get("keyed-sum")).toMatchObject({ checked: 5, passed: 5 });
  });

  it("tells of the contract whose payments come to something else, and which payment may be a slip", () => {
    const payments = PAYMENTS.map((each): Payment => (each[1] === 120000 ? [each[0], 210000] : each));
    expect(told(PAID_CONTRACTS, payments)).toEqual([
      "mismatch D5 C5 C9 工作表“合同台账”第5行“XC-003”的累计已付为192000.00元，工作表“合同付款明细”中“XC-003”的2行付款金额之和为282000.00元，相差90000.00元；C9为210000.00元，若为120000.00元则相符；可能是相邻两位数字颠倒；两表另有4项相符，请核对哪一处有误。",
    ]);
  });

  it("names the slip of the ledger itself", () => {
    expect(told(withPaid("XC-003", 129000), PAYMENTS)).toEqual([
      "mismatch D5 C5 C9 工作表“合同台账”第5行“XC-003”的累计已付为129000.00元，工作表“合同付款明细”中“XC-003”的2行付款金额之和为192000.00元，相差63000.00元；可能是相邻两位数字颠倒；两表另有4项相符，请核对哪一处有误。",
    ]);
  });

  it("names the two rows of a payment that was entered twice, those most alike", () => {
    const payments: readonly Payment[] = [...PAYMENTS, ["XC-001", 63200, "尾款"]];
    expect(told(PAID_CONTRACTS, payments)).toEqual([
      "mismatch D3 C11 C8 C3 工作表“合同台账”第3行“XC-001”的累计已付为126400.00元，工作表“合同付款明细”中“XC-001”的3行付款金额之和为189600.00元，相差63200.00元；C11与C8都是63200.00元，正好等于差额，可能是同一笔登记了两次；两表另有4项相符，请核对哪一处有误。",
    ]);
  });

  it("names the row that the figure lacks", () => {
    expect(told(withPaid("XC-003", 120000), PAYMENTS)[0]).toContain(
      "相差72000.00元；C5为72000.00元，正好等于差额；",
    );
  });

  it("only asks where payments may be those of one year", () => {
    expect(told(withPaid("XC-005", 128460), PAYMENTS)).toEqual([
      "verify D7 C7 工作表“合同台账”第7行“XC-005”的累计已付为128460.00元，工作表“合同付款明细”中“XC-005”的付款金额为95460.00元，相差33000.00元；两表另有4项相符，请核对哪一处有误。",
    ]);
  });

  it("is sure where a slip of one payment explains that they come to less", () => {
    const payments = PAYMENTS.map((each): Payment => (each[1] === 120000 ? [each[0], 102000] : each));
    expect(told(PAID_CONTRACTS, payments)[0]).toMatch(
      /^mismatch .*C9为102000.00元，若为120000.00元则相符；可能是/,
    );
  });

  it("does not ask where the rest stands in another list, or rows bear no key", () => {
    const rest = [
      ["XC-005", 33000],
      ["XC-009", 4100],
      ["XC-010", 5200],
      ["XC-011", 6300],
      ["XC-012", 7700],
    ];
    const former = { name: "以前年度付款", rows: [["合同编号", "付款金额"], ...rest] };
    expect(told(withPaid("XC-005", 128460), PAYMENTS, { more: [former] })).toEqual([]);
    expect(told(withPaid("XC-005", 128460), [...PAYMENTS, [null, 51230]])).toEqual([]);
  });

  it("tells of a contract without payments, of payments without a contract, and of one under the other's code", () => {
    const others = PAYMENTS.filter(([code]) => code !== "XC-005");
    expect(told(PAID_CONTRACTS, others)).toEqual([
      "verify D7 工作表“合同台账”第7行“XC-005”的累计已付为95460.00元，工作表“合同付款明细”中没有“XC-005”的行；两表另有4项相符，请核对是否漏登。",
    ]);
    expect(told(PAID_CONTRACTS, [...PAYMENTS, ["XC-006", 8450]])).toEqual([
      "verify C11 工作表“合同付款明细”中“XC-006”的付款金额为8450.00元，工作表“合同台账”中没有“XC-006”；两表另有5项相符，请核对是否漏登或写错。",
    ]);
    expect(told(PAID_CONTRACTS, [...others, ["XC-050", 95460]])).toEqual([
      "verify D7 C10 工作表“合同台账”第7行“XC-005”的累计已付为95460.00元，工作表“合同付款明细”中没有“XC-005”的行，而“XC-050”的付款金额正好为95460.00元，可能把“XC-005”写成了“XC-050”；两表另有4项相符，请核对。",
    ]);
    expect(told(PAID_CONTRACTS, [...PAYMENTS, ["零星采购", 8450]])).toEqual([]);
  });

  it("takes neither what contracts are worth nor a budget for what was paid, though all is paid", () => {
    const worth = PAID_CONTRACTS.map(([code, , paid]): Contract => [code, paid, paid]);
    const half = worth.map((each): Contract => (each[0] === "XC-003" ? [each[0], 240000, each[2]] : each));
    expect(told(half, PAYMENTS)).toEqual([]);
    for (const paid of [
      "年初预算数",
      "未付金额",
      "应付金额",
      "其中：财政资金支付",
      "变更后合同金额",
      "财政资金支付金额",
    ])
      expect(told(withPaid("XC-003", 129000), PAYMENTS, { paid })).toEqual([]);
    expect(told(withPaid("XC-003", 129000), PAYMENTS, { paid: "本年支付", amount: "累计付款" })).toEqual([]);
  });

  it("takes a mere 金额 for what the table is about", () => {
    expect(told(withPaid("XC-003", 129000), PAYMENTS, { amount: "金额（元）" })).toHaveLength(1);
    expect(
      told(withPaid("XC-003", 129000), PAYMENTS, { amount: "金额", paid: "合同总额", worth: "预算" }),
    ).toEqual([]);
  });

  it("holds figures of another unit, rounded copies among them", () => {
    const wan = PAID_CONTRACTS.map(([code, worth, paid]): Contract => [code, inWan(worth), inWan(paid)]);
    const rounded = PAID_CONTRACTS.map(([code, worth, paid]): Contract => [
      code,
      inWan(worth),
      Math.round(inWan(paid) * 100) / 100,
    ]);
    expect(told(wan, PAYMENTS, { ledgerUnit: "万元" })).toEqual([]);
    expect(told(rounded, PAYMENTS, { ledgerUnit: "万元" })).toEqual([]);
    const wrong = rounded.map((each): Contract => (each[0] === "XC-003" ? [each[0], each[1], 12.9] : each));
    expect(told(wrong, PAYMENTS, { ledgerUnit: "万元" })).toEqual([
      "mismatch D5 C5 C9 工作表“合同台账”第5行“XC-003”的累计已付为12.90万元，工作表“合同付款明细”中“XC-003”的2行付款金额之和为192000.00元，相差6.30万元；可能是相邻两位数字颠倒；两表另有4项相符，请核对哪一处有误。",
    ]);
  });

  it("takes what rounding may do to payments in 万元 for no slip", () => {
    const wan = (amount: unknown): number => Math.round(inWan(amount) * 100) / 100;
    const payments = PAYMENTS.map(([code, amount]): Payment => [code, wan(amount)]);
    const contracts = PAID_CONTRACTS.map(([code, worth, paid]): Contract => [
      code,
      wan(worth),
      code === "XC-003" ? 19.21 : wan(paid),
    ]);
    expect(told(contracts, payments, { ledgerUnit: "万元", paymentUnit: "万元" })).toEqual([]);
  });

  it("says nothing where fewer than four agree, or more than one in four does not", () => {
    expect(told(withPaid("XC-003", 129000).slice(0, 4), PAYMENTS)).toEqual([]);
    const two = withPaid("XC-003", 129000).map((each): Contract =>
      each[0] === "XC-005" ? [each[0], each[1], 96540] : each,
    );
    expect(told(two, PAYMENTS)).toEqual([]);
  });

  it("takes of two columns the one that agrees best, and neither where they agree as little", () => {
    const wrong = withPaid("XC-003", 129000);
    expect(told(wrong, PAYMENTS, { worth: "已付金额" })).toHaveLength(1);
    const apart = wrong.map(([code, , paid]): Contract => {
      if (code === "XC-003") return [code, paid, 192000];
      return [code, paid, code === "XC-001" ? 126500 : paid];
    });
    expect(told(apart, PAYMENTS, { worth: "已付金额" })).toEqual([]);
  });
});
