import { inflateWithNode } from "../cli/node-inflate";
import { runProgram } from "../cli/program";
import type { ExitCode } from "../cli/exit-code";
import { annotateXlsx } from "../hosts/files/annotate-xlsx";
import { fillDocx } from "../hosts/files/fill-docx";
import { readWorkbookFile, whyNotMarked } from "../hosts/files/read-workbook-file";
import { refreshDocx } from "../hosts/files/refresh-docx";
import { writeDocx } from "../hosts/files/write-docx";

// A reader such as "head" may close the pipe before all is written; that is its right.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

const terminal = {
  out: (text: string) => void process.stdout.write(text),
  err: (text: string) => void process.stderr.write(text),
  colours: process.stdout.isTTY === true && !process.env["NO_COLOR"],
};

/** Runs one command line on real files and the real terminal. */
export function runOnNode(argv: readonly string[]): Promise<ExitCode> {
  return runProgram(argv, terminal, {
    // npm run changes the working directory to the package root; relative paths are the caller's.
    folder: process.env["INIT_CWD"] ?? process.cwd(),
    readWorkbook: (file) => readWorkbookFile(file, { inflate: inflateWithNode }),
    whyNotMarked,
    annotate: (file, annotation) => annotateXlsx(file, annotation, { inflate: inflateWithNode }),
    refreshReport: (file, document) => refreshDocx(file, document, { inflate: inflateWithNode }),
    writeReport: writeDocx,
    fillTemplate: (template, document, mode) =>
      fillDocx(template, document, mode, { inflate: inflateWithNode }),
  });
}
