import { checkAsJson } from "../app/check-json";
import { summarise } from "../app/open-findings";
import { EXIT, type ExitCode } from "./exit-code";
import type { FileTools } from "./file-tools";
import { openWorkbook, type BesideFiles } from "./open-workbook";
import { printCheck } from "./print-check";
import type { Terminal } from "./terminal";

/** heji check: prints what was found; writes nothing. */
export async function runCheck(
  book: string,
  options: BesideFiles & { readonly json: boolean },
  terminal: Terminal,
  tools: FileTools,
): Promise<ExitCode> {
  const { checked } = await openWorkbook(book, tools, options);
  if (options.json) terminal.out(`${JSON.stringify(checkAsJson(checked), null, 2)}\n`);
  else printCheck(checked, terminal);
  return summarise(checked).errors > 0 ? EXIT.mismatch : EXIT.clean;
}
