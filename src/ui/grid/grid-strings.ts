/** Texts of the sheet that the page draws. */
export const gridStrings = {
  grid: (sheet: string): string => `工作表 ${sheet}`,
  note: (text: string): string => `批注：${text}`,
  tabs: "工作表",
  hiddenTab: (name: string): string => `${name}（隐藏）`,
  address: "单元格",
  content: "内容",
  notCalculated: "未重算",
  notCalculatedHint: "未重算：这个公式工作台不能计算，用Excel或WPS打开即会算出",
  typeInto: (address: string): string => `在 ${address} 中输入`,
} as const;
