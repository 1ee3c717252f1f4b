import { basename, dirname, extname, join, resolve } from "node:path";
import { composeReport } from "../app/compose-report";
import type { RefreshPlan } from "../core/report/refresh-plan";
import { EXIT, type ExitCode } from "./exit-code";
import type { FileTools } from "./file-tools";
import { openWorkbook, readAnyFile } from "./open-workbook";
import type { Terminal } from "./terminal";
import { writeTogether } from "./write-together";

export interface RefreshOptions {
  readonly book: string;
  readonly out?: string;
  readonly json: boolean;
}

/**
 * heji refresh: brings the figures and charts of a .docx up to date with the workbook and writes <stem>-已更新.docx beside it or
 * into --out; the input is never written, and nothing is where nothing changed. Exit 1: something is left to people.
 */
export async function runRefresh(
  document: string,
  options: RefreshOptions,
  terminal: Terminal,
  tools: FileTools,
): Promise<ExitCode> {
  const { file, full } = await readAnyFile(document, tools);
  const { checked } = await openWorkbook(options.book, tools);
  const { plan, bytes } = await tools.refreshReport(file, composeReport(checked).document);
  const written = bytes ? targetOf(full, options.out, tools.folder) : undefined;
  if (bytes && written) await writeTogether([{ path: written, bytes }]);
  if (options.json) terminal.out(`${JSON.stringify({ heji: 1, ...asJson(plan), written }, null, 2)}\n`);
  else terminal.out(`${linesOf(plan, written).join("\n")}\n`);
  const isLeft = plan.conflicts.length + plan.gone.length + plan.staleWords.length > 0;
  return isLeft ? EXIT.mismatch : EXIT.clean;
}

function targetOf(source: string, out: string | undefined, folder: string): string {
  const extension = extname(source);
  const stem = basename(source, extension).replace(/-已更新$/u, "");
  const wanted = join(
    out === undefined ? dirname(source) : resolve(folder, out),
    `${stem}-已更新${extension}`,
  );
  return wanted === source ? join(dirname(wanted), `${stem}-已更新-2${extension}`) : wanted;
}

function asJson({ changes, charts, conflicts, gone, staleWords, figures }: RefreshPlan): object {
  return {
    figures,
    changes: changes.map(({ what, before, after }) => ({ what, before, after })),
    charts: charts.map(({ chart }) => chart.title),
    conflicts: conflicts.map(({ what, found, expected }) => ({ what, found, expected })),
    gone: gone.map(({ text }) => text),
    staleWords,
  };
}

/** old → new for every control that was rewritten, then what is left to people. */
function linesOf(plan: RefreshPlan, written?: string): string[] {
  const { changes, charts, conflicts, gone, staleWords, figures } = plan;
  return [
    changes.length > 0
      ? `文中数字${figures}处，已更新${changes.length}处：`
      : `文中数字${figures}处，没有需要更新的。`,
    ...changes.map(({ what, before, after }) => `  ${what}　${before} → ${after}`),
    ...charts.map(({ chart }) => `图“${chart.title}”已按现在的数更新。`),
    ...(conflicts.length > 0 ? [`有${conflicts.length}处被人改写过，保留原样，请核对：`] : []),
    ...conflicts.map(({ what, found, expected }) => `  ${what}　文中${found || "（空）"}，工作簿${expected}`),
    ...(gone.length > 0
      ? [`有${gone.length}处数字在报告中已无对应，保留原样：${gone.map(({ text }) => text).join("、")}`]
      : []),
    ...staleWords,
    ...(written === undefined ? [] : [`已写出 ${written}`]),
  ];
}
