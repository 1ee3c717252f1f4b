import { labelKind } from "../ledger/row-label";
import type { CellRef } from "../workbook/cell";
import { TOLD_FIELDS, type Indicator, type ScoreRow, type Told, type ToldField } from "./evaluation";
import type { IndicatorSheet } from "./read-indicator-sheet";
import { isTotalOfScores } from "./total-row";

/** The rows of one project, as its code and name in the sheet tell it. */
export interface IndicatorGroup {
  readonly code?: string;
  readonly name?: string;
  readonly at: readonly CellRef[];
  readonly indicators: Indicator[];
  execution?: ScoreRow;
  total?: ScoreRow;
  readonly told: Partial<Record<ToldField, Told>>;
}

const EXECUTION = /^预算执行(?:率|情况|进度)?(?:得分)?$/u;
const LEVELS = ["first", "second", "third"] as const;
const CONTENT = [...LEVELS, "target", "achieved", "points", "score"] as const;

/**
 * The rows of the sheet by project, in sheet order. Code, name and the upper levels of an indicator go on downwards
 * until another one stands there, as in merged cells. A row 预算执行率 or 总分 is told apart from the indicators.
 */
export function readIndicators(sheet: IndicatorSheet): readonly IndicatorGroup[] {
  const groups: IndicatorGroup[] = [];
  let group: IndicatorGroup | undefined;
  let above: Pick<Indicator, "first" | "second"> = {};
  for (let row = sheet.firstRow; row < sheet.rowCount; row++) {
    const begun = groupBegunAt(sheet, row, group);
    if (begun) {
      group = begun;
      groups.push(group);
      above = {};
    }
    if (!group || isNoProject(sheet.text("name", row) ?? "")) continue;
    for (const field of TOLD_FIELDS) {
      const told = sheet.told(field, row);
      if (told) group.told[field] ??= told;
    }
    if (CONTENT.every((field) => sheet.text(field, row) === undefined)) continue;
    const kind = kindOf(sheet, row, above.first !== undefined);
    if (kind === "execution") group.execution ??= scoreRow(sheet, row);
    else if (kind === "total") group.total ??= scoreRow(sheet, row);
    else {
      const indicator = indicatorAt(sheet, row, above);
      above = upperLevels(indicator);
      group.indicators.push(indicator);
    }
  }
  return groups;
}

/** A new project begins where another code or, without codes, another name stands. */
function groupBegunAt(
  sheet: IndicatorSheet,
  row: number,
  group: IndicatorGroup | undefined,
): IndicatorGroup | undefined {
  const code = sheet.text("code", row);
  const name = sheet.text("name", row);
  const label = name ?? code;
  if (label === undefined || isTotalOfScores(label) || isNoProject(label)) return undefined;
  const goesOn =
    group && (code ?? group.code) === group.code && (name === undefined || (group.name ?? name) === name);
  if (goesOn) return undefined;
  const at = [sheet.ref("code", row), sheet.ref("name", row)].filter((ref) => ref !== undefined);
  return {
    ...(code !== undefined && { code }),
    ...(name !== undefined && { name }),
    at,
    indicators: [],
    told: {},
  };
}

/** 小计 of a project's indicators, or a note below them. */
function isNoProject(label: string): boolean {
  return ["subtotal", "footer"].includes(labelKind(label));
}

function kindOf(sheet: IndicatorSheet, row: number, isBelow: boolean): "indicator" | "execution" | "total" {
  const levels = LEVELS.flatMap((field) => sheet.text(field, row) ?? []).map(plain);
  if (levels.length === 0) {
    const label = sheet.text("name", row) ?? sheet.text("code", row);
    return label !== undefined && isTotalOfScores(label) ? "total" : "indicator";
  }
  if (levels.every(isTotalOfScores)) return "total";
  // Below 产出指标 an indicator may well be called 预算执行率: only a row that begins with it is the form's own.
  const begins = sheet.text("first", row) !== undefined || !isBelow;
  return begins && EXECUTION.test(levels[0]!) ? "execution" : "indicator";
}

function plain(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/\([^)]*\)/gu, "")
    .replace(/\s/gu, "");
}

function scoreRow(sheet: IndicatorSheet, row: number): ScoreRow {
  const points = sheet.score("points", row);
  const score = sheet.score("score", row);
  return { row, ...(points && { points }), ...(score && { score }) };
}

function indicatorAt(
  sheet: IndicatorSheet,
  row: number,
  above: Pick<Indicator, "first" | "second">,
): Indicator {
  const own = (field: "first" | "second" | "third"): string | undefined => sheet.text(field, row);
  const first = own("first") ?? above.first;
  const isSameFirst = own("first") === undefined || own("first") === above.first;
  const second = own("second") ?? (isSameFirst ? above.second : undefined);
  const third = own("third");
  const nature = sheet.text("nature", row)?.normalize("NFKC");
  const achievedAt = sheet.ref("achieved", row);
  const deviationAt = sheet.ref("deviation", row);
  const texts = (["target", "unit", "achieved", "deviation"] as const).flatMap((field) => {
    const text = sheet.text(field, row);
    return text === undefined ? [] : [[field, text] as const];
  });
  return {
    ...scoreRow(sheet, row),
    ...(first !== undefined && { first }),
    ...(second !== undefined && { second }),
    ...(third !== undefined && { third }),
    ...(nature !== undefined && { nature }),
    ...Object.fromEntries(texts),
    ...(achievedAt && { achievedAt }),
    ...(deviationAt && { deviationAt }),
    at: (sheet.ref("third", row) ?? sheet.ref("first", row))!,
  };
}

function upperLevels({ first, second }: Indicator): Pick<Indicator, "first" | "second"> {
  return { ...(first !== undefined && { first }), ...(second !== undefined && { second }) };
}
