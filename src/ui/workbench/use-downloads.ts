import { useMemo } from "react";
import type { CheckedWorkbook } from "../../app/check-workbook";
import type { ReportLook } from "../../app/ports";
import type { OpenBook } from "../../app/workbench";
import type { CommandRelay } from "../command-relay";
import { extensionOf, saveFile, stemOf } from "../save-file";
import { workbenchStrings as strings } from "./workbench-strings";

export interface Downloads {
  /** undefined where nothing can be written into the file. */
  readonly markedCopy: (() => Promise<string>) | undefined;
  readonly asItStands: () => Promise<string>;
  /** undefined where the workbook lists no projects. */
  readonly report: ((mode: "working" | "final", look: ReportLook) => Promise<string>) | undefined;
}

/** What the page gives back as files. Each resolves with the name of the file that was handed to the browser. */
export function useDownloads(
  book: OpenBook,
  checked: CheckedWorkbook | undefined,
  relay: CommandRelay,
): Downloads | undefined {
  return useMemo(() => {
    if (!checked) return undefined;
    const { fileName } = checked.ledger.workbook;
    const stem = stemOf(fileName);
    const annotate = book.host.checker?.annotate;
    return {
      markedCopy:
        annotate &&
        (async () => {
          await annotate(checked, { marks: true, sheets: true }, new AbortController().signal);
          const name = give(`${strings.files.copy(stem)}.${extensionOf(fileName)}`, await book.bytes());
          book.saved();
          void relay.run("check");
          return name;
        }),
      asItStands: () => giveAsItStands(book),
      report: checked.figures
        ? undefined
        : async (mode, look) => give(`${strings.files[mode](stem)}.docx`, await book.writeReport(mode, look)),
    };
  }, [book, checked, relay]);
}

/** The workbook with what was typed into it; also where it cannot be checked. */
export async function giveAsItStands(book: OpenBook): Promise<string> {
  const name = give(book.current().workbook.fileName, await book.bytes());
  book.saved();
  return name;
}

function give(name: string, bytes: Uint8Array): string {
  saveFile(name, bytes);
  return name;
}
