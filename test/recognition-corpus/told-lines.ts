import type { CheckedWorkbook } from "../../src/app/check-workbook";
import { mappedFieldLabel } from "../../src/core/recognition/mapped-fields";
import type { MappedColumn, MappedField } from "../../src/core/recognition/mapping";
import { formatAddress, formatColumn } from "../../src/core/workbook/address";

/** How a workbook was read, a line a block, as the books write it under 应读. */
export function readingLines({ mapping, ledger }: CheckedWorkbook): readonly string[] {
  const statements = (ledger.figureTables ?? []).map(({ sheetName, kind, unit, sums, shares }) =>
    ["figures", sheetName, kind, unit, `算式${sums.length}`, `比例${shares.length}`].join(" "),
  );
  if (!mapping && statements.length > 0) return statements;
  if (!mapping)
    return (ledger.tableArithmetic ?? []).map(({ sheetName, unit, judgedSums, judgedRates }) =>
      ["tables", sheetName, unit, `算式${judgedSums}`, `比例${judgedRates}`]
        .filter((word) => word !== "")
        .join(" "),
    );
  const lists = mapping.blocks.map(({ role, sheet, firstRow, lastRow, unit, columns, form }) => {
    const fields = (Object.entries(columns) as [MappedField, MappedColumn][])
      .sort(([, a], [, b]) => a.column - b.column)
      .map(
        ([field, { column, unit: own, also = [] }]) =>
          `${mappedFieldLabel(field)}=${[column, ...also].map(formatColumn).join("+")}${own ?? ""}`,
      );
    const total = form ? [`合计行${form.totalRow + 1}“${form.name}”`] : [];
    return [role, sheet, `${firstRow + 1}:${lastRow + 1}`, unit, ...total, ...fields].join(" ");
  });
  return [...lists, ...statements];
}

const LABELS = { error: "勾稽不符", warning: "待办", note: "提示" } as const;

/** What was found, a line a finding, as the books write it under 应报. */
export function findingLines({ findings }: CheckedWorkbook): readonly string[] {
  return findings.map(({ severity, rule, at }) => {
    const [first] = at;
    const place = first ? `${first.sheet}!${formatAddress(first.row, first.column)}` : "全表";
    return `${LABELS[severity]} ${place} ${rule}`;
  });
}
