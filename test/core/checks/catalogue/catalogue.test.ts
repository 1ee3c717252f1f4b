import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Change, Finding } from "../../../../src/core/checks/finding";
import type { Ledger } from "../../../../src/core/ledger/ledger";
import { formatAddress } from "../../../../src/core/workbook/address";
import type { CellRef } from "../../../../src/core/workbook/cell";
import { SOURCE_FIELDS } from "../../../../src/core/ledger/fields";
import { KIND_LABELS } from "../../../../src/core/checks/kind-labels";
import { RULE_GUIDES } from "../../../../src/core/checks/rule-guide";
import { RULESET } from "../../../../src/core/checks/ruleset";
import { runChecks } from "../../../../src/core/checks/run-checks";
import { assembledBooks } from "./assembled-books";
import { BOOKS } from "./books";
import { figureBooks } from "./figure-books";
import { FORM_BOOKS } from "./form-books";
import { listedBooks } from "./listed-books";

interface Spoken {
  readonly ledger: Ledger;
  readonly findings: readonly Finding[];
}

/** Checked anew by each test that holds a file, so that what a change breaks is found by the test that sees it. */
function spoken(): readonly Spoken[] {
  return [
    ...BOOKS.map(({ ledger, exported }) => ({
      ledger,
      findings: runChecks(ledger, RULESET, exported ? { exported } : {}).findings,
    })),
    ...FORM_BOOKS.map((ledger) => ({ ledger, findings: runChecks(ledger, RULESET).findings })),
    ...listedBooks(),
    ...assembledBooks(),
    ...figureBooks(),
  ];
}

function heard(): readonly Finding[] {
  return spoken().flatMap(({ findings }) => findings);
}

function messagesInWords(): string {
  const findings = heard();
  const printed = RULESET.map(({ id, statement }) => {
    const sentences = findings
      .filter(({ rule }) => rule === id)
      .map(({ kind, project, message }) => {
        const label = KIND_LABELS.find(([one]) => one === kind)![1];
        return `  [${label}] ${project ?? "全表"}：${message}`;
      });
    return [`${statement}（${id}）`, ...new Set(sentences), ""].join("\n");
  });
  return printed.join("\n");
}

/** What stands behind the sentences: the cells, both figures, the cause and its rivals, what is offered, and the id. */
function resultsInLines(): string {
  const findings = heard();
  const lines = RULESET.flatMap(({ id: rule }) => [
    rule,
    ...findings
      .filter((finding) => finding.rule === rule)
      .map((finding) =>
        [
          `  ${finding.kind} ${finding.project ?? "全表"} ${finding.at.map(addressed).join(" ") || "无单元格"}`,
          `${finding.stated ?? "未填"} → ${finding.expected ?? "无"}`,
          [finding.cause, ...finding.rivals].join(" / "),
          `可改 ${finding.repairs.map(changed).join(" | ") || "无"}`,
          `可能 ${finding.alternatives.map(changed).join(" | ") || "无"}`,
          finding.id,
        ].join("；"),
      ),
  ]);
  return `${lines.join("\n")}\n`;
}

function addressed({ sheet, row, column }: CellRef): string {
  return `${sheet}!${formatAddress(row, column)}`;
}

function changed({ cells }: Change): string {
  return cells.map(({ at, value, shown }) => `${addressed(at)}=${value}(${shown})`).join("+");
}

function stands(file: string, text: string): void {
  const path = join(__dirname, file);
  if (process.env["HEJI_WRITE_MESSAGES"]) writeFileSync(path, text);
  expect(firstDifference(text, readFileSync(path, "utf8"))).toBeUndefined();
}

/** One line is told, not all that differ: to set the whole files against each other takes seconds. */
function firstDifference(text: string, written: string): object | undefined {
  if (text === written) return undefined;
  const [now, before] = [text.split("\n"), written.split("\n")];
  const line = now.findIndex((one, at) => one !== before[at]);
  return { line: line + 1, now: now[line], before: before[line] };
}

describe("the messages of the catalogue", () => {
  // After a wanted change: HEJI_WRITE_MESSAGES=1 npx jest catalogue.
  it("stand in a file for reading, word by word", () => {
    stands("说法.txt", messagesInWords());
  });

  it("stand with their cells, figures, causes and repairs in another, id by id", () => {
    stands("结果.txt", resultsInLines());
  });

  let known: readonly Finding[] | undefined;
  const templates = new Set(RULESET.flatMap(({ messages }) => Object.values(messages)));
  it.each([...templates])("are all heard, whichever rule says them: %s", (template) => {
    const pattern = template
      .split(/\{[^}]+\}/)
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
      .join("[^]*");
    const own = RULESET.filter(({ messages }) => Object.values(messages).includes(template)).map(
      ({ id }) => id,
    );
    const said = (known ??= heard()).filter(({ rule }) => own.includes(rule)).map(({ message }) => message);
    expect(said.filter((message) => new RegExp(`^${pattern}$`).test(message))).not.toEqual([]);
  });

  it("are sentences an accountant would sign", () => {
    for (const { message } of heard()) {
      expect(message).toMatch(/^[^。]+。$/);
      expect(message).not.toMatch(/疑似|警告|错误数据|造假|undefined|NaN|\{|\}|，，|；；|，；|；，|。。/);
    }
  });

  it("never offer a repair of a source figure or of a live formula", () => {
    for (const { ledger, findings: own } of spoken())
      for (const { repairs } of own)
        for (const { at } of repairs.flatMap(({ cells }) => cells)) {
          const sheet = ledger.workbook.sheets.find(({ name }) => name === at.sheet)!;
          expect(sheet.columns[at.column]?.formulaAt(at.row)).toBeUndefined();
          if (sheet.name !== ledger.blocks[0]?.sheetName) continue;
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
