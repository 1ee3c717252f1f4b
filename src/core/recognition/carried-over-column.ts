import type { ReadColumn } from "./column-meaning";
import type { Addends, Assignment } from "./column-relations";
import { lastHeaderWord } from "./last-header-word";
import type { MappedField } from "./mapping";
import type { HeadedColumn } from "./proposal";

/** 上年结转, 上年结转资金, 年初结转和结余, 以前年度结余, 结转上年数, 结转资金 by itself; never 结转下年. */
const CARRIED =
  /^(?:加:?)?(?:(?:上年|年初|上年度|以前年度|往年|历年)(?:财政)?(?:结转(?:和?结余)?|结余(?:和?结转)?|结存)|结转上年)(?:资金|经费|指标|数|额|金额|预算)*$|^结转(?:资金|经费|指标)$/u;

/** Whether a header says that it is money of the year before. */
export function isCarriedOver({ header }: Pick<HeadedColumn, "header">): boolean {
  const bare = lastHeaderWord(header)
    .normalize("NFKC")
    .replace(/\s|\([^()]*\)/gu, "");
  return CARRIED.test(bare);
}

/**
 * 上年结转 that the figures show to be part of the budget is a field of its own: it is added up as 调增 is, but needs no
 * document, nor is it told as 年中追加. Columns of both kinds that were read as one are parted.
 */
export function withCarriedOver(
  columns: readonly ReadColumn[],
  chosen: Assignment,
  addends: Addends,
): { readonly chosen: Assignment; readonly addends: Addends } {
  const carried = new Set(columns.filter(isCarriedOver).map(({ column }) => column));
  const increases = [chosen.get("increase") ?? [], addends.get("increase") ?? []].flat();
  if (!increases.some((column) => carried.has(column))) return { chosen, addends };
  const parted = new Map(chosen);
  const added = new Map(addends);
  const put = (field: MappedField, [first, ...others]: readonly number[]): void => {
    parted.delete(field);
    added.delete(field);
    if (first !== undefined) parted.set(field, first);
    if (others.length > 0) added.set(field, others);
  };
  put(
    "increase",
    increases.filter((column) => !carried.has(column)),
  );
  put(
    "carriedOver",
    increases.filter((column) => carried.has(column)),
  );
  return { chosen: parted, addends: added };
}
