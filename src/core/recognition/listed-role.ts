import { isClear } from "./figure-relations";
import type { FoundBlock } from "./found-block";
import type { MappedField } from "./mapping";
import { columnOf, SHIFTS } from "./restatement";
import { sumsByProject } from "./sums-by-project";

const FEWEST_SAME = 2;
const ROWS_OF_WORDS = 200;

type ListedRole = "adjustments" | "payments";
type ListedBudget = "fullYearBudget" | "initialBudget";

/** What of a ledger the rows of a list may add up to. */
const STATED: readonly {
  readonly role: ListedRole | ListedBudget;
  readonly plus: readonly MappedField[];
  readonly minus: readonly MappedField[];
}[] = [
  { role: "adjustments", plus: ["increase"], minus: ["decrease"] },
  { role: "payments", plus: ["execution"], minus: [] },
  { role: "fullYearBudget", plus: ["fullYearBudget"], minus: [] },
  { role: "initialBudget", plus: ["initialBudget"], minus: [] },
];

const ADJUSTED =
  /^(?:调整|追加|调增|调减|追减|增减|变动|变更)(?:的)?(?:事由|原因|理由|依据|说明|事项|类型|类别|方式|情况)$/;
const PAID =
  /^(?:收款(?:人|方|单位|账户|账号)(?:名称|全称)?|支付方式|结算方式|付款方式|支付令号?|.*凭证(?:编?号|号码|字号)|开户(?:银行|行)|报销人|领款人)$/;
const ADJUSTING = /追加|调增|调减|追减|压减|核减/;
const PAYING = /^(?:财政)?(?:直接|授权)支付$|^(?:支付|付款|报销|转账|退款)$/;
/** Amounts that are not paid, or not yet. */
const OTHERWISE = /合同|申请|计划|预付|借款|发票|保证金/;

/**
 * Whether a list of 金额 is of adjustments or of payments, where its title does not say: by what its rows add up to of
 * each project, and where the ledger's figures do not tell, by the columns beside the amounts and the kinds of its rows.
 * Or which budget they add up to and nothing else: a register of 指标 holds 年初, 追加 and 收回 one below the other.
 */
export function listedRole(
  block: FoundBlock,
  ledgers: readonly FoundBlock[],
): ListedRole | ListedBudget | undefined {
  if (block.role !== "unclear-list") return undefined;
  const told = roleByFigures(block, ledgers);
  if (told.length === 1 || (told.length > 0 && told.every(isListedBudget))) return told[0];
  const said = roleByWords(block);
  return said && (told.length === 0 || told.includes(said)) ? said : undefined;
}

export function isListedBudget(told: string | undefined): told is ListedBudget {
  return told === "fullYearBudget" || told === "initialBudget";
}

function roleByFigures(
  block: FoundBlock,
  ledgers: readonly FoundBlock[],
): readonly (ListedRole | ListedBudget)[] {
  const identity = (["projectName", "projectCode"] as const).find((field) =>
    [block, ...ledgers].every((each) => columnOf(each, field) !== undefined),
  );
  if (!identity) return [];
  const listed = sumsByProject(identity, [block], ["amount"], []);
  const roles = STATED.filter(({ plus, minus }) => {
    const stated = sumsByProject(identity, ledgers, plus, minus);
    const both = [...listed].flatMap(([name, own]) => {
      const theirs = stated.get(name);
      return theirs ? [{ own, theirs }] : [];
    });
    return SHIFTS.some((shift) => {
      const same = both.filter(({ own, theirs }) =>
        own.shifted(shift).rounded(theirs.decimals()).equals(theirs),
      );
      return same.length >= FEWEST_SAME && isClear({ holds: same.length, tested: both.length });
    });
  });
  return [...new Set(roles.map(({ role }) => role))];
}

function roleByWords(block: FoundBlock): ListedRole | undefined {
  if (OTHERWISE.test(block.title.words)) return undefined;
  const headers = block.table.columns.map(({ header }) => header.split("·").at(-1)!);
  const kinds = kindsOf(block);
  const isOf = (head: RegExp, kind: RegExp): boolean =>
    headers.some((header) => head.test(header)) || kinds.some((text) => kind.test(text));
  const isAdjusted = isOf(ADJUSTED, ADJUSTING);
  if (isAdjusted === isOf(PAID, PAYING)) return undefined;
  return isAdjusted ? "adjustments" : "payments";
}

function kindsOf(block: FoundBlock): readonly string[] {
  const kind = columnOf(block, "kind");
  if (kind === undefined) return [];
  const { view, firstRow, lastRow } = block.table;
  const end = Math.min(lastRow, firstRow + ROWS_OF_WORDS);
  const texts = Array.from({ length: end - firstRow + 1 }, (_, index) => view.text(firstRow + index, kind));
  return [...new Set(texts.flatMap((text) => text ?? []))];
}
