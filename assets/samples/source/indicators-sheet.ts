import type { Edition } from "./edition";
import { textOf } from "./figures";
import { putTitle } from "./headings";
import { Sheet } from "./sheet";
import type { Content } from "./sheet";
import type { StyleName } from "./styles";

interface Column {
  readonly letter: string;
  /** As in indicators.tsv; 项目名称 is taken from figures.tsv. */
  readonly heading: string;
  readonly width: number;
  readonly style: StyleName;
  /** Goes on until the next project, as one merged cell. */
  readonly perProject?: true;
}

const COLUMNS: readonly Column[] = [
  { letter: "A", heading: "项目编码", width: 15, style: "code", perProject: true },
  { letter: "B", heading: "项目名称", width: 24, style: "text", perProject: true },
  { letter: "C", heading: "年度总体目标", width: 20, style: "text", perProject: true },
  { letter: "D", heading: "目标完成情况", width: 20, style: "text", perProject: true },
  { letter: "E", heading: "一级指标", width: 12, style: "word" },
  { letter: "F", heading: "二级指标", width: 16, style: "word" },
  { letter: "G", heading: "三级指标", width: 20, style: "text" },
  { letter: "H", heading: "指标性质", width: 10, style: "word" },
  { letter: "I", heading: "指标值", width: 10, style: "word" },
  { letter: "J", heading: "度量单位", width: 9, style: "word" },
  { letter: "K", heading: "实际完成值", width: 11, style: "word" },
  { letter: "L", heading: "分值", width: 8, style: "word" },
  { letter: "M", heading: "得分", width: 8, style: "word" },
  { letter: "N", heading: "偏差原因", width: 24, style: "text" },
];

const HEADER_ROW = 3;

/** 绩效指标: four indicators a project, ninety points in all; the ten of the execution are not typed but computed. */
export function indicatorsSheet({ rows, indicators }: Edition): Sheet {
  const sheet = new Sheet("绩效指标");
  putTitle(sheet, "项目支出绩效指标及自评得分", "N", "N2");
  for (const { letter, heading, width } of COLUMNS) {
    sheet.widths.set(letter, width);
    sheet.put(`${letter}${HEADER_ROW}`, heading, "header");
  }
  const names = new Map(rows.map((row) => [textOf(row, "项目编码"), textOf(row, "项目名称")]));
  indicators.forEach((indicator, index) => {
    const row = HEADER_ROW + 1 + index;
    const code = textOf(indicator, "项目编码");
    const name = names.get(code);
    if (code !== "" && name === undefined) throw new Error(`绩效指标找不到项目：${code}`);
    for (const { letter, heading, style } of COLUMNS)
      sheet.put(`${letter}${row}`, heading === "项目名称" ? name : typed(textOf(indicator, heading)), style);
    if (code !== "") mergeUntilNext(sheet, indicators.slice(index + 1), row);
  });
  sheet.layout = { paper: "A4", across: true, freezeAt: `C${HEADER_ROW + 1}`, repeatedRows: "3:3" };
  return sheet;
}

function mergeUntilNext(sheet: Sheet, following: Edition["indicators"], row: number): void {
  const next = following.findIndex((indicator) => textOf(indicator, "项目编码") !== "");
  const last = row + (next < 0 ? following.length : next);
  for (const { letter, perProject } of COLUMNS)
    if (perProject && last > row) sheet.merges.push(`${letter}${row}:${letter}${last}`);
}

/** Codes are texts, because a number of Excel keeps no more than 15 digits. */
function typed(text: string): Content {
  if (text === "") return undefined;
  return /^\d{1,10}(\.\d+)?$/.test(text) ? Number(text) : text;
}
