import type { ReportBlock, ReportCell, ReportDocument, ReportTable } from "./report-document";
import { textOf } from "./runs";

/** Fonts of GB/T 9704 with what stands in for them. */
const BODY = "font-family:仿宋_GB2312,仿宋,FangSong,serif;font-size:16pt;line-height:29pt";
const HEADINGS = [
  "font-family:黑体,SimHei,sans-serif;font-size:16pt;font-weight:normal",
  "font-family:楷体_GB2312,楷体,KaiTi,serif;font-size:16pt;font-weight:normal",
  "font-family:仿宋_GB2312,仿宋,FangSong,serif;font-size:16pt;font-weight:bold",
] as const;
const TITLE =
  "font-family:方正小标宋简体,小标宋,宋体,SimSun,serif;font-size:22pt;font-weight:normal;text-align:center";
const CELL = "border:1px solid #000;padding:2pt 4pt;font-family:宋体,SimSun,serif;font-size:10.5pt";

/** The report as formatted text for the clipboard: every word of it is text, whatever characters it holds. */
export function reportHtml({ attachment, title, blocks }: ReportDocument): string {
  return page([
    ...(attachment === undefined ? [] : [`<p style="${HEADINGS[0]}">${escaped(attachment)}</p>`]),
    `<h1 style="${TITLE}">${escaped(title).replace("\n", "<br>")}</h1>`,
    ...blocks.map(blockHtml),
  ]);
}

/** Some blocks of it, such as one section. */
export function blocksHtml(blocks: readonly ReportBlock[]): string {
  return page(blocks.map(blockHtml));
}

function page(parts: readonly string[]): string {
  return `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"></head><body>${parts.join("")}</body></html>`;
}

function blockHtml(block: ReportBlock): string {
  switch (block.kind) {
    case "heading": {
      const level = Math.min(block.level, HEADINGS.length);
      const style = `${HEADINGS[level - 1]};text-indent:2em;line-height:29pt;margin:0`;
      return `<h${level + 1} style="${style}">${escaped(block.text)}</h${level + 1}>`;
    }
    case "paragraph": {
      const indent = block.align ? `text-align:${block.align}` : "text-indent:2em;text-align:justify";
      return `<p style="${BODY};margin:0;${indent}">${escaped(textOf(block.runs))}</p>`;
    }
    case "table":
      return tableHtml(block);
  }
}

function tableHtml({ caption, unitNote, header, rows, footnote }: ReportTable): string {
  const head = header.map((text) => `<th style="${CELL};text-align:center">${escaped(text)}</th>`).join("");
  const note = (text: string | undefined, align: string): string =>
    text === undefined ? "" : `<p style="font-size:10.5pt;margin:0;text-align:${align}">${escaped(text)}</p>`;
  return [
    `<p style="${BODY};margin:0;text-align:center">${escaped(caption)}</p>`,
    note(unitNote, "right"),
    `<table style="border-collapse:collapse;width:100%">`,
    header.length > 0 ? `<thead><tr>${head}</tr></thead>` : "",
    `<tbody>${rows.map((cells) => `<tr>${cells.map(cellHtml).join("")}</tr>`).join("")}</tbody></table>`,
    note(footnote, "left"),
  ].join("");
}

function cellHtml({ runs, align, bold, across, down }: ReportCell): string {
  const spans = `${across ? ` colspan="${across}"` : ""}${down ? ` rowspan="${down}"` : ""}`;
  const weight = bold ? ";font-weight:bold" : "";
  return `<td${spans} style="${CELL};text-align:${align}${weight}">${escaped(textOf(runs))}</td>`;
}

function escaped(text: string): string {
  return text.replace(/&/gu, "&amp;").replace(/</gu, "&lt;").replace(/>/gu, "&gt;").replace(/"/gu, "&quot;");
}
