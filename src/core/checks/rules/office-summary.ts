import type { OfficeSummary } from "../../ledger/office-summary";
import { defineRule, type Draft } from "../define-rule";
import { changeOfAmount, formulaAt } from "../derived-repair";
import { AMOUNT_MESSAGES, describeAmount, type AmountInWords } from "../describe-amount";
import type { Explanation } from "../likely-cause";
import type { LedgerFacts } from "../ledger-facts";
import {
  expectedOf,
  judgedColumns,
  type JudgedColumn,
  type JudgedFigure,
  type OfficeField,
} from "../office-figures";
import { FIELD_WORDS, money, projectName } from "../words";

interface WrongFigure {
  readonly summary: OfficeSummary;
  readonly column: JudgedColumn;
  /** Absent where most of the column is at odds with the projects, so that it counts something else. */
  readonly figure?: JudgedFigure;
}

export const officeSummary = defineRule({
  id: "office-summary",
  statement:
    "分科室汇总的金额和项目个数等于明细中该科室各项目之和，合计等于各科室之和或明细合计；分类统计的金额和项目个数等于明细中该类各项目之和；其他表中各项目的数与台账相同。",
  messages: {
    ...AMOUNT_MESSAGES,
    count: "{role}应为{expected}：明细中{whose}共{expected}，表中为{stated}。",
    unlike:
      "“{sheet}”分科室汇总的{field}有{judged}格可以核对，其中{failed}格与明细中各科室之和不符（如{label}：表中{stated}，明细{expected}）；请核对这一列的口径，或汇总是否没有更新。",
  },
  gravest: "mismatch",

  examine(facts) {
    const failures: WrongFigure[] = [];
    let subjects = 0;
    let unverifiable = 0;
    for (const summary of facts.ledger.officeSummaries ?? [])
      for (const column of judgedColumns(facts, summary)) {
        subjects += column.figures.length + column.unverifiable;
        unverifiable += column.unverifiable;
        const wrong = column.figures.filter(({ verdict }) => verdict !== "exact");
        const violated = violatedIn(column).length;
        if (violated > 1 && violated * 2 > column.figures.length) failures.push({ summary, column });
        else failures.push(...wrong.map((figure) => ({ summary, column, figure })));
      }
    return { subjects, unverifiable, failures };
  },

  report({ summary, column, figure }, facts, say) {
    const { ledger } = facts;
    const { sheetName: sheet } = summary;
    const words = fieldWords(column.field);
    const { grouping = "office" } = summary;
    const title = TITLES[grouping];
    if (!figure) {
      const wrong = violatedIn(column);
      const [first] = wrong;
      return {
        kind: "verify",
        role: `“${sheet}”分科室汇总的${words}`,
        figures: wrong.flatMap((each) => [told(facts, each, "stated"), told(facts, each, "expected")]),
        at: wrong.flatMap(({ at }) => at),
        message: say("unlike", {
          sheet,
          field: words,
          judged: String(column.figures.length),
          failed: String(wrong.length),
          label: first!.row.label,
          stated: told(facts, first!, "stated"),
          expected: told(facts, first!, "expected"),
        }),
      };
    }
    const { row, isTotal, stated, expected, above, at, verdict } = figure;
    const role = `“${sheet}”${title}${row.label}的${words}`;
    const formula = at.length > 1 ? undefined : formulaAt(ledger, at[0]!);
    const whose = isTotal ? "各项目" : grouping === "class" ? "该类各项目" : "该科室各项目";
    const draft = { role, at };
    if (figure.field === "projectCount") {
      const data = { stated: told(facts, figure, "stated"), expected: told(facts, figure, "expected") };
      return {
        ...draft,
        kind: "mismatch",
        figures: [data.stated, data.expected],
        ...data,
        message: say("count", { role, whose, ...data }),
        repairs: formula === undefined ? [countChange(figure)] : [],
      };
    }
    const sums =
      above && !above.equals(expected)
        ? `各科室之和为${money(ledger, above)}，明细中${whose}之和为${money(ledger, expected)}`
        : grouping === "project"
          ? `台账中该项目为${money(ledger, expected)}`
          : `明细中${whose}（${row.projects.length}行）之和为${money(ledger, expected)}`;
    const described: AmountInWords = describeAmount(
      ledger,
      {
        role,
        stated,
        expected,
        formula: sums,
        verdict,
        structural: omissions(facts, summary, figure),
        isFormula: formula !== undefined,
      },
      say,
    );
    return {
      ...draft,
      ...described,
      figures: [described.stated, described.expected],
      repairs:
        formula === undefined && at.length === 1
          ? [changeOfAmount(ledger, at[0]!, expected, summary.unit)]
          : [],
    };
  },
});

/** Between the sheet's name and the row's. */
const TITLES = { office: "分科室汇总", class: "分类汇总", project: "" } as const;

function violatedIn({ figures }: JudgedColumn): readonly JudgedFigure[] {
  return figures.filter(({ verdict }) => verdict === "violated");
}

/** A project, or an office, that is exactly what is missing. */
function omissions(
  facts: LedgerFacts,
  { rows }: OfficeSummary,
  { field, row, isTotal, stated, expected }: JudgedFigure,
): readonly Explanation[] {
  const missing = expected.minus(stated);
  const named = isTotal
    ? rows.map(({ label, projects }) => ({ label, amount: expectedOf(facts, field, projects) }))
    : row.projects.map((project) => ({
        label: projectName(facts.ledger, project),
        amount: expectedOf(facts, field, [project]),
      }));
  const found = named.filter(({ amount }) => amount?.equals(missing));
  if (found.length !== 1) return [];
  return [{ cause: "row-omitted", clause: `漏加“${found[0]!.label}”，差额恰为其数额` }];
}

function countChange({ at, expected }: JudgedFigure): NonNullable<Draft["repairs"]>[number] {
  return { cells: [{ at: at[0]!, value: expected.toString(), shown: expected.toString() }] };
}

function told({ ledger }: LedgerFacts, figure: JudgedFigure, side: "stated" | "expected"): string {
  return figure.field === "projectCount" ? `${figure[side].toString()}个` : money(ledger, figure[side]);
}

function fieldWords(field: OfficeField): string {
  if (field === "projectCount") return "项目个数";
  return field === "adjustment" ? "预算调整数" : FIELD_WORDS[field];
}
