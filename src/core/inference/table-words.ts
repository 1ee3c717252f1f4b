import { formatColumn } from "../workbook/address";
import type { PlainTable } from "./plain-table";
import { TurnedView } from "./turned-view";

const LONGEST = 24;

/** A row as people find it: 第7行“合计”; of a turned table it is a column, C列“合计”. */
export function rowWords(table: PlainTable, row: number): string {
  const { label, row: line } = table.rows[row]!;
  const at = table.view.ref(line, table.columns[0]!.column);
  const place = table.view instanceof TurnedView ? `${formatColumn(at.column)}列` : `第${at.row + 1}行`;
  const words = label.split(" ").filter((word) => !/^[\d.]*$/.test(word));
  const name = words.at(-1) ?? "";
  return name === "" ? place : `${place}“${shortened(name)}”`;
}

/** A column by its header, else by its letter. */
export function columnWords(table: PlainTable, column: number): string {
  const { header, column: at } = table.columns[column]!;
  return header === "" ? `${formatColumn(at)}列` : shortened(header);
}

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
