import { reportHints } from "../../../src/core/report/report-hints";
import { buildReport } from "../../../src/core/report/build-report";
import { plainText } from "../../../src/core/report/plain-text";
import { readExample } from "../../support/report-example";

const TABLE = "【台账】\n项目名称 | 年初预算数 | 全年执行数 | 主要用途\n科普活动 | 90 | 90 | 办讲座\n";

const hintsOf = (parts: string, table = TABLE): string[] =>
  reportHints(readExample(`单位名称：信息局\n预算年度：2021\n${table}${parts}`).ledger);

describe("reportHints", () => {
  it("are none for a workbook that says nothing odd", () => {
    expect(hintsOf("【文字材料】\n三 | 由办公室组织实施。\n六（一） | 2022年继续办讲座。\n")).toEqual([]);
  });

  it("point at a year before the budget year, but not in names, document numbers and comparisons", () => {
    expect(
      hintsOf(
        "【文字材料】\n三 | 2020年各项目由办公室实施。\n" +
          "四（三） | 按《2019年管理办法》（青财〔2020〕3号）执行，比2020年多办3场，纳入2019—2021年规划。\n",
      ),
    ).toEqual(["工作表“文字材料”B2写有“2020年”，预算年度为2021年，可能是上年留下的文字，请核对。"]);
  });

  it("point at a paragraph that last year's report has word for word", () => {
    const same = "各项目由责任科室组织实施，按季度检查进度和质量。";
    expect(hintsOf(`【文字材料】\n三 | ${same}\n【上年报告】\n三、项目组织实施情况\n${same}\n`)).toEqual([
      "工作表“文字材料”B2的“各项目由责任科室组织实施，按季度检查进度…”与上年报告的文字相同，可能是上年留下的，请核对。",
    ]);
  });

  it("ask to take out personal data, without repeating them", () => {
    const hints = hintsOf(
      "【文字材料】\n三 | 联系人电话13812345678，身份证530102198001011234。\n",
      "【台账】\n项目名称 | 年初预算数 | 全年执行数\n原水泥厂退休职工张某丧葬费及抚恤费 | 1 | 1\n退休职工丧葬费 | 1 | 1\n",
    );
    expect(hints).toEqual([
      "工作表“表”A2可能写有个人姓名，公开或报送前请隐去。",
      "工作表“文字材料”B2可能写有身份证号码，公开或报送前请隐去。",
      "工作表“文字材料”B2可能写有手机号码，公开或报送前请隐去。",
    ]);
  });

  it("say which patterns of 报告措辞 cannot be used and why", () => {
    const hints = hintsOf(
      "【报告措辞】\n条目 | 句式\n结余 | 年末有结余\n项目支出 | 支付{实际支出}万元、{余额}万元\n" +
        "均未支出 | {截至}无支出，仅1.00万元\n另一条 | 甲\n项目未调整 | 未调整\n项目未调整 | 没有调整\n",
    );
    expect(hints).toEqual([
      "工作表“报告措辞”B2“结余”的句式缺少{结余}，已改用通用句式“年末结余{结余}万元”。",
      "工作表“报告措辞”B3“项目支出”的句式中{余额}不是可用的占位，已改用通用句式；此处可用{实际支出}。",
      "工作表“报告措辞”B4“均未支出”的句式中写有固定数字“1.00万元”，数字只能来自工作簿，已改用通用句式。",
      "工作表“报告措辞”B5的条目“另一条”不是报告的句式名称，未采用。",
      "工作表“报告措辞”B7的条目“项目未调整”重复，只采用前一条。",
    ]);
  });

  it("take what a bureau's own patterns leave out of marks, braces and stops", () => {
    const { ledger, bases } = readExample(
      `单位名称：信息局\n预算年度：2021\n${TABLE}【报告措辞】\n条目 | 句式\n` +
        "执行率 | 预算执行率为｛ 预算执行率 ｝。\n项目引语 | {年度}年各项目情况\n结余率 | ；结余率{结余率}\n",
    );
    expect(reportHints(ledger)).toEqual([]);
    const lines = plainText(buildReport(ledger, bases)).split("\n");
    expect(lines).toContain("执行项目1个，实际支出90.00万元，预算执行率为100.00%。");
    expect(lines).toContain("2021年各项目情况：");
  });

  it("refuse judgements and a second execution rate in a pattern", () => {
    expect(
      hintsOf(
        "【报告措辞】\n条目 | 句式\n项目无结余 | 圆满完成\n占批复比例 | ，执行率为{比例}\n调增合计 | 调增{金额}万元\n",
      ),
    ).toEqual([
      "工作表“报告措辞”B2“项目无结余”的句式中写有“圆满”，这类评价只能由人写在文字材料里，已改用通用句式。",
      "工作表“报告措辞”B3“占批复比例”的句式把占年初批复数的比例称为执行率，已改用通用句式。",
      "工作表“报告措辞”B4的条目“调增合计”不是报告的句式名称，未采用；相近的有：调增。",
    ]);
  });

  it("leave a year alone that belongs to the name of a project", () => {
    expect(
      hintsOf(
        "【文字材料】\n三 | 继续实施2019年结转项目。\n",
        "【台账】\n项目名称 | 年初预算数 | 全年执行数\n2019年结转项目 | 9 | 9\n",
      ),
    ).toEqual([]);
  });

  it("ask for a funding source that only some projects tell", () => {
    expect(
      hintsOf(
        "",
        "【台账】\n项目名称 | 资金来源 | 年初预算数 | 全年执行数\n甲 | 本级 | 9 | 9\n乙 | | 8 | 8\n",
      ),
    ).toEqual(["有1行项目未填资金来源，报告中列为未注明，请补填后重新生成。"]);
  });

  it("say which rows of 报告章节 cannot be used and why", () => {
    expect(
      hintsOf(
        "【报告章节】\n章节 | 标题 | 内容\n一 | 一、概况 | 概况\n一 | 一、再来 |\n二 | | 资金\n三 | 三、结论 | 结论\n",
      ),
    ).toEqual([
      "工作表“报告章节”B3的章节号“一”重复，未采用。",
      "工作表“报告章节”B4所在行缺少章节号或标题，未采用。",
      "工作表“报告章节”B5所在行的内容“结论”不可用，未采用；可用的有：概况、项目、资金、经济性、效率性、执行偏低，只由人写的章节留空。",
    ]);
    expect(hintsOf("【报告章节】\n序 | 名\n1 | 甲\n")).toEqual([
      "工作表“报告章节”中没有可用的章节（需要“章节”“标题”两列），已用附件4-2的章节。",
    ]);
  });
});
