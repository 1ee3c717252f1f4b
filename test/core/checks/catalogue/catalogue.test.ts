import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { SOURCE_FIELDS } from "../../../../src/core/ledger/fields";
import { KIND_LABELS } from "../../../../src/core/checks/kind-labels";
import { RULE_GUIDES } from "../../../../src/core/checks/rule-guide";
import { RULESET } from "../../../../src/core/checks/ruleset";
import { runChecks } from "../../../../src/core/checks/run-checks";
import { BOOKS } from "./books";

/** All that the rules say, for reading. After a wanted change: HEJI_WRITE_MESSAGES=1 npx jest catalogue. */
const FILE = join(__dirname, "说法.txt");
/** Rules on forms and on lists beside the ledger need such sheets to speak of: their own tests hold their words. */
const ELSEWHERE = /^(?:evaluat|execution-score|full-marks|indicator-|score-limit|list-|text-figure)|-list$/;

const spoken = BOOKS.map(({ ledger, exported }) => ({
  ledger,
  findings: runChecks(ledger, RULESET, exported ? { exported } : {}).findings,
}));
const findings = spoken.flatMap(({ findings: own }) => own);
const rules = RULESET.filter(({ id }) => !ELSEWHERE.test(id));

const printed = rules.map(({ id, statement }) => {
  const sentences = findings
    .filter(({ rule }) => rule === id)
    .map(({ kind, project, message }) => {
      const label = KIND_LABELS.find(([one]) => one === kind)![1];
      return `  [${label}] ${project ?? "全表"}：${message}`;
    });
  return [`${statement}（${id}）`, ...new Set(sentences), ""].join("\n");
});

describe("the messages of the catalogue", () => {
  it("stand in a file for reading, word by word", () => {
    const text = printed.join("\n");
    if (process.env["HEJI_WRITE_MESSAGES"]) writeFileSync(FILE, text);
    expect(text).toBe(readFileSync(FILE, "utf8"));
  });

  const templates = new Set(rules.flatMap(({ messages }) => Object.values(messages)));
  it.each([...templates])("are all heard, whichever rule says them: %s", (template) => {
    const pattern = template
      .split(/\{[^}]+\}/)
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
      .join("[^]*");
    const own = rules
      .filter(({ messages }) => Object.values(messages).includes(template))
      .map(({ id }) => id);
    const said = findings.filter(({ rule }) => own.includes(rule)).map(({ message }) => message);
    expect(said.filter((message) => new RegExp(`^${pattern}$`).test(message))).not.toEqual([]);
  });

  it("are sentences an accountant would sign", () => {
    for (const { message } of findings) {
      expect(message).toMatch(/^[^。]+。$/);
      expect(message).not.toMatch(/疑似|警告|错误数据|造假|undefined|NaN|\{|\}|，，|；；|，；|；，|。。/);
    }
  });

  it("never offer a repair of a source figure or of a live formula", () => {
    for (const { ledger, findings: own } of spoken)
      for (const { repairs } of own)
        for (const { at } of repairs.flatMap(({ cells }) => cells)) {
          const field = Object.entries(ledger.blocks[0]!.columns).find(
            ([, column]) => column === at.column,
          )?.[0];
          const isProject = [...ledger.projects.row].includes(at.row);
          expect(isProject && (SOURCE_FIELDS as readonly (string | undefined)[]).includes(field)).toBe(false);
          expect(ledger.workbook.sheets[0]!.columns[at.column]?.formulaAt(at.row)).toBeUndefined();
        }
  });

  it("come from rules whose source is told", () => {
    for (const { id } of RULESET) expect(RULE_GUIDES[id]!.source).not.toMatch(/待核】|第.+条/);
  });
});
