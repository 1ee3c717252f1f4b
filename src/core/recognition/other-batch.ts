import type { FoundBlock } from "./found-block";

const BATCH = /第([一二三四五六七八九十\d]{1,3})批/g;

/** Whether the titles of two tables say that one lists 第一批 and the other 第二批: the money of both is money apart. */
export function isOfOtherBatch(one: FoundBlock, other: FoundBlock): boolean {
  const [own, their] = [batchOf(one), batchOf(other)];
  return own !== undefined && their !== undefined && own !== their;
}

/** The one batch that the titles and the sheet's name speak of. */
function batchOf({ title }: FoundBlock): string | undefined {
  const named = new Set([...title.words.matchAll(BATCH)].map(([, number]) => number!));
  return named.size === 1 ? [...named][0] : undefined;
}
