import { spaceless } from "../numbers/spaceless";
import type { FundingSource, FundingYear } from "./ledger";

export interface FundCategory {
  readonly source?: FundingSource;
  readonly year?: FundingYear;
}

const SOURCES: readonly (readonly [FundingSource, RegExp])[] = [
  ["本级", /^(?:本级|区级|县级|区本级|县本级|区级财政|本级财政)(?:资金)?$/],
  ["中央", /^中央(?:级|财政)?(?:资金)?$/],
  ["省", /^省(?:级|财政|级财政)?(?:资金)?$/],
  ["市", /^市(?:级|财政|级财政)?(?:资金)?$/],
  ["上级", /^上级(?:资金|转移支付|财政)?(?:资金)?$/],
  ["单位资金", /^单位(?:自有)?资金$/],
  ["其他", /^其[他它](?:资金)?$/],
];

/** The older column 资金类别, split into source and year; undefined where the word is none of its list. */
export function fundCategory(text: string): FundCategory | undefined {
  const word = bare(text);
  if (/^(?:区级|本级|县级)预算$/.test(word)) return { source: "本级", year: "当年" };
  if (/^上年结转(?:资金)?$/.test(word)) return { year: "上年结转" };
  if (/^(?:区级|本级|县级)(?:调增|追加)$/.test(word)) return { source: "本级" };
  if (/^上级转移支付(?:资金)?$/.test(word)) return { source: "上级" };
  return undefined;
}

export function fundingSource(text: string): FundingSource | undefined {
  const word = bare(text);
  return SOURCES.find(([, pattern]) => pattern.test(word))?.[0];
}

export function fundingYear(text: string): FundingYear | undefined {
  const word = bare(text);
  if (/^(?:当年|本年)(?:资金|预算)?$/.test(word)) return "当年";
  return /^(?:上年)?结转(?:资金)?$/.test(word) ? "上年结转" : undefined;
}

function bare(text: string): string {
  return spaceless(text);
}
