import { readFileSync } from "node:fs";
import { HyperFormula } from "hyperformula";
import { inflateWithNode } from "../../../src/cli/node-inflate";
import { factsOf } from "../../../src/core/checks/ledger-facts";
import { localise } from "../../../src/core/checks/localisation/localise";
import { checkFacts } from "../../../src/core/checks/run-checks";
import type { Ledger } from "../../../src/core/ledger/ledger";
import { readLedger } from "../../../src/core/ledger/read-ledger";
import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { readXlsx } from "../../../src/hosts/files/read-xlsx";
import { measured } from "../measurement";
import { wrongFigures } from "./identities";

/** Each prepares its figures, then gives the work that is measured; a result is the number of figures found wrong. */
const CONTENDERS: Readonly<Record<string, (file: string) => Promise<() => Promise<number> | number>>> = {
  identities: async (file) => {
    const workbook = await workbookIn(readFileSync(file));
    return () => wrongFigures(workbook);
  },
  hyperformula: async (file) => {
    const sheet = formulaSheet(readFileSync(file, "utf8").trim().split("\n"));
    return () => {
      const engine = HyperFormula.buildFromArray(sheet, { licenseKey: "gpl-v3", maxRows: sheet.length });
      const wrong = engine.getCellValue({ sheet: 0, row: sheet.length - 1, col: 0 });
      engine.destroy();
      return wrong as number;
    };
  },
  reading: async (file) => {
    const bytes = readFileSync(file);
    return async () => ((await ledgerIn(bytes)).stated.executionTotal ? 0 : 1);
  },
  catalogue: async (file) => {
    const ledger = await ledgerIn(readFileSync(file));
    return () => checkFacts(factsOf(ledger)).findings.filter(({ severity }) => severity === "error").length;
  },
  localisation: async (file) => {
    const facts = factsOf(await ledgerIn(readFileSync(file)));
    return () => localise(facts).byFinding.size;
  },
};

const workbookIn = (bytes: Uint8Array): Promise<WorkbookSnapshot> =>
  readXlsx({ name: "book.xlsx", bytes }, { inflate: inflateWithNode });

const ledgerIn = async (bytes: Uint8Array): Promise<Ledger> => ledgerOf(await workbookIn(bytes));

function ledgerOf(workbook: WorkbookSnapshot): Ledger {
  const reading = readLedger(workbook);
  if (reading.kind === "unusable") throw new Error(reading.message);
  return reading.ledger;
}

/** Seven figures and three tests a row; below them the stated total with its test, and the count of what is wrong. */
function formulaSheet(lines: readonly string[]): (number | string)[][] {
  const last = lines.length - 1;
  const rows = lines.slice(0, last).map((line, index): (number | string)[] => {
    const at = index + 1;
    return [
      ...line.split(",").map(Number),
      `=IF(ABS(A${at}+B${at}-C${at}-E${at})<0.00005,0,1)`,
      `=IF(ABS(E${at}-D${at}-F${at})<0.00005,0,1)`,
      `=IF(ROUND(D${at}/E${at},4)=ROUND(G${at},4),0,1)`,
    ];
  });
  rows.push([Number(lines[last]), `=IF(ABS(SUM(D1:D${last})-A${last + 1})<0.00005,0,1)`]);
  rows.push([`=SUM(H1:J${last})+B${last + 1}`]);
  return rows;
}

const [name, file, runs, warmUps] = process.argv.slice(2) as [string, string, string, string];
void (async () => {
  const work = await CONTENDERS[name]!(file);
  for (let count = 0; count < Number(warmUps); count++) await work();
  process.stdout.write(JSON.stringify(await measured(work, Number(runs))));
})();
