import { explanationsWanted, type WantedExplanation } from "../checks/explanations-wanted";
import type { Bases } from "../checks/finding";
import { amountOf, factsOf, type LedgerFacts } from "../checks/ledger-facts";
import { projectName } from "../checks/words";
import { EXPLANATION_LIST } from "../ledger/explanations";
import { fieldLabel } from "../ledger/field-names";
import type { Explanation, Ledger } from "../ledger/ledger";
import { computedRate } from "../numbers/stated-rate";
import { basisLine } from "./basis-line";
import type { SheetCell, SheetDocument, SheetRow } from "./sheet-document";
import { heightFor, pageHeader, textCell, wideRow } from "./sheet-head";
import { printScale, wideEnough } from "./sheet-page";

const { sheet: NAME, code: CODE, name: PROJECT, matter: MATTER, text: TEXT } = EXPLANATION_LIST;
const COLUMNS = [
  { header: "序号", width: 5 },
  { header: CODE, width: 14 },
  { header: PROJECT, width: 20 },
  { header: "全年预算", width: 10 },
  { header: "执行", width: 10 },
  { header: "预算执行率", width: 10 },
  { header: MATTER, width: 18 },
  { header: TEXT, width: 27 },
] as const;
const WIDE = COLUMNS.length;
/** Room to write by hand. */
const LEAST_HEIGHT = 33;
const MOST_ROWS = 10_000;
const UNTOLD = "未注明科室";

/**
 * 待说明清单: what each office has to write, one page or more an office, to be printed or filled in on the screen; the
 * next run reads what was filled in. Undefined where nobody has to write anything. final: beside
 * a 报送版 the head of the page says nothing of the file.
 */
export function explanationSheet(
  ledger: Ledger,
  bases: Bases,
  mode: "working" | "final" = "working",
): SheetDocument | undefined {
  const facts = factsOf(ledger, bases);
  const wanted = explanationsWanted(facts);
  const { strays } = ledger.explained;
  if (wanted.length + strays.length === 0) return undefined;
  const head = [
    wideRow(NAME, "title", WIDE, 28),
    wideRow(
      `口径：${basisLine(ledger.heading, bases)}；请在“${TEXT}”一栏填写，其他各栏请勿改动。`,
      "subtitle",
      WIDE,
    ),
    { cells: COLUMNS.map(({ header }) => textCell(header, "header")) },
  ];
  const offices = officeRows(facts, wanted.slice(0, MOST_ROWS));
  const starts = offices.flatMap(({ startsPage }, row) => (startsPage ? [head.length + row] : []));
  const rows = [...head, ...offices.map(({ row }) => row), ...strayRows(strays)];
  const columnWidths = wideEnough(
    COLUMNS.map(({ width }) => width),
    rows,
  );
  return {
    role: "explanations",
    name: NAME,
    columnWidths,
    rows,
    headerRow: head.length - 1,
    ...(starts.length > 0 && { pages: { breaks: starts, scale: printScale("landscape", columnWidths) } }),
    orientation: "landscape",
    pageHeader: mode === "final" ? `口径：${basisLine(ledger.heading, bases)}` : pageHeader(ledger, bases),
  };
}

interface OfficeRow {
  readonly row: SheetRow;
  readonly startsPage: boolean;
}

/** Offices in the order of their first project, each but the first on a page of its own. */
function officeRows(facts: LedgerFacts, wanted: readonly WantedExplanation[]): OfficeRow[] {
  const { texts } = facts.ledger.projects;
  const column = texts.responsibleOffice ?? texts.approvalOffice;
  const byOffice = new Map<string, WantedExplanation[]>();
  for (const each of wanted) {
    const office = column?.[each.project]?.trim() || UNTOLD;
    const own = byOffice.get(office);
    if (own) own.push(each);
    else byOffice.set(office, [each]);
  }
  return [...byOffice].flatMap(([office, own], index) => {
    const open = own.filter(({ given }) => given === undefined).length;
    const rows = [
      wideRow(`${office}　共${own.length}项，待填写${open}项`, "total-label", WIDE, 20),
      ...own.map((each, place) => wantedRow(facts, each, place + 1)),
      wideRow(
        "填报人：　　　　　　科室负责人：　　　　　　日期：　　　　年　　月　　日",
        "signature",
        WIDE,
        30,
      ),
    ];
    return rows.map((row, place) => ({ row, startsPage: index > 0 && place === 0 }));
  });
}

function wantedRow(
  facts: LedgerFacts,
  { project, matter, given }: WantedExplanation,
  number: number,
): SheetRow {
  const { ledger, budgets, balances } = facts;
  const budget = budgets.at(project);
  const execution = amountOf(facts, "execution", project);
  const name = projectName(ledger, project);
  const hasRate = balances.has(project) && budget?.isPositive() === true;
  return {
    cells: [
      textCell(String(number), "body-center"),
      textCell(ledger.projects.texts.projectCode?.[project]?.trim() ?? ""),
      textCell(name),
      budget ? { value: budget, style: "amount" } : textCell(""),
      balances.has(project) ? { value: execution, style: "amount" } : textCell(""),
      hasRate ? { value: computedRate(execution, budget, 2), style: "rate" } : textCell("—", "body-center"),
      textCell(matter),
      answerCell(given),
    ],
    height: Math.max(
      LEAST_HEIGHT,
      heightFor([
        { text: name, width: COLUMNS[2].width },
        { text: matter, width: COLUMNS[6].width },
        { text: given ?? "", width: COLUMNS[7].width },
      ]),
    ),
  };
}

/** Blank ones catch the eye. */
function answerCell(given: string | undefined): SheetCell {
  return given === undefined ? textCell("", "placeholder") : textCell(given);
}

/** What was written for projects that are no longer there is kept, until somebody deletes it. */
function strayRows(strays: readonly Explanation[]): SheetRow[] {
  if (strays.length === 0) return [];
  return [
    wideRow("以下说明在台账中找不到对应的项目，请核对项目名称或编码", "total-label", WIDE, 20),
    ...strays.map(({ code, name, field, text }): SheetRow => ({
      cells: [
        textCell(""),
        textCell(code ?? ""),
        textCell(name ?? ""),
        textCell(""),
        textCell(""),
        textCell(""),
        textCell(fieldLabel(field)),
        textCell(text ?? ""),
      ],
      height: Math.max(LEAST_HEIGHT, heightFor([{ text: text ?? "", width: COLUMNS[7].width }])),
    })),
  ];
}
