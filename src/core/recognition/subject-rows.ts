import { nameKeyOf } from "../ledger/project-identity";
import { labelKind } from "../ledger/row-label";
import { spaceless } from "../numbers/spaceless";
import { lastHeaderWord } from "./last-header-word";
import { unnumbered } from "./figures/header-words";
import type { Table } from "./table";

const HEADER = /^(?:收入|支出|预算|经费|费用|经济分类|功能分类)?科目(?:名称)?$/;
/** The three that make up “三公”经费 by its definition, and what is told of the cars. */
const EXPENSES = /^因公出国|^公务用车(?:购置|运行|及)|^公务接待/;
/** Classes and items of 部门预算支出经济分类科目, as bureaus list them one a row. */
const ECONOMIC =
  /^(?:工资福利支出|商品和服务支出|对个人和家庭的?补助(?:支出)?|资本性支出|基本支出|项目支出|人员经费|(?:日常)?公用经费|基本工资|津贴补贴|奖金|绩效工资|社会保障缴费|住房公积金|办公费|印刷费|咨询费|手续费|水费|电费|水电费|邮电费|取暖费|物业管理费|差旅费|维修\(护\)费|租赁费|会议费|培训费|专用材料费|劳务费|委托业务费|工会经费|福利费|其他交通费用?)$/;
/** What a statement of income lists: 一般公共预算财政拨款收入, 事业收入. */
const INCOME = /^.{0,16}(?:财政拨款|事业|经营|上级补助|附属单位上缴|其他)收入$/;
const FEWEST = 2;
/** A longer list is of projects. */
const MOST_ROWS = 60;

/** Whether the lowest word of a header says that the rows are called by 科目. */
export function isSubjectHeader(header: string): boolean {
  return HEADER.test(spaceless(lastHeaderWord(header)));
}

/** Headers of what a body owns or is owed, which no budget bears. */
const OWNED = /原值|净值|折旧|账面/;
const OWED = /账龄|往来(?:单位|款|户)|债[权务]人/;

/** What a table lists that is no project's in any workbook, by its headers: 年初原值 … 年末原值, 往来单位 … 账龄. */
export function holdingsOf({ columns }: Table): "资产" | "往来款项" | undefined {
  if (columns.filter(({ header }) => OWNED.test(header)).length > 1) return "资产";
  return columns.some(({ header }) => OWED.test(header)) ? "往来款项" : undefined;
}

/** Of what the rows are, where they are no projects but 科目; undefined where fewer than half are. */
export function subjectsOfRows(table: Table, column: number): "科目" | "“三公”经费" | undefined {
  if (table.lastRow - table.firstRow >= MOST_ROWS) return undefined;
  let [named, expenses, others] = [0, 0, 0];
  for (let row = table.firstRow; row <= table.lastRow; row++) {
    const text = table.view.text(row, column);
    if (text === undefined || !["plain", "numbered", "of-which"].includes(labelKind(text))) continue;
    const name = unnumbered(nameKeyOf(text)).replace(/^其中:/, "");
    named += 1;
    if (EXPENSES.test(name)) expenses += 1;
    else if (ECONOMIC.test(name) || INCOME.test(name)) others += 1;
  }
  if (expenses + others < FEWEST || (expenses + others) * 2 < named) return undefined;
  return expenses > others ? "“三公”经费" : "科目";
}
