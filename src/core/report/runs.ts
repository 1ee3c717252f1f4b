import type { Amount } from "../numbers/amount";
import type { CellRef } from "../workbook/cell";
import type { ReportFigure, ReportRun } from "./report-document";

/** A number of the report with the cells it comes from; the amount is absent where the workbook does not tell it. */
export interface Figure {
  readonly amount: Amount | undefined;
  readonly from: readonly CellRef[];
  /** What it is, in the words of the report: stands in the placeholder when the amount is absent. */
  readonly what: string;
  /** See ReportFigure. */
  readonly key: string;
  readonly subject?: string | undefined;
}

/** A figure whose amount is known. */
export type KnownFigure = Figure & { readonly amount: Amount };

const DECIMALS = 2;

type Part = string | ReportRun | readonly ReportRun[];

/** Runs from a template: say`年初预算${money(initial)}，…`. Neighbouring texts grow together. */
export function say(strings: TemplateStringsArray, ...parts: readonly Part[]): ReportRun[] {
  return join(strings.flatMap((text, index) => [text, ...(index < parts.length ? [parts[index]!] : [])]));
}

/** Several parts one after another. */
export function join(parts: readonly Part[]): ReportRun[] {
  const runs: ReportRun[] = [];
  const add = (run: ReportRun): void => {
    const last = runs[runs.length - 1];
    if (run.kind === "text" && last?.kind === "text")
      runs[runs.length - 1] = { kind: "text", text: last.text + run.text };
    else if (run.text !== "") runs.push(run);
  };
  for (const part of parts) {
    if (typeof part === "string") add({ kind: "text", text: part });
    else if ("kind" in part) add(part);
    else part.forEach(add);
  }
  return runs;
}

/** Parts with a mark between each two; empty ones are left out, so that no mark stands alone. */
export function joinWith(mark: string, parts: readonly (readonly ReportRun[])[]): ReportRun[] {
  return join(
    parts.filter((part) => part.length > 0).flatMap((part, index) => (index ? [mark, part] : [part])),
  );
}

export function textOf(runs: readonly ReportRun[]): string {
  return runs.map(({ text }) => text).join("");
}

/** Two decimals and no unit, for tables; more only where two would print an amount as 0.00. */
export function number(figure: Figure, section: string): ReportRun {
  const { amount, what } = figure;
  if (!amount) return placeholder(`${what}（工作簿中缺数）`, section);
  const vanishes = !amount.isZero() && amount.rounded(DECIMALS).isZero();
  return figureRun(figure, amount.toFixed(vanishes ? amount.decimals() : DECIMALS));
}

/** The text that stands for a figure, with everything by which it can be found again. */
export function figureRun({ from, key, what, subject }: Omit<Figure, "amount">, text: string): ReportFigure {
  return { kind: "figure", text, from, key, what, ...(subject !== undefined && { subject }) };
}

export function placeholder(wanted: string, section: string): ReportRun {
  return { kind: "placeholder", text: `〔待填写：${wanted}〕`, section };
}
