const DRAWN = { chart: "图表", picture: "图片", shape: "图形" } as const;

/** Texts of the sheet that the page draws. */
export const gridStrings = {
  grid: (sheet: string): string => `工作表 ${sheet}`,
  note: (text: string): string => `批注：${text}`,
  drawing: (kind: keyof typeof DRAWN, title: string | undefined): string =>
    `${DRAWN[kind]}${title ? `“${title}”` : ""}：此处不绘制，下载的文件中原样保留`,
  tabs: "工作表",
  hiddenTab: (name: string): string => `${name}（隐藏）`,
  address: "单元格",
  content: "内容",
  notCalculated: "未重算",
  notCalculatedHint: "未重算：这个公式工作台不能计算，用Excel或WPS打开即会算出",
  typeInto: (address: string): string => `在 ${address} 中输入`,
} as const;
