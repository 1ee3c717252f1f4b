import type { Ledger } from "../ledger/ledger";
import type { CellRef } from "../workbook/cell";

/** What the ledger reads of a workbook, whose figures its own rules judge. */
export type ReadElsewhere = Pick<Ledger, "blocks" | "chains" | "officeSummaries" | "accounts">;

export type IsRead = (row: number, column: number) => boolean;

/** Which cells of a sheet the ledger reads: the columns of its blocks, and accounts, and each figure of the lists beside them. */
export function readCells(ledger: ReadElsewhere, sheet: string): IsRead {
  const blocks = ledger.blocks.filter(({ sheetName }) => sheetName === sheet);
  const single = new Set(
    singleCells(ledger).flatMap((at) => (at.sheet === sheet ? [`${at.row} ${at.column}`] : [])),
  );
  const accounts = ledger.accounts?.filter(({ sheetName }) => sheetName === sheet) ?? [];
  return (row, column) =>
    accounts.some(({ headerRow, lastRow }) => headerRow < row && row <= lastRow) ||
    single.has(`${row} ${column}`) ||
    blocks.some(
      ({ firstRow, lastRow, columns, addends = {} }) =>
        firstRow <= row &&
        row <= lastRow &&
        (Object.values(columns).includes(column) ||
          Object.values(addends).some((more) => more.includes(column))),
    );
}

function singleCells({ chains = [], officeSummaries = [] }: ReadElsewhere): readonly CellRef[] {
  const links = chains.flatMap((chain) => chain.links);
  const offices = officeSummaries.flatMap(({ rows, total }) => [...rows, ...(total ? [total] : [])]);
  return [
    ...links.flatMap(({ before, after, changeAt }) => [before.at, after.at, ...changeAt]),
    ...offices.flatMap(({ amounts, count, rate }) =>
      [...Object.values(amounts), count, rate].flatMap((figure) => figure?.at ?? []),
    ),
  ];
}
