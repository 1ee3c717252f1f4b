import fc from "fast-check";
import type { Bases } from "../../../src/core/checks/finding";
import { Amount } from "../../../src/core/numbers/amount";
import { buildReport } from "../../../src/core/report/build-report";
import { runsOf } from "../../../src/core/report/report-document";
import { textOf } from "../../../src/core/report/runs";
import { figuresIn, projectsBehind, truths } from "../../support/report-truths";
import { ledgerOf } from "../../support/build-ledger";

const HEADERS =
  "项目名称|项目个数|财政归口科室|资金来源|资金年度|年初预算数|调增数|调减数|收回数|结转下年数|全年执行数|主要用途|调整依据|未完成原因";

const cents = (most: number): fc.Arbitrary<string> =>
  fc.integer({ min: 0, max: most }).map((amount) => Amount.ofScaled(amount, 2).toString());
const perhaps = (amount: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.oneof(fc.constant(""), fc.constant("0"), amount);

const row = fc
  .tuple(
    fc.constantFrom("科普活动", "机柜租赁（二期）", "“数字青禾”平台", "《规划》编制", "R&D配套"),
    fc.constantFrom("", "1", "3"),
    fc.constantFrom("", "产业科", "行政科"),
    fc.constantFrom("", "本级", "省", "单位资金"),
    fc.constantFrom("", "当年", "上年结转"),
    fc.oneof(perhaps(cents(500_000)), fc.constant("待定")),
    perhaps(cents(90_000)),
    perhaps(cents(90_000)),
    perhaps(cents(900)),
    perhaps(cents(900)),
    fc.oneof(perhaps(cents(500_000)), fc.constant("#REF!")),
    fc.constantFrom("", "主要用于", "主要用于发放补助。", "科技活动经费", "采购物资；"),
    fc.constantFrom("", "青财预〔2020〕41号"),
    fc.constantFrom("", "部分企业未达到条件。", "招标暂停"),
  )
  .map((cells) => cells.join("|"));

const basesOf = (recoveryBasis: Bases["recoveryBasis"]): Bases => ({
  rateBasis: "全年预算",
  rateBasisDeclared: true,
  recoveryBasis,
  recoveryBasisDeclared: true,
});

const cases = fc.record({
  ledger: fc.array(row, { minLength: 1, maxLength: 6 }).map((rows) =>
    ledgerOf([HEADERS, ...rows].join("\n"), {
      heading: { bureauName: "青禾区信息局", budgetYear: 2020, cutoffDate: "2020年12月31日" },
    }),
  ),
  recoveryBasis: fc.constantFrom("年终收回" as const, "年中收回" as const),
});

describe("the report of any ledger", () => {
  it("prints no figure that does not follow from the cells it names", () => {
    fc.assert(
      fc.property(cases, ({ ledger, recoveryBasis }) => {
        for (const figure of figuresIn(buildReport(ledger, basesOf(recoveryBasis)))) {
          const rows = projectsBehind(ledger, figure);
          // Without cells it is a zero, which nothing but blanks can make.
          if (rows.length === 0) expect(figure.text).toBe("0.00");
          else expect([...truths(ledger, rows, recoveryBasis)]).toContain(figure.text);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("holds no torn sentence, no doubled mark and no number outside a figure", () => {
    fc.assert(
      fc.property(cases, ({ ledger, recoveryBasis }) => {
        const paragraphs = buildReport(ledger, basesOf(recoveryBasis)).blocks.flatMap((block) =>
          block.kind === "paragraph" && block.align !== "right" ? [block.runs] : [],
        );
        for (const runs of paragraphs) {
          const text = textOf(runs);
          if (runs.length === 1 && runs[0]?.kind === "placeholder") continue;
          expect(text).toMatch(/[。：]$/u);
          expect(text).not.toMatch(/[，。；：、][，。；、：]|[（(][）)]|用于[，。；]|undefined|NaN|-0\.00/u);
          const written = runs.map((run) => (run.kind === "figure" ? "" : run.text)).join("");
          expect(written).not.toMatch(/\d\.\d|\d万元|\d个|\d%(?!的原因|的项目|但不足|的项目)/u);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("contradicts itself in no paragraph and states no adjustment, use or balance of nothing", () => {
    const contradictions =
      /年末无结余.*年末(?:有)?结余|未调增.*调增预算|未调整.*调(?:增|减)|均未发生支出[^；。]*执行项目|未发生支出[^；。]*实际支出\d|(?:调增|调减|追加|下达上级转移支付资金|收回|结转下年|结余|净结余|多)0\.00万元/u;
    fc.assert(
      fc.property(cases, ({ ledger, recoveryBasis }) => {
        for (const block of buildReport(ledger, basesOf(recoveryBasis)).blocks)
          if (block.kind === "paragraph") expect(textOf(block.runs)).not.toMatch(contradictions);
      }),
      { numRuns: 300 },
    );
  });

  it("puts every project into exactly one part of the grading", () => {
    fc.assert(
      fc.property(cases, ({ ledger, recoveryBasis }) => {
        const texts = buildReport(ledger, basesOf(recoveryBasis)).blocks.map((block) =>
          block.kind === "paragraph" ? textOf(block.runs) : "",
        );
        const graded = texts.find(
          (text) =>
            /^预算执行率(?:为|达到|低于|超过)\d+%(?:但|的项目\d+个[，。；])/u.test(text) &&
            !/，结余/u.test(text),
        );
        if (!graded) return;
        const counts = [...graded.matchAll(/的项目(\d+)个/gu)].map(([, count]) => Number(count));
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(
          ledger.projects.projectCount.reduce((sum, count) => sum + count, 0),
        );
      }),
      { numRuns: 200 },
    );
  });

  it("repeats none of the mistakes that typed reports make, and says nothing that only people may say", () => {
    const mistakes =
      /率[为是：]?-?[\d.]+万元|用于[^。；，]*使用|用于[^。；，]*(?:经费|资金|费用)[。；，]|其它|\d个项目\d|项目\d+个项目|市级转移支付|\d号截止|截止\d|实际执行:|执行为0元/u;
    const judgements =
      /显著|圆满|超支|闲置|疑似|警告|错误|违规|截留|挪用|手续齐全|分配合理|满意度|成效|节约率|核绩|heji|待核实|勾稽/iu;
    fc.assert(
      fc.property(cases, ({ ledger, recoveryBasis }) => {
        const text = buildReport(ledger, basesOf(recoveryBasis))
          .blocks.flatMap(runsOf)
          .map(({ text: own }) => own)
          .join("");
        expect(text).not.toMatch(mistakes);
        expect(text).not.toMatch(judgements);
      }),
      { numRuns: 200 },
    );
  });

  it("calls only execution over the full-year budget an execution rate", () => {
    fc.assert(
      fc.property(cases, ({ ledger, recoveryBasis }) => {
        for (const block of buildReport(ledger, basesOf(recoveryBasis)).blocks) {
          if (block.kind !== "paragraph") continue;
          block.runs.forEach((run, index) => {
            if (run.kind !== "figure" || !run.text.endsWith("%")) return;
            expect(textOf(block.runs.slice(0, index))).toMatch(
              /(?:预算执行率|占年初批复数的比例为|占(?:调增|调减)总额的|结余率)$/u,
            );
          });
        }
      }),
      { numRuns: 100 },
    );
  });
});
