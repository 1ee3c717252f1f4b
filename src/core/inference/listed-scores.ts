import type { Ledger } from "../ledger/ledger";
import type { ListedScore, ListedScores } from "../ledger/listed-scores";
import { Amount } from "../numbers/amount";
import { lastHeaderWord } from "../recognition/last-header-word";
import { sheetViews } from "../recognition/recognise";
import { countsPoints } from "./counted-columns";
import { findPlainTables } from "./find-plain-tables";
import type { PlainTable } from "./plain-table";
import { statedRate } from "./ratio-laws";
import { columnWords, rowWords } from "./table-words";

const RATE = /执行率|完成率|执行进度|支出进度/;
/** Scores of other things, and of all of them together. */
const OF_OTHERS = /总分|总得分|产出|效益|满意|指标|质量|数量|时效|成本/;
const POINTS_IN_HEADER = /(\d{1,3})\s*分/;
/** As forms give for execution (evaluation/execution-score.ts, a layer above). */
const USUAL_POINTS = Amount.of("10");
const HALF = Amount.of("0.5");
const FEWEST_HOLDING = 3;
const HOLDING_TO_FAILING = 3;

interface Row {
  readonly row: number;
  readonly rate: Amount;
  readonly score: Amount;
  readonly holds: boolean;
  /** Neither nothing nor full marks, which many methods give alike. */
  readonly isTelling: boolean;
}

/**
 * 自评得分 beside 执行率 in a list of projects: where the scores are the rates times the points, 10 as a rule, but for one
 * or two, those are wrong. Forms have a rule of their own.
 */
export function listedScores({ workbook, blocks }: Pick<Ledger, "workbook" | "blocks">): ListedScores {
  const formed = new Set(blocks.flatMap(({ form, sheetName }) => (form ? [sheetName] : [])));
  const found = sheetViews(workbook)
    .filter(({ snapshot }) => !formed.has(snapshot.name))
    .flatMap((view) => findPlainTables(view).flatMap(scoresIn));
  return {
    judged: found.reduce((sum, { judged }) => sum + judged, 0),
    wrong: found.flatMap(({ wrong }) => wrong),
  };
}

function scoresIn(table: PlainTable): readonly ListedScores[] {
  const { columns } = table;
  const rates = columns.flatMap(({ header, isPercent }, column) =>
    isPercent && RATE.test(lastHeaderWord(header)) ? [column] : [],
  );
  return columns.flatMap(({ header }, score): ListedScores[] => {
    if (!countsPoints(header) || OF_OTHERS.test(header)) return [];
    const said = POINTS_IN_HEADER.exec(header)?.[1];
    const points = said === undefined ? USUAL_POINTS : Amount.of(said);
    const judged = rates.flatMap((rate) => judge(table, rate, score, points) ?? []);
    return judged.length === 1 ? judged : [];
  });
}

function judge(table: PlainTable, rate: number, score: number, points: Amount): ListedScores | undefined {
  const readings = [false, true].map((isFraction) => rowsOf(table, rate, score, points, isFraction));
  const [rows] = readings.sort((a, b) => holding(b).length - holding(a).length);
  const failing = rows!.filter(({ holds }) => !holds);
  const held = holding(rows!).length;
  if (held < FEWEST_HOLDING || failing.length * HOLDING_TO_FAILING > held) return undefined;
  const place = Math.max(...rows!.map(({ row }) => table.decimals(row, score)));
  const cell = (row: number, column: number, amount: Amount) => ({
    label: columnWords(table, column),
    at: table.view.ref(table.rows[row]!.row, table.columns[column]!.column),
    amount,
  });
  return {
    judged: rows!.length,
    wrong: failing.map((each): ListedScore => ({
      label: rowWords(table, each.row),
      score: cell(each.row, score, each.score),
      rate: cell(each.row, rate, each.rate),
      points,
      expected: scoreOf(each.rate, points).rounded(place),
      held,
    })),
  };
}

function holding(rows: readonly Row[]): readonly Row[] {
  return rows.filter(({ holds, isTelling }) => holds && isTelling);
}

/** Rows that are no sum and state both. */
function rowsOf(
  table: PlainTable,
  rate: number,
  score: number,
  points: Amount,
  isFraction: boolean,
): readonly Row[] {
  return table.rows.flatMap(({ isTotal }, row): Row[] => {
    const own = table.stated(row, score);
    const stated = statedRate(table, row, rate, isFraction);
    if (isTotal || !own || !stated) return [];
    const gap = scoreOf(stated.value, points).minus(own).abs();
    // The score may be of the rate before it was rounded to the place in which it is printed.
    const slack = HALF.shifted(-table.decimals(row, score)).plus(
      HALF.shifted(-stated.decimals).times(points).shifted(-2),
    );
    return [
      {
        row,
        rate: stated.value,
        score: own,
        holds: gap.compare(slack) <= 0,
        isTelling: !own.isZero() && !own.equals(points),
      },
    ];
  });
}

/** At most the points, whatever was spent. */
function scoreOf(rate: Amount, points: Amount): Amount {
  const score = rate.times(points).shifted(-2);
  return score.compare(points) > 0 ? points : score;
}
