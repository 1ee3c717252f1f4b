const LENGTH = 8;

/**
 * Eight letters and digits that stand for a text in a key: the same text gives the same ones on every machine. 41 bits:
 * two of 100,000 projects share them once in some 400 reports, and are then told apart by their order.
 */
export function stableHash(text: string): string {
  let low = 0xdeadbeef;
  let high = 0x41c6ce57;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    low = Math.imul(low ^ unit, 2654435761);
    high = Math.imul(high ^ unit, 1597334677);
  }
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  const wide = 4294967296 * (2097151 & high) + (low >>> 0);
  return (wide % 36 ** LENGTH).toString(36).padStart(LENGTH, "0");
}
