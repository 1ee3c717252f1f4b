import type { Change } from "../core/checks/finding";
import type { Comparison } from "../core/comparison/comparison";
import { formatAddress } from "../core/workbook/address";
import type { CellRef } from "../core/workbook/cell";
import { assembledRemarks, remarksOf, type CheckedFinding, type CheckedWorkbook } from "./check-workbook";
import { summarise } from "./open-findings";

/**
 * The machine-readable result of a check: version 1 of the command-line contract, the same on every surface. question:
 * what has to be answered before more than the tables' own sums can be checked.
 */
export function checkAsJson(checked: CheckedWorkbook, question?: string): object {
  const { heading, workbook } = checked.ledger;
  const { bases } = checked.result;
  const assembled = assembledRemarks(checked);
  const remarks = remarksOf(checked);
  return {
    heji: 1,
    source: {
      file: workbook.fileName,
      bureau: heading.bureauName ?? null,
      year: heading.budgetYear ?? null,
      unit: heading.unit,
      rateBasis: bases.rateBasis,
      recovered: bases.recoveryBasis,
      reading: checked.mapping || checked.figures ? "headers" : "names",
      ...(assembled.length > 0 && { assembled }),
      ...(remarks.length > 0 && { remarks }),
      ...(question !== undefined && { question }),
    },
    summary: summarise(checked),
    ...(checked.result.comparison && { against: comparisonAsJson(checked.result.comparison) }),
    findings: checked.findings.map(findingAsJson),
  };
}

/** What was compared and how it came out; amounts in the ledger's unit. */
function comparisonAsJson({ exported, columns, lines }: Comparison): object {
  return {
    file: exported.fileName,
    sheet: exported.sheetName,
    columns: columns.map(({ subject, place, unit, isUnitFound }) => ({
      subject,
      place,
      unit,
      unitFrom: isUnitFound ? "figures" : "export",
    })),
    lines: lines.map(({ subject, state, code, name, ledger, system, rows }) => ({
      subject,
      state,
      code: code ?? null,
      name,
      ledger: ledger?.toString() ?? null,
      system: system?.toString() ?? null,
      rows,
    })),
  };
}

function findingAsJson(finding: CheckedFinding): object {
  return {
    id: finding.id,
    rule: finding.rule,
    severity: finding.severity,
    kind: finding.kind,
    project: finding.project ?? null,
    at: finding.at.map(place),
    stated: finding.stated ?? null,
    expected: finding.expected ?? null,
    cause: finding.cause,
    rivals: finding.rivals,
    message: finding.message,
    repairs: finding.repairs.map(changeAsJson),
    alternatives: finding.alternatives.map(changeAsJson),
    verified: finding.verified && {
      note: finding.verified.note,
      checker: finding.verified.checker,
      date: finding.verified.date,
    },
  };
}

function place({ sheet, row, column }: CellRef): { sheet: string; cell: string } {
  return { sheet, cell: formatAddress(row, column) };
}

function changeAsJson(change: Change): object {
  return { cells: change.cells.map(({ at, value, shown }) => ({ ...place(at), value, shown })) };
}
