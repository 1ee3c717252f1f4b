import { annotateXlsx } from "../../src/hosts/files/annotate-xlsx";
import { fillDocx } from "../../src/hosts/files/fill-docx";
import { readWorkbookFile, whyNotMarked } from "../../src/hosts/files/read-workbook-file";
import { refreshDocx } from "../../src/hosts/files/refresh-docx";
import { writeDocx } from "../../src/hosts/files/write-docx";
import { inflateWithNode } from "../../src/cli/node-inflate";
import { runProgram } from "../../src/cli/program";

/** One command line, run as the entry point runs it; argv in, texts and exit code out. */
export async function runHeji(
  folder: string,
  ...argv: readonly string[]
): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  let out = "";
  let err = "";
  const terminal = {
    out: (text: string) => void (out += text),
    err: (text: string) => void (err += text),
    colours: false,
  };
  const code = await runProgram(argv, terminal, {
    folder,
    readWorkbook: (file) => readWorkbookFile(file, { inflate: inflateWithNode }),
    whyNotMarked,
    annotate: (file, annotation) => annotateXlsx(file, annotation, { inflate: inflateWithNode }),
    refreshReport: (file, document) => refreshDocx(file, document, { inflate: inflateWithNode }),
    writeReport: writeDocx,
    fillTemplate: (template, document, mode) =>
      fillDocx(template, document, mode, { inflate: inflateWithNode }),
  });
  return { code, out, err };
}
