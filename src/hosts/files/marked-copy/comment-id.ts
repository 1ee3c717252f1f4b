/** All our ids begin with "HEJI", so that they are known again even where the memory part was lost. */
const OURS = "{48454A49-";

/** 核绩, who signs the comments. */
export const PERSON_ID = `${OURS}0000-4000-8000-000000000001}`;

/** An id for the comment: the same comment always bears the same one, no two comments of a workbook do. */
export function commentId(sheet: string, cell: string, text: string): string {
  const hex = [1, 2, 3].map((seed) => hash(`${seed} ${sheet}\n${cell}\n${text}`)).join("");
  return `${OURS}${hex.slice(0, 4)}-4${hex.slice(4, 7)}-8${hex.slice(7, 10)}-${hex.slice(10, 22)}}`;
}

export function isOwnId(id: string): boolean {
  return id.toUpperCase().startsWith(OURS);
}

/** FNV-1a over UTF-16 units, 32 bits as eight digits. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return (value >>> 0).toString(16).toUpperCase().padStart(8, "0");
}
