import { formatColumn } from "../workbook/address";
import type { PlainTable } from "./plain-table";

const LONGEST = 24;

/** A row as people find it: 第7行“合计”. */
export function rowWords(table: PlainTable, row: number): string {
  const { label, row: at } = table.rows[row]!;
  const words = label.split(" ").filter((word) => !/^[\d.]*$/.test(word));
  const name = words.at(-1) ?? "";
  return name === "" ? `第${at + 1}行` : `第${at + 1}行“${shortened(name)}”`;
}

/** A column by its header, else by its letter. */
export function columnWords(table: PlainTable, column: number): string {
  const { header, column: at } = table.columns[column]!;
  return header === "" ? `${formatColumn(at)}列` : shortened(header);
}

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
