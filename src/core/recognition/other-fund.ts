import { spaceless } from "../numbers/spaceless";
import type { FoundBlock } from "./found-block";

/** Headers of rows that are places or bodies: each gets money of many funds. */
const PLACES =
  /^(?:地区|市县|县市|区县|县区|县\(?市区?\)?|县市区|市县区|市\(?州\)?|州市|乡镇|镇街|村名|行政村|单位\/地区|地区\/单位)$/;
/** 山洪灾害防治 of 2025年山洪灾害防治补助资金分配表, and what the table does with it. */
const FUND =
  /^(?:20\d\d年度?)?(.+?)(?:补助|奖补|补贴|专项|奖励|转移支付)*(?:资金|经费|补助|奖补|补贴)(.*?表)(?:[（(].*)?$/;
/** What is told of one fund at several times, or of a part of it. */
const STAGE = /提前|预拨|预下达|结算|清算|第.{1,3}[批次期]|年初|年中|调整|追加|累计|剩余|结转|\d/;
const SHORTEST = 3;

/**
 * Whether the titles of two tables whose rows are places name two different funds: 小型水库维修养护补助资金分配表 beside
 * 山洪灾害防治补助资金分配表. The same places get both, and the money of both is money apart.
 */
export function isOfOtherFund(one: FoundBlock, other: FoundBlock): boolean {
  if (!listsPlaces(one) || !listsPlaces(other)) return false;
  const [own, their] = [fundOf(one), fundOf(other)];
  if (!own || !their || own.use !== their.use) return false;
  return !own.fund.includes(their.fund) && !their.fund.includes(own.fund);
}

function listsPlaces({ fields }: FoundBlock): boolean {
  const header = fields.find(({ field }) => field === "projectName")?.header;
  return header !== undefined && PLACES.test(spaceless(header));
}

/** The one fund that the titles name. */
function fundOf({ title }: FoundBlock): { readonly fund: string; readonly use: string } | undefined {
  const named = title.words.split(" ").flatMap((text) => {
    const [, fund, use] = FUND.exec(text) ?? [];
    return fund && use ? [{ fund, use }] : [];
  });
  const [first] = named;
  const isOne = first && named.every(({ fund }) => fund === first.fund);
  return isOne && first.fund.length >= SHORTEST && !STAGE.test(first.fund + first.use) ? first : undefined;
}
