import { moneyUnitNamed, type MoneyUnit } from "../numbers/money-unit";
import type { Subject } from "./system-export";

/** What a header of an export may stand for. */
export type HeaderRole = Subject | "code" | "name" | "status" | "date" | "amount" | "homonym";

/** Headers that systems use, the plainest first: of two names the first one in the list is the project's. */
const HEADERS: Readonly<Record<HeaderRole, readonly string[]>> = {
  code: [
    "项目编码",
    "项目代码",
    "预算项目编码",
    "预算项目代码",
    "项目编号",
    "二级项目编码",
    "预算编码",
    "pro_code",
  ],
  name: ["项目名称", "预算项目名称", "二级项目名称", "预算项目", "项目", "支出事项", "pro_name"],
  status: ["支付状态", "状态", "凭证状态", "业务状态", "单据状态"],
  date: ["支付日期", "付款日期", "支付时间", "实际支付日期", "清算日期", "交易日期", "凭证日期", "记账日期"],
  execution: [
    "全年执行数",
    "执行数",
    "实际支付金额",
    "支付金额",
    "已支付金额",
    "支付数",
    "已支付",
    "国库支付数",
    "国库支付金额",
    "累计支付数",
    "累计支付金额",
    "实际支出金额",
    "支出金额",
    "实际支出",
    "支出数",
    "累计支出",
    "预算执行数",
    "已执行金额",
    "实际执行",
    "拨付金额",
  ],
  budget: [
    "全年预算数",
    "调整后预算数",
    "调整后预算",
    "调整后的预算",
    "预算指标",
    "指标金额",
    "指标总额",
    "指标数",
    "指标下达金额",
    "年度指标",
    "下达金额",
    "合计下达",
  ],
  amount: ["金额", "发生额", "合计金额"],
  homonym: ["调整预算数"],
};

const ROLES = new Map(
  (Object.entries(HEADERS) as [HeaderRole, readonly string[]][]).flatMap(([role, words]) =>
    words.map((word, rank) => [word, { role, rank }] as const),
  ),
);

export interface ReadHeader {
  readonly role: HeaderRole;
  /** 0 for the word that decides among several. */
  readonly rank: number;
  readonly unit: MoneyUnit | undefined;
}

/** Blanks, full width, units and letters in brackets do not matter: “支付金额（元）”, “全年执行数(B)”. */
export function readHeader(text: string): ReadHeader | undefined {
  const plain = text.normalize("NFKC").replace(/\s/g, "").toLowerCase();
  const known = ROLES.get(plain.replace(/\([^()]*\)/g, "").replace(/:$/, ""));
  if (!known) return undefined;
  return { ...known, unit: moneyUnitNamed(/\([^()]*\)/.exec(plain)?.[0] ?? "") };
}

/** Rows that are no payment, or not yet. */
export function isUnpaid(status: string): boolean {
  return /作废|退回|退票|退款|冲销|撤销|终止|失败|未|待|在途|审批中/.test(status);
}

/** 支付 or 指标 in title, sheet or file name tells what a mere 金额 is; undefined where both or neither stand there. */
export function subjectNamed(text: string): Subject | undefined {
  const isExecution = /支付|支出|拨付|付款/.test(text);
  const isBudget = /指标|额度|批复|下达/.test(text);
  if (isExecution === isBudget) return undefined;
  return isExecution ? "execution" : "budget";
}
