import { BookState } from "../../support/office-host/excel/book-state";

/** A small workbook as a bureau keeps it: own colours, own conditional format, own comment, own sheet 核对结果. */
export function sampleBook(): BookState {
  const book = new BookState("预算.xlsx");
  const sheet = book.addSheet("年初批复");
  const rows = [
    ["项目名称", "年初预算", "全年执行", "执行率"],
    ["道路养护", 150, 137, 0.9133],
    ["干部培训", 30, 29.5, 0.9833],
    ["=cmd|' /C calc'!A0", 80, 80, 1],
  ] as const;
  rows.forEach((row, index) => row.forEach((value, column) => sheet.cells.put(index, column, value)));
  sheet.cells.put(1, 3, 137 / 150, "=C2/B2");
  for (let row = 1; row < 4; row++) sheet.cells.setNumberFormat(row, 3, "0.00%");
  sheet.cells.setStyle(1, 3, { fill: "#FFFF00", bold: true });
  sheet.columnWidths.set(0, 120);
  sheet.conditionalFormats.push({
    id: "{user-rule}",
    type: "Custom",
    areas: [{ top: 1, left: 1, bottom: 3, right: 3 }],
    formula: "=B2<0",
    fill: "#FF0000",
    stopIfTrue: true,
  });
  book.comments.push({
    id: "{user-comment}",
    content: "批复见财预〔2020〕5号",
    author: "李会计",
    sheet,
    row: 2,
    column: 1,
    replies: [],
  });
  book.addSheet("核对结果").cells.put(0, 0, "这是单位自己的表");
  const quoted = book.addSheet("区里'下达', 2020");
  quoted.cells.put(0, 0, "金额");
  quoted.cells.put(1, 0, 12.5);
  book.names.push({ name: "年初预算数", formula: "=年初批复!$B$2:$B$4", visible: true, sheet });
  book.xmlParts.push({ id: "{other-part}", xml: '<settings xmlns="urn:someone-else"/>' });
  return book;
}
