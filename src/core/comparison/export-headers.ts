import { readHeaderText } from "../ledger/header-text";
import type { HeaderMeaning } from "../ledger/header-words";
import type { MoneyUnit } from "../numbers/money-unit";
import type { ExportSubject } from "./system-export";

/** What a header of an export may stand for. */
export type HeaderRole = ExportSubject | "code" | "name" | "status" | "date" | "amount" | "homonym";

const ROLES: Readonly<Partial<Record<HeaderMeaning, HeaderRole>>> = {
  projectCode: "code",
  projectName: "name",
  status: "status",
  execution: "execution",
  fullYearBudget: "budget",
  paymentDate: "date",
  amount: "amount",
  adjusted: "homonym",
};

export interface ReadHeader {
  readonly role: HeaderRole;
  /** 0 for the word that decides among several. */
  readonly rank: number;
  readonly unit: MoneyUnit | undefined;
}

/** Blanks, full width, units and letters in brackets do not matter: “支付金额（元）”, “全年执行数(B)”. */
export function readHeader(text: string): ReadHeader | undefined {
  const header = readHeaderText(text);
  const role = header?.word && ROLES[header.word.meaning];
  return role && { role, rank: header.word.rank, unit: header.unit };
}

/** Rows that are no payment, or not yet. */
export function isUnpaid(status: string): boolean {
  return /作废|退回|退票|退款|冲销|撤销|终止|失败|未|待|在途|审批中/.test(status);
}

/** 支付 or 指标 in title, sheet or file name tells what a mere 金额 is; undefined where both or neither stand there. */
export function subjectNamed(text: string): ExportSubject | undefined {
  const isExecution = /支付|支出|拨付|付款/.test(text);
  const isBudget = /指标|额度|批复|下达/.test(text);
  if (isExecution === isBudget) return undefined;
  return isExecution ? "execution" : "budget";
}
