/** Every word of the report's view in the pane. */
export const reportStrings = {
  tools: "报告的去向",
  copy: "复制全文",
  copyHint: "带格式复制，可直接粘贴到 Word 或 WPS 文字。",
  copied: (open: number): string =>
    open > 0
      ? `已复制全文（工作稿），其中${open}处〔待填写〕。请到 Word 或 WPS 文字中粘贴。`
      : "已复制全文。请到 Word 或 WPS 文字中粘贴。",
  sectionCopied: (title: string): string => `已复制“${title}”。请到 Word 或 WPS 文字中粘贴。`,
  copyBlocked: "这个窗口不允许写剪贴板。文字已在下框中选定，请按 Ctrl+C（Mac 为 ⌘C）复制。",
  copyBox: "报告文字",
  closeBox: "收起文字框",
  working: "存为 Word（工作稿）",
  final: "存为 Word（报送版）",
  finalSheet: "生成报送版工作表",
  charts: "附图",
  chartsHint: "写成 Word 时，在资金安排与支出情况表后附柱形图，可在 Word、WPS 中编辑数据。",
  notFinal: (count: number): string => `还有${count}处未了，列在上面，补齐后才能生成报送版。`,
  fileName: (stem: string, isFinal: boolean): string => `${stem}-自评报告${isFinal ? "（报送版）" : ""}.docx`,
  saved: (name: string): string => `已存为“${name}”。`,
  saveCancelled: "没有选定位置，文件没有保存。",
  handedOver: (name: string): string =>
    `已请浏览器下载“${name}”；这个窗口不会告知是否成功。如果没有看到下载，请点“复制全文”粘贴到 Word，或者在网页工作台中打开本工作簿下载。`,
  cannotSave:
    "这个窗口不能保存文件，文件没有保存。请点“复制全文”粘贴到 Word，或者在网页工作台中打开本工作簿下载。",
  edit: "编辑文字",
  editOf: (title: string): string => `编辑文字：${title}`,
  copyOf: (title: string): string => `复制：${title}`,
  copySection: "复制",
  paragraph: (ordinal: number, address: string): string => `第${ordinal}段（文字材料 ${address}）`,
  newParagraph: (ordinal: number): string => `第${ordinal}段（新）`,
  addParagraph: "再加一段",
  save: "存入文字材料",
  editHint:
    "保存后写入工作表“文字材料”，可以撤销。由台账生成的句子随数字更新，不在这里修改；句式可在工作表“报告措辞”中改。",
  textKept: (title: string): string => `“${title}”的文字已存入工作表“文字材料”。`,
  nothingChanged: "文字没有改动，工作簿未写入。",
  undoText: (title: string): string => `撤销文字 ${title}`,
  textUndone: (title: string): string => `已撤销对“${title}”文字的改动。`,
} as const;
