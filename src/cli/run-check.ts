import { checkAsJson } from "../app/check-json";
import { HostError } from "../app/host-error";
import { summarise } from "../app/open-findings";
import { EXIT, type ExitCode } from "./exit-code";
import type { FileTools } from "./file-tools";
import { tryWorkbook, type BesideFiles } from "./open-workbook";
import { printCheck } from "./print-check";
import type { Terminal } from "./terminal";

/** heji check: prints what was found, with an open question what is certain without its answer; writes nothing. */
export async function runCheck(
  book: string,
  options: BesideFiles & { readonly json: boolean },
  terminal: Terminal,
  tools: FileTools,
): Promise<ExitCode> {
  const { outcome } = await tryWorkbook(book, tools, options);
  const question = outcome.kind === "unusable" ? outcome.message : undefined;
  const checked = outcome.kind === "unusable" ? outcome.certain : outcome.checked;
  if (checked && options.json) terminal.out(`${JSON.stringify(checkAsJson(checked, question), null, 2)}\n`);
  else if (checked) printCheck(checked, terminal);
  if (question !== undefined) throw new HostError("unsupported", question);
  return checked && summarise(checked).errors > 0 ? EXIT.mismatch : EXIT.clean;
}
