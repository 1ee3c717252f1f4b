import type { ReportCell, ReportRun } from "./report-document";
import { placeholder } from "./runs";

interface Span {
  readonly across?: number;
  readonly down?: number;
}

/** The words of the form itself. */
export function formLabel(text: string, span: Span = {}): ReportCell {
  return { runs: text === "" ? [] : [{ kind: "text", text }], align: "center", ...span };
}

/** A figure or short word in the middle of its cell. */
export function formEntry(run: ReportRun | undefined, span: Span = {}): ReportCell {
  return { runs: run ? [run] : [], align: "center", ...span };
}

/** A text of the bureau's own; where it is missing, what is wanted. Without a wish the cell stays blank. */
export function formText(
  text: string | undefined,
  wanted: { readonly what: string; readonly section: string } | undefined,
  span: Span = {},
): ReportCell {
  const runs: readonly ReportRun[] =
    text !== undefined ? [{ kind: "text", text }] : wanted ? [placeholder(wanted.what, wanted.section)] : [];
  return { runs, align: "left", ...span };
}

/** How many rows each run of equal values covers, at its first row; 0 at the others. */
export function runLengths(values: readonly string[]): readonly number[] {
  const lengths = values.map(() => 0);
  let start = 0;
  values.forEach((value, index) => {
    if (index === 0 || value !== values[index - 1]) start = index;
    lengths[start]! += 1;
  });
  return lengths;
}
