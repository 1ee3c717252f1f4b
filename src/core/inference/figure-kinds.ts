import { readHeaderText } from "../ledger/header-text";
import { ANY_MONEY_UNIT } from "../numbers/money-unit";
import { spaceless } from "../numbers/spaceless";

/**
 * What a column of money is about. Columns of different kinds may agree for a while, what contracts are worth and what
 * was paid for them where all are paid, and yet none has to be the other.
 */
export interface FigureKind {
  /** 付款, 合同金额, 未付, or the field that its header names, with the words of the headers above it. */
  readonly kind: string;
  readonly isPaid: boolean;
  /** 累计 or 年; empty where the header names none. */
  readonly period: string;
}

const PAID =
  /^(?:实际|已经?|资金|经费|合同|款项|预算(?=执行))*(?:支付|付款?|支出|执行|拨付|报销)(?:款项?)?(?:金额|数额|额|数|合计|小计)?$/;
const UNPAID = /^(?:尚|剩余|合同)*(?:未|待|欠)(?:支付|付款?|拨付)(?:款项?)?(?:金额|额|数|合计)?$/;
const CONTRACT =
  /^(?:签订|签约)?合同(?:签订|签约|总)?(?:金额|价款|价|额)(?:合计|小计)?$|^签约(?:金额|额|价)$/;
const NEUTRAL = /^(?:发生)?(?:金额|数额|总额|合计|小计|总计)(?:合计)?$/;
const FIELDS: readonly string[] = ["initialBudget", "fullYearBudget", "increase", "decrease"];
const NEUTRAL_PARENT = /^(?:合同|项目|资金|付款|支付|支出|预算|执行)*(?:情况|信息|明细)?$/;
/** Brackets of the unit or of the letter of a column; others say of which money. */
const BRACKETS = new RegExp(`\\((?:单位:)?(?:(?:人民币)?${ANY_MONEY_UNIT}|[A-Za-z0-9=+\\-*/×÷]*)\\)`, "g");
const CUMULATIVE = /^(?:累计|至今)|累计$/;
const OF_YEAR = /^(?:20\d\d年度?|本年度?|当年|全年)/;
const OF_ENTRY = /^(?:本次|本笔|每次|每笔|本期|本月)/;

const PAID_TITLE = /付款|支付|支出|拨付|报销/;
const CONTRACT_TITLE = /合同(?:管理|登记)?(?:台账|清单|一览表|登记[簿表])?$/;
const OTHER_TITLE = /预算|计划|指标|未付|应付|待付|收入|调整|退/;

/** titles: of the sheet and the table, which say of what a mere 金额 is. undefined: of a kind that is not known. */
export function figureKind(header: string, titles: readonly string[]): FigureKind | undefined {
  const words = header.split("·").map(bareHeader);
  const own = words.at(-1)!;
  const parents = words.slice(0, -1).filter((word) => !NEUTRAL_PARENT.test(word));
  const bare = own.replace(CUMULATIVE, "").replace(OF_YEAR, "").replace(OF_ENTRY, "");
  const kind = ofWords(bare) ?? (NEUTRAL.test(bare) ? ofTitles(titles) : undefined) ?? ofField(own);
  if (kind === undefined) return undefined;
  const period = CUMULATIVE.test(own) ? "累计" : OF_YEAR.test(own) ? "年" : "";
  return { kind: [...parents, kind].join("·"), isPaid: kind === "付款", period };
}

/** Without blanks, its unit and the letter of its column. */
export function bareHeader(word: string): string {
  return spaceless(word).normalize("NFKC").replace(BRACKETS, "");
}

/** Whether the one figure may have to be the sum of the others. */
export function areOfOneKind(one: FigureKind, other: FigureKind): boolean {
  return one.kind === other.kind && (one.period === other.period || one.period === "" || other.period === "");
}

function ofWords(bare: string): string | undefined {
  if (UNPAID.test(bare)) return "未付";
  if (CONTRACT.test(bare)) return "合同金额";
  return PAID.test(bare) ? "付款" : undefined;
}

function ofTitles(titles: readonly string[]): string | undefined {
  const kinds = new Set(
    titles
      .map((title) => spaceless(title))
      .flatMap((title) => {
        if (OTHER_TITLE.test(title)) return ["?"];
        return PAID_TITLE.test(title) ? ["付款"] : CONTRACT_TITLE.test(title) ? ["合同金额"] : [];
      }),
  );
  const [sole, ...more] = kinds;
  return sole === "?" || more.length > 0 ? undefined : sole;
}

function ofField(own: string): string | undefined {
  const read = readHeaderText(own);
  const meaning = read && !read.isAside && !read.isPart ? read.word?.meaning : undefined;
  if (meaning === undefined || /[()]/.test(own)) return undefined;
  return FIELDS.includes(meaning) ? `${read!.year ?? ""}${meaning}` : undefined;
}
