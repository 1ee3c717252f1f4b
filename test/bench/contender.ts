import { readFileSync } from "node:fs";
import { inflateRawSync } from "node:zlib";
import { read, type WorkSheet } from "@e965/xlsx";
import { Decimal } from "decimal.js";
import { checkWorkbook } from "../../src/app/check-workbook";
import { inflateWithNode } from "../../src/cli/node-inflate";
import { readXlsx } from "../../src/hosts/files/read-xlsx";
import { openArchive } from "../../src/hosts/files/zip/open-archive";
import { measured, type Measurement } from "./measurement";

/** Each reads one workbook and gives the number of rates that it found wrong, so that none can skip the work. */
const CONTENDERS: Readonly<Record<string, (bytes: Uint8Array) => Promise<number> | number>> = {
  floor: inflateAndScan,
  reading: async (bytes) =>
    (await readXlsx({ name: "book.xlsx", bytes }, { inflate: inflateWithNode })).sheets.length,
  heji: readAndCheck,
  sheetjs: readWithSheetJs,
};

/** Inflates sheet and shared strings in one go and looks at every byte once. */
function inflateAndScan(bytes: Uint8Array): number {
  let tags = 0;
  for (const { name, compressed } of openArchive(bytes).entries) {
    if (!/sheet1|sharedStrings/.test(name)) continue;
    const xml = inflateRawSync(compressed);
    for (let at = 0; at < xml.length; at++) if (xml[at] === 0x3c) tags++;
  }
  return tags;
}

async function readAndCheck(bytes: Uint8Array): Promise<number> {
  const workbook = await readXlsx({ name: "book.xlsx", bytes }, { inflate: inflateWithNode });
  const outcome = checkWorkbook(workbook);
  if (outcome.kind === "unusable") throw new Error(outcome.message);
  return outcome.checked.findings.filter(({ severity }) => severity === "error").length;
}

/** Decimals of an amount in 万元, a digit finer than the 分; what stands beyond them is noise of binary subtraction. */
const FINEST = 7;

/** The leanest options that still give values; four identities: full-year budget, balance, rate, total. */
function readWithSheetJs(bytes: Uint8Array): number {
  const book = read(bytes, {
    type: "buffer",
    dense: true,
    cellFormula: false,
    cellHTML: false,
    cellText: false,
    cellStyles: false,
  });
  const sheet: WorkSheet | undefined = book.Sheets["预算"];
  if (!sheet) throw new Error("@e965/xlsx gives no sheet");
  const rows = (sheet as unknown as { "!data": { v?: unknown }[][] })["!data"];
  const at = (row: { v?: unknown }[], column: number): Decimal =>
    new Decimal(((row[column]?.v as number | undefined) ?? 0).toPrecision(15));
  const amountAt = (row: { v?: unknown }[], column: number): Decimal =>
    at(row, column).toDecimalPlaces(FINEST);
  let wrong = 0;
  let executedTotal = new Decimal(0);
  for (const row of rows.slice(1, -1)) {
    const budget = amountAt(row, 5).plus(amountAt(row, 6)).minus(amountAt(row, 7));
    const executed = amountAt(row, 8);
    if (!budget.equals(amountAt(row, 9))) wrong++;
    if (!amountAt(row, 9).minus(executed).equals(amountAt(row, 10))) wrong++;
    if (!executed.div(budget).toDecimalPlaces(4).equals(at(row, 11).toDecimalPlaces(4))) wrong++;
    executedTotal = executedTotal.plus(executed);
  }
  if (!executedTotal.equals(amountAt(rows.at(-1)!, 8))) wrong++;
  return wrong;
}

async function main(name: string, file: string, warmUp: string, runs: number): Promise<Measurement> {
  const run = CONTENDERS[name]!;
  await run(readFileSync(warmUp));
  const bytes = readFileSync(file);
  return measured(() => run(bytes), runs);
}

const [name, file, warmUp, runs] = process.argv.slice(2) as [string, string, string, string];
void main(name, file, warmUp, Number(runs)).then((measurement) =>
  process.stdout.write(JSON.stringify(measurement)),
);
