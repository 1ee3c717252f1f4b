import { mkdir } from "node:fs/promises";
import { extname, join, resolve } from "node:path";
import { checkAsJson } from "../app/check-json";
import type { CheckedWorkbook } from "../app/check-workbook";
import { composeAnnotation } from "../app/compose-annotation";
import { composeReport } from "../app/compose-report";
import { summarise } from "../app/open-findings";
import { refuseUnfinished } from "../app/refuse-unfinished";
import { HostError } from "../app/host-error";
import type { ReportDocument } from "../core/report/report-document";
import { EXIT, type ExitCode } from "./exit-code";
import type { FileTools, WorkbookFile } from "./file-tools";
import { openWorkbook, readAnyFile, type BesideFiles } from "./open-workbook";
import { printResultLine } from "./print-check";
import type { Terminal } from "./terminal";
import { writeTogether } from "./write-together";

export interface ReportOptions extends BesideFiles {
  readonly out: string;
  readonly final: boolean;
  readonly charts: boolean;
  readonly json: boolean;
  /** The bureau's own .docx with tags, instead of the form of GB/T 9704. */
  readonly template?: string;
}

/**
 * heji report: writes <stem>-自评报告.docx and the marked copy <stem>-核对.xlsx; the input is never written.
 * Of a file that can be read but not marked (.xls, .csv) only the report, and a remark says so.
 */
export async function runReport(
  book: string,
  options: ReportOptions,
  terminal: Terminal,
  tools: FileTools,
): Promise<ExitCode> {
  if (options.charts && options.template !== undefined)
    throw new HostError("unsupported", "用 --template 时不能附图，请去掉 --charts。");
  const { file, path, checked } = await openWorkbook(book, tools, options);
  const composed = composeReport(checked);
  const { document, openPoints, hints } = composed;
  if (options.final) refuseUnfinished(composed);

  const extension = extname(file.name);
  const stem = file.name.slice(0, file.name.length - extension.length);
  const folder = resolve(tools.folder, options.out);
  const target = {
    report: join(folder, `${stem}-自评报告.docx`),
    copy: join(folder, `${stem}-核对${extension}`),
  };
  if (target.copy === path)
    throw new HostError("not-writable", "输出会覆盖原工作簿，请用 --out 另选一个文件夹。");

  if (options.template !== undefined && resolve(tools.folder, options.template) === target.report)
    throw new HostError("not-writable", "输出会覆盖模板，请用 --out 另选一个文件夹。");

  const copy = await markedCopy(file, checked, options.final, tools);
  const report = await writtenReport(document, options, tools);
  await makeFolder(folder);
  const files = [
    { path: target.report, bytes: report },
    ...(copy.bytes ? [{ path: target.copy, bytes: copy.bytes }] : []),
  ];
  await writeTogether(files);

  const written = files.map((each) => each.path);
  if (options.json) {
    const json = { ...checkAsJson(checked), written, remarks: [...copy.remarks, ...hints] };
    terminal.out(`${JSON.stringify(json, null, 2)}\n`);
  } else {
    printResultLine(checked, terminal);
    for (const remark of [...copy.remarks, ...hints]) terminal.out(`${remark}\n`);
    if (!options.final && openPoints.length > 0)
      terminal.out(`本次为工作稿；报送版（--final）之前尚有${openPoints.length}项未了。\n`);
    for (const name of written) terminal.out(`已写出 ${name}\n`);
  }
  return summarise(checked).errors > 0 ? EXIT.mismatch : EXIT.clean;
}

async function writtenReport(
  document: ReportDocument,
  { final, charts, template }: ReportOptions,
  tools: FileTools,
): Promise<Uint8Array> {
  const mode = final ? "final" : "working";
  if (template === undefined) return tools.writeReport(document, mode, { charts });
  const { file } = await readAnyFile(template, tools);
  return tools.fillTemplate(file, document, mode);
}

async function markedCopy(
  file: WorkbookFile,
  checked: CheckedWorkbook,
  isFinal: boolean,
  tools: FileTools,
): Promise<{ readonly bytes?: Uint8Array; readonly remarks: readonly string[] }> {
  const obstacle = tools.whyNotMarked(file);
  if (obstacle) return { remarks: [obstacle] };
  return tools.annotate(file, composeAnnotation(checked, { marks: true, sheets: true, isFinal }));
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    throw new HostError("not-writable", `无法建立输出文件夹“${folder}”，请换一个可写的位置。`, {
      cause: error,
    });
  }
}
