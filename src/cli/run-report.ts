import { mkdir } from "node:fs/promises";
import { extname, join, resolve } from "node:path";
import { checkAsJson } from "../app/check-json";
import { summarise } from "../app/check-workbook";
import { composeAnnotation } from "../app/compose-annotation";
import { composeReport } from "../app/compose-report";
import { HostError } from "../app/host-error";
import { EXIT, type ExitCode } from "./exit-code";
import type { FileTools } from "./file-tools";
import { openWorkbook } from "./open-workbook";
import { printResultLine } from "./print-check";
import type { Terminal } from "./terminal";
import { writeTogether } from "./write-together";

export interface ReportOptions {
  readonly out: string;
  readonly final: boolean;
  readonly json: boolean;
}

/** heji report: writes <stem>-自评报告.docx and the marked copy <stem>-核对.xlsx; the input is never written. */
export async function runReport(
  book: string,
  options: ReportOptions,
  terminal: Terminal,
  tools: FileTools,
): Promise<ExitCode> {
  const { file, path, checked } = await openWorkbook(book, tools);
  const { document, openPoints } = composeReport(checked);
  if (options.final && openPoints.length > 0)
    throw new HostError(
      "unsupported",
      `报送版未生成，尚有${openPoints.length}项未了：${openPoints.join("")}`,
    );

  const extension = extname(file.name);
  const stem = file.name.slice(0, file.name.length - extension.length);
  const folder = resolve(tools.folder, options.out);
  const target = {
    report: join(folder, `${stem}-自评报告.docx`),
    copy: join(folder, `${stem}-核对${extension}`),
  };
  if (target.copy === path)
    throw new HostError("not-writable", "输出会覆盖原工作簿，请用 --out 另选一个文件夹。");

  const marked = await tools.annotate(file, composeAnnotation(checked, { marks: true, sheets: true }));
  const report = await tools.writeReport(document, options.final ? "final" : "working");
  await makeFolder(folder);
  await writeTogether([
    { path: target.report, bytes: report },
    { path: target.copy, bytes: marked.bytes },
  ]);

  const written = [target.report, target.copy];
  if (options.json) {
    const json = { ...checkAsJson(checked), written, remarks: marked.remarks };
    terminal.out(`${JSON.stringify(json, null, 2)}\n`);
  } else {
    printResultLine(checked, terminal);
    for (const remark of marked.remarks) terminal.out(`${remark}\n`);
    if (!options.final && openPoints.length > 0)
      terminal.out(`本次为工作稿；报送版（--final）之前尚有${openPoints.length}项未了。\n`);
    for (const name of written) terminal.out(`已写出 ${name}\n`);
  }
  return summarise(checked).errors > 0 ? EXIT.mismatch : EXIT.clean;
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
