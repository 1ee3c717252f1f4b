import type { Dispatch } from "react";
import type { CheckedWorkbook } from "../../app/check-workbook";
import type { ComposedReport } from "../../app/compose-report";
import { materialEdit, type MaterialDraft } from "../../app/material-edit";
import type { Host, StandardLook, WriteReport } from "../../app/ports";
import { refuseUnfinished } from "../../app/refuse-unfinished";
import { plainText } from "../../core/report/plain-text";
import { reportHtml } from "../../core/report/report-html";
import { loadChecking } from "../load-checking";
import type { Notice } from "../pane/notice";
import type { PaneEvent, Task } from "../pane/pane-state";
import type { TaskRunner } from "../pane/use-task";
import { stemOf } from "../save-file";
import { copyFormatted, type FormattedText } from "./copy-formatted";
import { reportStrings as strings } from "./report-strings";
import { saveDocument } from "./save-document";

/** A section of the report by its key in 文字材料 and its heading. */
export interface SectionName {
  readonly key: string;
  readonly title: string;
}

/** What can be done with the report's text; a member is absent where the host cannot. */
export interface ReportActions {
  /** Copies the whole report; resolves with its text where the web view refused, for the user to copy. */
  readonly copyReport?: () => Promise<string | undefined>;
  readonly copyText?: (text: FormattedText, said: string) => Promise<string | undefined>;
  readonly saveReport?: (mode: "working" | "final", look: StandardLook) => Promise<void>;
  /** Resolves with whether the texts now stand in 文字材料. */
  readonly writeTexts?: (section: SectionName, drafts: readonly MaterialDraft[]) => Promise<boolean>;
}

interface Surroundings {
  readonly host: Host;
  readonly checked: CheckedWorkbook | undefined;
  readonly writeReport: WriteReport | undefined;
  readonly run: TaskRunner<Task>["run"];
  readonly dispatch: Dispatch<PaneEvent>;
  readonly read: (signal: AbortSignal) => Promise<CheckedWorkbook | undefined>;
}

export function reportActions({
  host,
  checked,
  writeReport,
  run,
  dispatch,
  read,
}: Surroundings): ReportActions {
  if (!checked) return {};
  const { checker, materials } = host;
  const tell = (intent: Notice["intent"], text: string): void =>
    dispatch({ type: "told", notice: { intent, text } });
  const compose = async (): Promise<ComposedReport> =>
    checker ? checker.report(checked) : (await loadChecking()).composeReport(checked);
  const copy = async (text: FormattedText, said: string): Promise<string | undefined> => {
    const isCopied = await copyFormatted(text);
    tell(isCopied ? "success" : "info", isCopied ? said : strings.copyBlocked);
    return isCopied ? undefined : text.plain;
  };
  return {
    copyReport: async () => {
      let left: string | undefined;
      await run("copy", async () => {
        const { document, openPoints } = await compose();
        const open = openPoints.filter((point) => point.includes("尚待填写")).length;
        left = await copy({ html: reportHtml(document), plain: plainText(document) }, strings.copied(open));
      });
      return left;
    },
    copyText: async (text, said) => {
      let left: string | undefined;
      await run("copy", async () => {
        left = await copy(text, said);
      });
      return left;
    },
    ...(writeReport && {
      saveReport: (mode, look) =>
        run("save", async () => {
          const composed = await compose();
          if (mode === "final") refuseUnfinished(composed);
          const name = strings.fileName(stemOf(checked.ledger.workbook.fileName), mode === "final");
          const outcome = await saveDocument(name, await writeReport(composed.document, mode, look));
          if (outcome === "saved") tell("success", strings.saved(name));
          else if (outcome === "cancelled") tell("info", strings.saveCancelled);
          else if (outcome === "handed-over") tell("info", strings.handedOver(name));
          else tell("error", strings.cannotSave);
        }),
    }),
    ...(materials && {
      writeTexts: async (section, drafts) => {
        let isKept = false;
        await run("texts", async (signal) => {
          const edit = materialEdit(checked.ledger.workbook, section.key, drafts);
          if (edit) {
            const back = await materials.write(edit, signal);
            dispatch({ type: "wroteTexts", step: { title: section.title, texts: back } });
            await read(signal);
          }
          const text = edit ? strings.textKept(section.title) : strings.nothingChanged;
          const notice: Notice = { intent: "success", text, ...(edit && { canUndo: true }) };
          dispatch({ type: "told", notice });
          isKept = true;
        });
        return isKept;
      },
    }),
  };
}
