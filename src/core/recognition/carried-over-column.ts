import { lastHeaderWord } from "./last-header-word";
import type { HeadedColumn, ProposedField } from "./proposal";

/** 上年结转, 上年结转资金, 年初结转和结余, 结转上年数; never 结转下年. */
const CARRIED =
  /^(?:加:?)?(?:(?:上年|年初|上年度|以前年度|往年)(?:财政)?结转(?:和?结余)?|结转上年)(?:资金|经费|指标|数|额|金额|预算)*$/u;

/** Whether a header says that it is money of the year before. */
export function isCarriedOver({ header }: Pick<HeadedColumn, "header">): boolean {
  const bare = lastHeaderWord(header)
    .normalize("NFKC")
    .replace(/\s|\([^()]*\)/gu, "");
  return CARRIED.test(bare);
}

/**
 * 上年结转 that the figures show to be part of the budget is a field of its own: it is added up as 调增 is, but needs no
 * document, nor is it told as 年中追加. A column of both kinds side by side is parted again.
 */
export function withCarriedOver(fields: readonly ProposedField[]): readonly ProposedField[] {
  if (!fields.some(holdsCarried)) return fields;
  return fields.flatMap(partsOf).map((field) => ({
    ...field,
    evidence: field.evidence.map((clause) => clause.replace("年初＋", "年初＋上年结转＋")),
  }));
}

function holdsCarried(field: ProposedField): boolean {
  return field.field === "increase" && columnsOf(field).some(isCarriedOver);
}

function columnsOf({ also = [], ...own }: ProposedField): readonly HeadedColumn[] {
  return [own, ...also].map(({ column, header, at }) => ({ column, header, at }));
}

function partsOf(field: ProposedField): readonly ProposedField[] {
  if (!holdsCarried(field)) return [field];
  const carried = columnsOf(field).filter(isCarriedOver);
  const others = columnsOf(field).filter((column) => !isCarriedOver(column));
  return [
    made("carriedOver", carried, field),
    ...(others.length > 0 ? [made("increase", others, field)] : []),
  ];
}

function made(
  name: "carriedOver" | "increase",
  [first, ...rest]: readonly HeadedColumn[],
  { also: _, ...field }: ProposedField,
): ProposedField {
  return {
    ...field,
    ...first!,
    field: name,
    evidence: [
      `表头“${first!.header}”`,
      ...field.evidence.filter((clause) => !/^表头|^加上/u.test(clause)),
      ...rest.map((each) => `加上“${each.header}”`),
    ],
    ...(rest.length > 0 && { also: rest }),
  };
}
