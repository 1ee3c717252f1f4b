const PARTS = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?$/u;

/** 2020-12-31, 2020/12/31 and 2020年12月31号 as official texts write them: 2020年12月31日. Other words stay. */
export function chineseDate(text: string): string {
  const parts = PARTS.exec(text.normalize("NFKC").trim());
  return parts ? `${parts[1]}年${Number(parts[2])}月${Number(parts[3])}日` : text;
}
