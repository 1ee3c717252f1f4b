/** The lowest of the words above a column, of a header whose words are joined from the top: 支出·项目支出 is 项目支出. */
export function lastHeaderWord(header: string): string {
  return header.slice(header.lastIndexOf("·") + 1);
}
