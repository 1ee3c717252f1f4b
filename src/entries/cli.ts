import { annotateXlsx } from "../hosts/files/annotate-xlsx";
import { readXlsx } from "../hosts/files/read-xlsx";
import { writeDocx } from "../hosts/files/write-docx";
import { inflateWithNode } from "../cli/node-inflate";
import { runProgram } from "../cli/program";

const terminal = {
  out: (text: string) => process.stdout.write(text),
  err: (text: string) => process.stderr.write(text),
  colours: process.stdout.isTTY === true && !process.env["NO_COLOR"],
};

// npm run changes the working directory to the package root; relative paths are the caller's.
const folder = process.env["INIT_CWD"] ?? process.cwd();

void runProgram(process.argv.slice(2), terminal, {
  folder,
  readWorkbook: (file) => readXlsx(file, { inflate: inflateWithNode }),
  annotate: (file, annotation) => annotateXlsx(file, annotation, { inflate: inflateWithNode }),
  writeReport: writeDocx,
}).then((code) => {
  process.exitCode = code;
});
