import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import { workbooksOf } from "./fetch-packages";
import { PACKAGES } from "./packages";
import { tryWorkbook, type Trial } from "./try-workbook";

const FOLDER = resolve(".corpus");
const RESULTS = resolve("test/corpus/RESULTS.md");

interface Line {
  readonly source: string;
  readonly file: string;
  readonly trial: Trial;
}

async function run(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const lines: Line[] = [];
  for (const one of PACKAGES)
    for (const { source, name, path } of workbooksOf(one, FOLDER)) {
      const trial = await tryWorkbook(path, readFileSync(path), FOLDER);
      lines.push({ source, file: basename(name), trial });
      process.stdout.write(`${trial.outcome.padEnd(8)}${source} ${basename(name)}\n`);
      if (trial.outcome === "failed") process.stdout.write(`  ${trial.remarks.join("\n  ")}\n`);
    }
  writeFileSync(RESULTS, results(lines));
  process.exitCode = lines.some(({ trial }) => trial.outcome === "failed") ? 1 : 0;
}

function results(lines: readonly Line[]): string {
  const count = (outcome: Trial["outcome"]): number =>
    lines.filter(({ trial }) => trial.outcome === outcome).length;
  return [
    "# Workbooks of other producers",
    "",
    "Written by `npm run corpus`: every workbook is read, marked, marked again, read and cleared, compared part by",
    "part and checked by the Open XML SDK. ok: no part lost, the copy's cells read as before, marking twice gives the same",
    "file, clearing gives every part its bytes back, no error that the workbook did not have before. refused: a sentence",
    "for the user says why. Spelling: an empty list written as a pair of tags comes back as one tag; an active sheet that",
    "does not exist is set right.",
    "",
    `${lines.length} workbooks: ${count("ok")} ok, ${count("refused")} refused, ${count("failed")} failed.`,
    "",
    "| package | workbook | outcome | seen |",
    "|---|---|---|---|",
    ...lines.map(
      ({ source, file, trial }) =>
        `| ${source} | ${file} | ${trial.outcome} | ${trial.remarks.join("; ").replace(/[|\n]/g, " ")} |`,
    ),
    "",
  ].join("\n");
}

void run();
