/**
 * Quotation marks within quotation marks as GB/T 15834 wants them: “第3行‘十四五’规划”, and outer ones again within those.
 * A text whose marks do not pair is left as it is.
 */
export function withNestedQuotes(text: string): string {
  let depth = 0;
  const nested = text.replace(/[“”]/g, (mark) => {
    if (mark === "“") depth += 1;
    const isOuter = depth % 2 === 1;
    if (mark === "”") depth -= 1;
    if (depth < 0) depth = Number.NaN;
    return mark === "“" ? (isOuter ? "“" : "‘") : isOuter ? "”" : "’";
  });
  return depth === 0 ? nested : text;
}
