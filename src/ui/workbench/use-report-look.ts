import { useState } from "react";
import type { ReportLook } from "../../app/ports";
import type { OpenBook } from "../../app/workbench";

export interface LookChoice {
  readonly look: ReportLook;
  /** Name of the bureau's own .docx in use. */
  readonly template: string | undefined;
  /** Of no effect while a template is in use. */
  readonly charts: boolean;
  readonly turnCharts: (isOn: boolean) => void;
  /** Tries the template first: one that cannot be filled throws, and what was chosen stays. */
  readonly take: (file: File) => Promise<void>;
  readonly drop: () => void;
}

/** What the page writes the report's .docx into, until another workbook is opened. */
export function useReportLook(book: OpenBook): LookChoice {
  const [charts, turnCharts] = useState(false);
  const [template, setTemplate] = useState<{ readonly name: string; readonly bytes: Uint8Array }>();
  return {
    look: template ? { template } : { charts },
    template: template?.name,
    charts,
    turnCharts,
    take: async (file) => {
      const picked = { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
      await book.writeReport("working", { template: picked });
      setTemplate(picked);
    },
    drop: () => setTemplate(undefined),
  };
}
