import { Amount } from "../../../core/numbers/amount";
import { AmountColumn, type PlainAmounts } from "../../../core/numbers/amount-column";
import type { CellColumn } from "../../../core/workbook/snapshot";

/** Entries that one message carries at most: what arrives is unpacked in steps that no one notices. */
const PIECE = 10_000;

/** A value that messages cannot carry as it is. */
type Packed =
  | { readonly $: "amount"; readonly text: string }
  | { readonly $: "amounts"; readonly plain: PlainAmounts }
  | {
      readonly $: "cells";
      readonly cells: Omit<CellColumn, "formulaAt" | "strings">;
      readonly strings: unknown;
    }
  | { readonly $: "known"; readonly name: string }
  | { readonly $: "pieces"; readonly from: number; readonly to: number };

/** Objects that both threads have; their names go instead of them. */
export type Known = ReadonlyMap<unknown, string>;

/**
 * Makes a value fit for structured cloning: amounts as texts, long lists cut into pieces that are sent ahead one by
 * one; without `pieces` nothing is cut. Formulas stay behind; a column that arrives tells none.
 */
export function pack(value: unknown, pieces: unknown[][] | undefined, known: Known = new Map()): unknown {
  const name = known.get(value);
  if (name !== undefined) return { $: "known", name } satisfies Packed;
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return value;
  if (value instanceof Amount) return { $: "amount", text: value.toString() } satisfies Packed;
  if (value instanceof AmountColumn) return { $: "amounts", plain: value.toPlain() } satisfies Packed;
  if (value instanceof Map)
    return new Map([...value].map(([key, entry]) => [key, pack(entry, pieces, known)] as const));
  if (Array.isArray(value)) return packList(value, pieces, known);
  if (isCellColumn(value)) {
    const { kinds, mantissas, scales, formats, strings } = value;
    const cells = {
      kinds: kinds.slice(),
      mantissas: mantissas.slice(),
      scales: scales.slice(),
      formats: formats.slice(),
    };
    return { $: "cells", cells, strings: pack(strings, pieces, known) } satisfies Packed;
  }
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, pack(entry, pieces, known)]));
}

function packList(list: readonly unknown[], pieces: unknown[][] | undefined, known: Known): unknown {
  const isPlain = list.every((entry) => typeof entry !== "object");
  const packed = isPlain ? list : list.map((entry) => pack(entry, pieces, known));
  if (!pieces || list.length <= PIECE) return packed;
  const from = pieces.length;
  for (let at = 0; at < packed.length; at += PIECE) pieces.push(packed.slice(at, at + PIECE));
  return { $: "pieces", from, to: pieces.length } satisfies Packed;
}

/** The value that was packed; known gives the objects by their names. */
export function unpack(
  value: unknown,
  pieces: readonly (readonly unknown[])[],
  known: ReadonlyMap<string, unknown> = new Map(),
): unknown {
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return value;
  if (value instanceof Map)
    return new Map([...value].map(([key, entry]) => [key, unpack(entry, pieces, known)] as const));
  if (Array.isArray(value)) return unpackList(value, pieces, known);
  if (!("$" in value))
    return Object.fromEntries(
      Object.entries(value).map(([key, entry]) => [key, unpack(entry, pieces, known)]),
    );
  const packed = value as Packed;
  switch (packed.$) {
    case "amount":
      return Amount.of(packed.text);
    case "amounts":
      return AmountColumn.ofPlain(packed.plain);
    case "known":
      return known.get(packed.name);
    case "cells":
      return { ...packed.cells, strings: unpack(packed.strings, pieces, known), formulaAt: () => undefined };
    case "pieces":
      return pieces.slice(packed.from, packed.to).flatMap((piece) => unpackList(piece, pieces, known));
  }
}

function unpackList(
  list: readonly unknown[],
  pieces: readonly (readonly unknown[])[],
  known: ReadonlyMap<string, unknown>,
): readonly unknown[] {
  return list.every((entry) => typeof entry !== "object")
    ? list
    : list.map((entry) => unpack(entry, pieces, known));
}

function isCellColumn(value: object): value is CellColumn {
  return "formulaAt" in value && "mantissas" in value;
}
