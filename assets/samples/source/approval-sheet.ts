import { BUREAU } from "./bureau";
import type { Edition } from "./edition";
import { rowsOf, textOf } from "./figures";
import type { FigureRow } from "./figures";
import { difference, fullYearBudget, quotient, roundedRate, sumDown, sumOf } from "./formulas";
import { putHeadings, putTitle } from "./headings";
import type { Heading } from "./headings";
import { Sheet } from "./sheet";
import { typedAmount, typedDay, typedRate, typedText } from "./typed";

const FIRST_ROW = 5;
const AMOUNTS = ["J", "K", "L", "M", "N", "P", "Q", "R"];
const SECTIONS = [
  { heading: "一、行政文教科", office: "行政文教科" },
  { heading: "二、产业科", office: "产业科" },
];

/** Sheet columns in order; the heading is also the defined name. */
const HEADINGS: readonly Heading[] = [
  { column: "A", text: "序号", width: 5.5 },
  { column: "B", text: "项目编码", width: 13 },
  { column: "C", text: "项目名称", width: 30 },
  { column: "D", text: "项目个数", width: 6 },
  { column: "E", text: "财政归口科室", width: 11 },
  { column: "F", text: "责任科室", width: 9 },
  { column: "G", text: "资金来源", width: 6, above: "资金性质" },
  { column: "H", text: "资金年度", width: 9, above: "资金性质" },
  { column: "I", text: "预算类型", width: 13, above: "资金性质" },
  { column: "J", text: "年初预算数", width: 12 },
  { column: "K", text: "调增数", width: 9, above: "预算调整" },
  { column: "L", text: "调减数", width: 11, above: "预算调整" },
  { column: "M", text: "全年预算数", width: 12 },
  { column: "N", text: "全年执行数", width: 12 },
  { column: "O", text: "预算执行率", width: 12 },
  { column: "P", text: "结余数", width: 10 },
  { column: "Q", text: "收回数", width: 9, above: "结余去向" },
  { column: "R", text: "结转下年数", width: 11, above: "结余去向" },
  { column: "S", text: "节约率", width: 9 },
  { column: "T", text: "调整依据", width: 20 },
  { column: "U", text: "调整日期", width: 11 },
  { column: "V", text: "主要用途", width: 26 },
  { column: "W", text: "未完成原因", width: 26 },
];

export interface ApprovalSheet {
  readonly sheet: Sheet;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly totalRow: number;
}

/** 年初批复: by 科室 with section rows, 小计 and 合计; column X is a hidden key that the cover sums by. */
export function approvalSheet(edition: Edition): ApprovalSheet {
  const sheet = new Sheet("年初批复");
  putTitle(sheet, `${BUREAU.year}年度部门预算项目支出批复及执行情况表`, "W", "W2");
  putHeadings(sheet, HEADINGS, 3);
  sheet.put("X3", "辅助列", "header");
  sheet.widths.set("X", 16);
  sheet.hiddenColumns.add("X");
  let row = FIRST_ROW;
  const subtotalRows: number[] = [];
  for (const section of SECTIONS) {
    sheet.putMerged(`A${row}:W${row}`, section.heading, "section");
    sheet.rowHeights.set(row, 20);
    const first = ++row;
    for (const figures of rowsOf(edition.rows, "年初批复")) {
      if (textOf(figures, "财政归口科室") === section.office)
        putProject(sheet, row++, figures, edition.rateBasis);
    }
    putSum(sheet, row, "小计", "subtotal", edition.rateBasis, (column) =>
      sumDown(sheet, column, first, row - 1),
    );
    subtotalRows.push(row++);
  }
  const totalRow = row;
  putSum(sheet, totalRow, "合  计", "total", edition.rateBasis, (column) =>
    sumOf(
      sheet,
      subtotalRows.map((at) => `${column}${at}`),
    ),
  );
  putFootnotes(sheet, totalRow + 1, edition.rateBasis);
  sheet.layout = {
    paper: "A3",
    across: true,
    freezeAt: "D5",
    repeatedRows: "3:4",
    lowRates: `O${FIRST_ROW}:O${totalRow}`,
  };
  for (const { column, text } of HEADINGS) sheet.defineColumn(text, column, FIRST_ROW, totalRow);
  return { sheet, firstRow: FIRST_ROW, lastRow: totalRow - 1, totalRow };
}

function putProject(sheet: Sheet, row: number, figures: FigureRow, basis: Edition["rateBasis"]): void {
  const budget = basis === "年初预算" ? `J${row}` : `M${row}`;
  sheet.put(`A${row}`, typedAmount(figures, "序号"), "count");
  sheet.put(`B${row}`, typedText(figures, "项目编码"), "code");
  sheet.put(`C${row}`, typedText(figures, "项目名称"), "text");
  sheet.put(`D${row}`, typedAmount(figures, "项目个数"), "count");
  sheet.put(`E${row}`, typedText(figures, "财政归口科室"), "word");
  sheet.put(`F${row}`, typedText(figures, "责任科室"), "word");
  sheet.put(`G${row}`, typedText(figures, "资金来源"), "word");
  sheet.put(`H${row}`, typedText(figures, "资金年度"), "word");
  sheet.put(`I${row}`, "一般公共预算", "word");
  sheet.put(`J${row}`, typedAmount(figures, "年初预算数"), "amount");
  sheet.put(`K${row}`, typedAmount(figures, "调增数"), "amount");
  sheet.put(`L${row}`, typedAmount(figures, "调减数"), "amount");
  sheet.put(`M${row}`, fullYearBudget(sheet, `J${row}`, `K${row}`, `L${row}`), "amount");
  sheet.put(`N${row}`, typedAmount(figures, "执行数"), "amount");
  const typed = typedRate(figures, "填列执行率");
  sheet.put(`O${row}`, typed ?? roundedRate(sheet, `N${row}`, budget, basis === "全年预算"), "rate");
  sheet.put(`P${row}`, difference(sheet, `M${row}`, `N${row}`), "amount");
  sheet.put(`Q${row}`, typedAmount(figures, "收回数"), "amount");
  sheet.put(`R${row}`, typedAmount(figures, "结转下年数"), "amount");
  sheet.put(`S${row}`, typedRate(figures, "填列节约率"), "rate");
  sheet.put(`T${row}`, typedText(figures, "调整依据"), "text");
  sheet.put(`U${row}`, typedDay(figures, "调整日期"), "day");
  sheet.put(`V${row}`, typedText(figures, "主要用途"), "text");
  sheet.put(`W${row}`, typedText(figures, "未完成原因"), "text");
  const key = `${textOf(figures, "财政归口科室")}-${textOf(figures, "资金年度")}`;
  sheet.put(`X${row}`, { formula: `E${row}&"-"&H${row}`, value: key }, "plain");
  sheet.rowHeights.set(row, 33);
}

function putSum(
  sheet: Sheet,
  row: number,
  label: string,
  kind: "subtotal" | "total",
  basis: Edition["rateBasis"],
  sumUp: (column: string) => ReturnType<typeof sumDown>,
): void {
  for (const { column } of HEADINGS) sheet.put(`${column}${row}`, undefined, `${kind}Text`);
  sheet.put(`C${row}`, label, `${kind}Text`);
  sheet.put(`D${row}`, sumUp("D"), `${kind}Count`);
  for (const column of AMOUNTS) sheet.put(`${column}${row}`, sumUp(column), `${kind}Amount`);
  const budget = basis === "年初预算" ? `J${row}` : `M${row}`;
  sheet.put(`O${row}`, quotient(sheet, `N${row}`, budget), `${kind}Rate`);
  sheet.rowHeights.set(row, 22);
}

function putFootnotes(sheet: Sheet, row: number, basis: Edition["rateBasis"]): void {
  sheet.put(
    `A${row}`,
    `注：序号为部门预算批复文件中的顺序号；全年预算数＝年初预算数＋调增数－调减数；预算执行率＝全年执行数÷${basis}数；年终收回的额度不扣减全年预算数。`,
    "lead",
  );
  sheet.put(`A${row + 1}`, "填报人：", "lead");
  sheet.put(`J${row + 1}`, "审核人：", "lead");
  sheet.put(`V${row + 1}`, "填报日期：", "lead");
}
