import { AMOUNT_FIELDS } from "../ledger/fields";
import type { Ledger } from "../ledger/ledger";
import type { AmountColumn } from "../numbers/amount-column";
import { POWERS } from "../numbers/scaled-integer";

/** A project that agrees with an earlier one. */
export interface EqualRow {
  readonly first: number;
  readonly second: number;
}

/**
 * Projects that agree with an earlier one in code (without codes: in name), batch, source, year and every amount.
 * Projects without any amount are left out: two blank lines are no duplicate. Linear, without a key text a row; names
 * are looked at only where the amounts may agree.
 */
export function equalRows(ledger: Ledger): readonly EqualRow[] {
  const { count, amounts } = ledger.projects;
  const columns = AMOUNT_FIELDS.flatMap((field) => amounts[field] ?? []);
  const hashes = amountHashes(columns, count);
  const mayAgree = sharedHashes(hashes);
  const heads = new Int32Array(tableSize(count)).fill(-1);
  const next = new Int32Array(count).fill(-1);
  const found: EqualRow[] = [];
  for (let row = 0; row < count; row++) {
    if (mayAgree[row] === 0 || !columns.some((column) => column.signAt(row) !== 0)) continue;
    const hash = withIdentity(hashes[row]!, identityOf(ledger, row));
    const place = hash & (heads.length - 1);
    hashes[row] = hash;
    let other = heads[place]!;
    while (other >= 0 && !(hashes[other] === hash && areEqual(ledger, columns, row, other)))
      other = next[other]!;
    if (other >= 0) found.push({ first: other, second: row });
    else {
      next[row] = heads[place]!;
      heads[place] = row;
    }
  }
  return found;
}

/** A power of two that leaves at least half of a table of hashes empty. */
function tableSize(count: number): number {
  return 2 ** Math.ceil(Math.log2(2 * count + 2));
}

function amountHashes(columns: readonly AmountColumn[], count: number): Uint32Array {
  const hashes = new Uint32Array(count);
  for (const column of columns)
    for (let row = 0; row < count; row++)
      if (column.isScaled(row)) hashes[row] = Math.imul(hashes[row]!, 31) + wholePart(column, row);
  return hashes;
}

/** 1 for each row whose hash another row has, too. */
function sharedHashes(hashes: Uint32Array): Uint8Array {
  const size = tableSize(hashes.length);
  const places = new Int32Array(size).fill(-1);
  const shared = new Uint8Array(hashes.length);
  for (let row = 0; row < hashes.length; row++) {
    const hash = hashes[row]!;
    let place = mixed(hash) & (size - 1);
    while (places[place]! >= 0 && hashes[places[place]!] !== hash) place = (place + 1) & (size - 1);
    const first = places[place]!;
    if (first < 0) places[place] = row;
    else shared[first] = shared[row] = 1;
  }
  return shared;
}

/** Spreads figures that differ little over the whole table. */
function mixed(hash: number): number {
  const spread = Math.imul(hash ^ (hash >>> 15), 0x9e3779b1);
  return (spread ^ (spread >>> 13)) >>> 0;
}

/** What tells a project: its code, else its name. */
function identityOf({ projects: { texts } }: Ledger, row: number): string {
  return texts.projectCode?.[row] ?? texts.projectName?.[row] ?? "";
}

/** 第二批: the same code may be granted in several batches. */
function batchOf({ projects: { texts } }: Ledger, row: number): string {
  return /第[一二三四五六七八九十\d]+批/.exec(texts.projectName?.[row] ?? "")?.[0] ?? "";
}

function withIdentity(amounts: number, identity: string): number {
  let hash = amounts | 0;
  for (let index = 0; index < identity.length; index++)
    hash = (Math.imul(hash, 31) + identity.charCodeAt(index)) | 0;
  return mixed(hash);
}

/** The same for 5 and 5.00, as far as a hash needs it. */
function wholePart(column: AmountColumn, row: number): number {
  return Math.trunc(column.mantissaAt(row) / POWERS[column.scaleAt(row)]!) | 0;
}

function areEqual(ledger: Ledger, columns: readonly AmountColumn[], row: number, other: number): boolean {
  const { source, fundingYear } = ledger.projects;
  return (
    identityOf(ledger, row) === identityOf(ledger, other) &&
    source[row] === source[other] &&
    fundingYear[row] === fundingYear[other] &&
    batchOf(ledger, row) === batchOf(ledger, other) &&
    columns.every((column) => {
      const amount = column.at(row);
      const before = column.at(other);
      return amount && before ? amount.equals(before) : amount === before;
    })
  );
}
