import type { CheckResult, Finding } from "../checks/finding";
import { KIND_LABELS } from "../checks/kind-labels";
import type { Ledger } from "../ledger/ledger";
import { formatAddress } from "../workbook/address";
import type { CellRef } from "../workbook/cell";
import type { VerifiedNote } from "../workbook/snapshot";
import { labelledBasis } from "./basis-line";
import type { SheetCell, SheetCellStyle, SheetDocument, SheetRow } from "./sheet-document";
import { heightFor, pageHeader, signatureRow, textCell, wideRow } from "./sheet-head";

/** A finding with what the checker noted on it, if anything. */
type ListedFinding = Finding & { readonly verified: VerifiedNote | null };

const COLUMNS = [
  { header: "序号", width: 6 },
  { header: "性质", width: 10 },
  { header: "项目", width: 26 },
  { header: "单元格", width: 16 },
  { header: "填列", width: 14 },
  { header: "应为", width: 14 },
  { header: "说明", width: 52 },
  { header: "处理", width: 30 },
] as const;

const STYLES: Record<Finding["severity"], SheetCellStyle> = {
  error: "error",
  warning: "warning",
  note: "note",
};

/** 核对结果: every finding with a link to its cell, under the line that tells the outcome; what is 已核实 stands last. */
export function findingsSheet(
  ledger: Ledger,
  result: CheckResult,
  findings: readonly ListedFinding[],
  resultLine: string,
): SheetDocument {
  const wide = COLUMNS.length;
  const open = findings.filter((finding) => !finding.verified);
  const verified = findings.filter((finding) => finding.verified);
  const unlisted = result.findingCount - result.findings.length;
  const head = [
    wideRow("核对结果", "title", wide, 28),
    wideRow(resultLine, "subtitle", wide, 20),
    wideRow(labelledBasis(ledger, result.bases), "body", wide),
  ];
  return {
    role: "findings",
    name: "核对结果",
    columnWidths: COLUMNS.map(({ width }) => width),
    rows: [
      ...head,
      { cells: COLUMNS.map(({ header }) => textCell(header, "header")) },
      ...open.map(findingRow),
      ...(verified.length > 0
        ? [wideRow(`已核实，无须修改　${verified.length}项`, "total-label", wide, 20)]
        : []),
      ...verified.map((finding, index) => findingRow(finding, open.length + index)),
      ...(unlisted > 0 ? [wideRow(`另有${unlisted}项未逐条列出。`, "body", wide)] : []),
      wideRow(
        "源数（年初预算、调增、调减、收回、执行）请以批复、指标文、额度收回通知、支付凭证为准。",
        "body",
        wide,
      ),
      signatureRow(wide),
    ],
    headerRow: head.length,
    orientation: "landscape",
    pageHeader: pageHeader(ledger, result.bases),
  };
}

function findingRow(finding: ListedFinding, index: number): SheetRow {
  const treatment = treatmentOf(finding);
  const label = KIND_LABELS.find(([kind]) => kind === finding.kind)?.[1] ?? "";
  const [place] = finding.at;
  const project = finding.project ?? "全表";
  return {
    cells: [
      textCell(String(index + 1), "body-center"),
      textCell(label, STYLES[finding.severity]),
      textCell(project),
      place ? linkCell(place) : textCell(""),
      textCell(finding.stated ?? "", "body-center"),
      textCell(finding.expected ?? "", "body-center"),
      textCell(finding.message),
      textCell(treatment),
    ],
    height: heightFor([
      { text: project, width: COLUMNS[2].width },
      { text: place ? placeText(place) : "", width: COLUMNS[3].width },
      { text: finding.message, width: COLUMNS[6].width },
      { text: treatment, width: COLUMNS[7].width },
    ]),
  };
}

function linkCell(at: CellRef): SheetCell {
  return { value: placeText(at), style: "link", link: at };
}

function placeText({ sheet, row, column }: CellRef): string {
  return `${sheet}!${formatAddress(row, column)}`;
}

/** What was noted, else what may be done: a repair for derived cells only, for source figures never. */
function treatmentOf({ verified, repairs, alternatives }: ListedFinding): string {
  if (verified)
    return `已核实，无须修改：${verified.note}（${[verified.checker, verified.date].filter(Boolean).join(" ")}）`;
  if (repairs.length > 0) return `按算式更正：${repairs.map(changeText).join("；或")}`;
  if (alternatives.length > 0)
    return `${alternatives.length > 1 ? "以下任一" : "以下更改"}可使算式成立：${alternatives.map(changeText).join("；或")}`;
  return "";
}

function changeText({ cells }: Finding["repairs"][number]): string {
  return cells.map(({ at, shown }) => `${formatAddress(at.row, at.column)}改为${shown}`).join("，");
}
