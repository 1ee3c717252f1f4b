import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { SOURCE_FIELDS } from "../../../../src/core/ledger/fields";
import { KIND_LABELS } from "../../../../src/core/checks/kind-labels";
import { RULE_GUIDES } from "../../../../src/core/checks/rule-guide";
import { RULESET } from "../../../../src/core/checks/ruleset";
import { runChecks } from "../../../../src/core/checks/run-checks";
import { ASSEMBLED_BOOKS } from "./assembled-books";
import { BOOKS } from "./books";
import { FORM_BOOKS } from "./form-books";
import { LISTED_BOOKS } from "./listed-books";

/** All that the rules say, for reading. After a wanted change: HEJI_WRITE_MESSAGES=1 npx jest catalogue. */
const FILE = join(__dirname, "说法.txt");
const spoken = [
  ...BOOKS.map(({ ledger, exported }) => ({
    ledger,
    findings: runChecks(ledger, RULESET, exported ? { exported } : {}).findings,
  })),
  ...FORM_BOOKS.map((ledger) => ({ ledger, findings: runChecks(ledger, RULESET).findings })),
  ...LISTED_BOOKS,
  ...ASSEMBLED_BOOKS,
];
const findings = spoken.flatMap(({ findings: own }) => own);

const printed = RULESET.map(({ id, statement }) => {
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

  const templates = new Set(RULESET.flatMap(({ messages }) => Object.values(messages)));
  it.each([...templates])("are all heard, whichever rule says them: %s", (template) => {
    const pattern = template
      .split(/\{[^}]+\}/)
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
      .join("[^]*");
    const own = RULESET.filter(({ messages }) => Object.values(messages).includes(template)).map(
      ({ id }) => id,
    );
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
          const sheet = ledger.workbook.sheets.find(({ name }) => name === at.sheet)!;
          expect(sheet.columns[at.column]?.formulaAt(at.row)).toBeUndefined();
          if (sheet.name !== ledger.blocks[0]!.sheetName) continue;
          const field = Object.entries(ledger.blocks[0]!.columns).find(
            ([, column]) => column === at.column,
          )?.[0];
          const isProject = [...ledger.projects.row].includes(at.row);
          expect(isProject && (SOURCE_FIELDS as readonly (string | undefined)[]).includes(field)).toBe(false);
        }
  });

  it("come from rules whose source is told", () => {
    for (const { id } of RULESET) expect(RULE_GUIDES[id]!.source).not.toMatch(/待核】|第.+条/);
  });
});
