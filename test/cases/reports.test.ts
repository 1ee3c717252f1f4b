import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { composeReport } from "../../src/app/compose-report";
import { openPoints } from "../../src/core/report/open-points";
import { plainText } from "../../src/core/report/plain-text";
import { checkCase, readCase } from "../support/report-case";
import { strayNumerals, verbatim } from "../support/report-numerals";

/** npm run cases:rewrite sets it: only then are the expected texts written anew. */
declare const rewriteCases: boolean | undefined;
const isRewriting = typeof rewriteCases !== "undefined" && rewriteCases;

const FOLDER = join(__dirname, "reports");

/** Judgements, thanks and slips that only people could answer for, and what belongs to checking, not to reporting. */
const NEVER =
  /显著|圆满|全部完成|超支|闲置|疑似|警告|错误|违规|截留|挪用|手续齐全|分配合理|满意|成效|节约|核绩|heji|待核实|勾稽|已核实|尾数/iu;

const TORN =
  /[，。；：、][，。；、：]|[（〔][）〕]|用于[，。；]|undefined|NaN|null|\[object|-0\.00|[{}]|(?:调增|调减|追加|收回|结余)0\.00(?!\d)|\d(?:万元)?元{2}|万元万元|%%|个个/u;

describe.each(readdirSync(FOLDER))("the report of the workbook %s", (name) => {
  const fileOf = (file: string): string => join(FOLDER, name, file);
  const given = readCase(readFileSync(fileOf("workbook.txt"), "utf8"));
  const { document, hints } = composeReport(checkCase(given));
  const report = plainText(document);
  /** What the checks find is told by their own tests. */
  const texts = {
    "report.txt": report,
    "before-handing-in.txt": [...openPoints(document, []), ...hints.map((hint) => `提示：${hint}`)].join(
      "\n",
    ),
  };

  it.each(Object.entries(texts))("reads as written down in %s", (file, text) => {
    if (isRewriting) writeFileSync(fileOf(file), `${text}\n`);
    if (!existsSync(fileOf(file)))
      throw new Error(`${name}/${file} is missing; npm run cases:rewrite writes what is given now`);
    expect(text.split("\n")).toEqual(readFileSync(fileOf(file), "utf8").trimEnd().split("\n"));
  });

  it("bears no numeral that the ledger does not give", () => {
    expect(strayNumerals(report, given)).toEqual([]);
  });

  it("is whole in every clause and judges nothing", () => {
    const own = verbatim(given).reduce((rest, text) => rest.replaceAll(text, "〇"), report);
    for (const line of own.split("\n")) {
      expect(line).not.toMatch(TORN);
      expect(line).not.toMatch(NEVER);
    }
  });
});

describe("strayNumerals", () => {
  const given = readCase(
    "预算年度：2022\n【台账】\n项目名称 | 年初预算数 | 全年执行数\n图书购置 | 30 | 27.6\n讲座 | 8 | 8\n",
  );

  it("finds an amount, a rate and a count that no group of projects has", () => {
    expect(strayNumerals("2022年度项目2个，批复38.00万元，执行35.60万元，执行率93.68%。", given)).toEqual([]);
    expect(
      strayNumerals("2022年度项目3个，批复38.01万元，执行率93.69%。", given).map(
        (stray) => stray.split(" ")[0],
      ),
    ).toEqual(["3个", "38.01万元", "93.69%"]);
  });

  it("finds a figure of another project in the paragraph of one", () => {
    expect(strayNumerals("1.图书购置。年初预算30.00万元；实际支出8.00万元。", given)).toHaveLength(1);
  });
});
