import { spaceless } from "../numbers/spaceless";
import { headerWord, type HeaderMeaning, type HeaderWord } from "../ledger/header-words";
import type { HeaderText } from "../ledger/header-text";
import type { MoneyUnit } from "../numbers/money-unit";
import { isFigureMeaning, type HeaderReader } from "./anchor-rows";
import type { HeadPath } from "./headed-columns";

/** A headed column and what its header says of it. */
export interface ReadColumn extends HeadPath {
  /** The texts, parted by “·”. */
  readonly header: string;
  readonly word: HeaderWord | undefined;
  readonly unit: MoneyUnit | undefined;
  readonly year: number | undefined;
  /** A part of another column, or another year's figure. */
  readonly isAside: boolean;
  /** Of a part of another column, what its header would say without 其中. */
  readonly part?: HeaderWord;
}

/** The lowest header without blanks. */
export function leafOf({ texts }: Pick<ReadColumn, "texts">): string {
  return spaceless(texts.at(-1) ?? "");
}

/** Leaves that take their meaning from the header above them. */
const TOTAL = /^(?:合计|小计|总额|总计|金额|数额|数|全部|)$/;

/** 年初 under 预算数 is 年初预算数; 小计 under 年初预算数 too; 财政拨款 under it is a part of it. */
export function readColumn(path: HeadPath, reader: HeaderReader): ReadColumn {
  const headers = path.texts.map((text) => reader.read(text));
  const isAside = headers.some((header) => header?.isAside ?? false);
  const part = isAside ? partOf(headers) : undefined;
  return {
    ...path,
    header: path.texts.map((text) => text.replace(/\s+/g, "")).join("·"),
    word: isAside ? undefined : wordOf(headers),
    unit: headers.flatMap((header) => header?.unit ?? []).at(-1),
    year: headers.flatMap((header) => header?.year ?? []).at(-1),
    isAside,
    ...(part && { part }),
  };
}

/** 财政收回 under 其中, or 其中：财政收回; undefined for another year's figure. */
function partOf(headers: readonly (HeaderText | undefined)[]): HeaderWord | undefined {
  if (headers.some((header) => header?.isAside && !header.isPart)) return undefined;
  const own = headers.filter((header) => !header?.isPart || header.bare !== "");
  return wordOf(own.map((header) => (header?.isPart ? { ...header, word: header.part } : header)));
}

function wordOf(headers: readonly (HeaderText | undefined)[]): HeaderWord | undefined {
  const leaf = headers.at(-1);
  const parents = headers.slice(0, -1).reverse();
  if (leaf?.word && leaf.word.meaning !== "amount" && !isVague(leaf.word.meaning)) return leaf.word;
  if (!leaf) return undefined;
  for (const parent of parents) {
    if (!parent) continue;
    const joined = headerWord(leaf.bare + parent.bare) ?? headerWord(parent.bare + leaf.bare);
    if (joined && leaf.bare !== "") return joined;
    if (
      (TOTAL.test(leaf.bare) || leaf.word?.meaning === "amount") &&
      parent.word &&
      isFigureMeaning(parent.word.meaning)
    )
      return parent.word;
  }
  return leaf.word;
}

function isVague(meaning: HeaderMeaning): boolean {
  return meaning === "budget";
}
