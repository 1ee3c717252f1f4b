import type { Bases } from "../checks/finding";
import { ledgerCells, SUBJECT_WORDS } from "../checks/system-lines";
import { comparisonCounts, COMPARISON_LABELS } from "../checks/system-summary";
import type { Comparison, ComparisonLine } from "../comparison/comparison";
import type { Ledger } from "../ledger/ledger";
import type { Amount } from "../numbers/amount";
import type { SheetCell, SheetCellStyle, SheetDocument, SheetRow } from "./sheet-document";
import { heightFor, pageHeader, signatureRow, textCell, wideRow } from "./sheet-head";
import { wideEnough } from "./sheet-page";

const COLUMNS = [
  { header: "序号", width: 6 },
  { header: "项目编码", width: 22 },
  { header: "项目名称", width: 46 },
  { header: "核对内容", width: 12 },
  { header: "台账", width: 14 },
  { header: "系统导出", width: 14 },
  { header: "差额", width: 12 },
  { header: "结果", width: 14 },
  { header: "说明", width: 40 },
] as const;

const STYLES: Readonly<Record<ComparisonLine["state"], SheetCellStyle>> = {
  same: "body-center",
  rounding: "body-center",
  differs: "error",
  "ledger-only": "warning",
  "system-only": "warning",
  unreadable: "note",
};

/** 与系统导出比对: every project on both sides, what differs with its difference, amounts in the ledger's unit. */
export function comparisonSheet(ledger: Ledger, bases: Bases, comparison: Comparison): SheetDocument {
  const wide = COLUMNS.length;
  const { exported, columns, lines } = comparison;
  const sources = columns.map(
    ({ subject, place, unit, isUnitFound }) =>
      `${SUBJECT_WORDS[subject].figure}取自${place}，单位${unit}${isUnitFound ? "（导出未注明，按金额相符判定）" : ""}`,
  );
  const head = [
    wideRow("与系统导出比对", "title", wide, 28),
    wideRow(`${comparisonCounts(comparison)}；单位：${ledger.heading.unit}`, "subtitle", wide, 20),
    wideRow(`系统导出：${exported.fileName}“${exported.sheetName}”；${sources.join("；")}`, "body", wide),
  ];
  const rows = [
    ...head,
    { cells: COLUMNS.map(({ header }) => textCell(header, "header")) },
    ...lines.map((line, index) => lineRow(ledger, line, index)),
    wideRow("金额以批复、指标文、额度收回通知、支付凭证为准。", "body", wide),
    signatureRow(wide),
  ];
  return {
    role: "comparison",
    name: "与系统导出比对",
    columnWidths: wideEnough(
      COLUMNS.map(({ width }) => width),
      rows,
    ),
    rows,
    headerRow: head.length,
    orientation: "landscape",
    pageHeader: pageHeader(ledger, bases),
  };
}

function lineRow(ledger: Ledger, line: ComparisonLine, index: number): SheetRow {
  const remark = remarkOf(line);
  const gap = line.ledger && line.system ? line.ledger.minus(line.system) : undefined;
  return {
    cells: [
      textCell(String(index + 1), "body-center"),
      textCell(line.code ?? ""),
      nameCell(ledger, line),
      textCell(SUBJECT_WORDS[line.subject].figure, "body-center"),
      amountCell(line.ledger),
      amountCell(line.system),
      amountCell(gap),
      textCell(COMPARISON_LABELS[line.state], STYLES[line.state]),
      textCell(remark),
    ],
    height: heightFor([
      { text: line.code ?? "", width: COLUMNS[1].width },
      { text: line.name, width: COLUMNS[2].width },
      { text: remark, width: COLUMNS[8].width },
    ]),
  };
}

function nameCell(ledger: Ledger, line: ComparisonLine): SheetCell {
  const [link] = ledgerCells(ledger, line);
  return link ? { value: line.name, style: "link", link } : textCell(line.name);
}

function amountCell(amount: Amount | undefined): SheetCell {
  return amount ? { value: amount, style: "amount" } : textCell("");
}

function remarkOf({ rows, roundedCode, near, projects }: ComparisonLine): string {
  return [
    ...(rows.length > 1 ? [`导出${rows.length}行合计`] : rows.map((row) => `导出第${row}行`)),
    ...(projects.length > 1 ? [`台账${projects.length}行合计`] : []),
    ...(roundedCode ? [`编码超过15位，被Excel改动（${roundedCode}），按名称认定`] : []),
    ...(near.length > 0 ? [`名称相近：${near.join("、")}`] : []),
  ].join("；");
}
