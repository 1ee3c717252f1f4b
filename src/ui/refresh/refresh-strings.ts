/** Texts of what a refresh will change; the same in Word and on the workbench. */
export const refreshStrings = {
  none: "文中没有核绩写入的数字。",
  current: (figures: number): string => `文中${figures}处数字都与工作簿一致。`,
  waiting: (figures: number, changes: number, charts: number): string =>
    (changes > 0
      ? `文中${figures}处数字，${changes}处需要更新。`
      : `文中${figures}处数字，没有需要更新的。`) + (charts > 0 ? `图${charts}幅需要更新。` : ""),
  charts: "需要更新的图",
  changes: "需要更新",
  places: (count: number): string => `${count}处`,
  moreChanges: (count: number): string => `再列出${count}项`,
  conflicts: "被改写过，不会覆盖",
  inText: "文中",
  inBook: "工作簿",
  empty: "（空）",
  stale: "文字或图不再相符",
  gone: "报告中已无对应，保留原样",
  reveal: "定位",
  revealOf: (what: string): string => `定位${what}`,
} as const;
