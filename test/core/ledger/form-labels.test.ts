import { isFormSum, isFundLabel, isListedSum, readFormLabel } from "../../../src/core/ledger/form-labels";

describe("the labels of a form", () => {
  it.each([
    "其中：当年财政拨款",
    "      上年结转资金",
    "其他资金（万元）",
    "1.财政专户管理资金",
    "（二）单位资金：",
    "一般公共预算拨款",
    "政府性基金预算",
    "中央财政资金",
    "自治区财政资金",
    "旗县财政资金",
    "上级补助资金",
    "市级配套资金",
    "基本支出",
    "其他",
  ])("say that %s is a source", (text) => {
    expect(isFundLabel(readFormLabel(text).bare)).toBe(true);
  });

  it.each([
    "就业补助资金",
    "2023年中央财政衔接推进乡村振兴补助资金",
    "城市维护其他资金",
    "河道整治",
    "年度资金总额",
  ])("do not take %s for one", (text) => {
    expect(isFundLabel(readFormLabel(text).bare)).toBe(false);
  });

  it.each(["年度资金总额：", "总 额", "合计", "年度资金总额（万元）"])("know %s for the sum", (text) => {
    expect(isFormSum(readFormLabel(text).bare)).toBe(true);
  });

  it("tell indent, numbering and 其中 apart from the name", () => {
    expect(readFormLabel("　 其中：财政拨款")).toEqual({ bare: "财政拨款", indent: 3, isOfWhich: true });
    expect(readFormLabel("（一）财政拨款：")).toEqual({
      bare: "财政拨款",
      indent: 0,
      numbering: 1,
      isOfWhich: false,
    });
  });

  it.each(["年度资金总额", "小计", "1.合计：", "项目资金（万元）", "项目小计", "总 额"])(
    "say beside a listed project that %s is its sum",
    (text) => {
      expect(isListedSum(readFormLabel(text).bare)).toBe(true);
    },
  );

  it.each(["财政资金", "项目资金缺口", "道路合计里程"])("do not take %s for one", (text) => {
    expect(isListedSum(readFormLabel(text).bare)).toBe(false);
  });
});
