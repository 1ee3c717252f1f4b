import { nameKeyOf } from "../ledger/project-identity";
import type { FoundBlock } from "./found-block";

/** Bodies that keep money of their own; two 科 of one bureau may keep two accounts of the same money. */
const BODY = /(?:[所站队院校馆园场]|中心|中学|小学|街道|[乡镇])$/;

/**
 * Whether two tables list the money of different bodies, whose projects bear the same names: each sheet is named after
 * one, and either the titles say so too or a table of another sheet has a row for each.
 */
export function isOfOtherUnit(one: FoundBlock, other: FoundBlock, all: readonly FoundBlock[]): boolean {
  const [own, their] = [sheetKey(one), sheetKey(other)];
  if (own === their || own.length < 2 || their.length < 2) return false;
  if (isEntitled(one, own) && isEntitled(other, their)) return true;
  return all.some(
    (each) => ![own, their].includes(sheetKey(each)) && listsOnce(each, own) && listsOnce(each, their),
  );
}

function sheetKey({ table }: FoundBlock): string {
  return nameKeyOf(table.view.snapshot.name);
}

/** 环卫站项目支出台账 on a sheet 环卫站. */
function isEntitled({ title }: FoundBlock, sheet: string): boolean {
  const titles = title.words.split(" ").slice(0, -1);
  return BODY.test(sheet) && titles.some((text) => nameKeyOf(text).includes(sheet));
}

/** Whether one row, and no other, is labelled so. */
function listsOnce({ table }: FoundBlock, name: string): boolean {
  const { view, firstRow, lastRow } = table;
  const left = Math.min(...table.columns.map(({ column }) => column));
  let rows = 0;
  for (let row = firstRow; row <= lastRow; row++)
    for (let column = left; column <= left + 1; column++) {
      const text = view.text(row, column);
      if (text !== undefined && nameKeyOf(text) === name) rows += 1;
    }
  return rows === 1;
}
