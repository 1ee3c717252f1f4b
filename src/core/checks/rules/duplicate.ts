import type { RepeatedLine } from "../../ledger/repeated-line";
import type { RepeatedPayment } from "../../ledger/repeated-payment";
import { formatMoney } from "../../numbers/format-amount";
import { AMOUNT_FIELDS } from "../../ledger/fields";
import { originOf } from "../../ledger/origin";
import { defineRule } from "../define-rule";
import { equalRows } from "../equal-rows";
import { FIELD_WORDS, money, projectName } from "../words";

type Repeated =
  | ReturnType<typeof equalRows>[number]
  | { readonly payment: RepeatedPayment }
  | { readonly line: RepeatedLine };

export const duplicate = defineRule({
  id: "duplicate",
  statement:
    "同一项目、同一资金来源、同一年度和批次、各项金额均相同的行不重复填列；支付明细中同一凭证的同一笔支付、其他清单中同一编码的同一行只登记一次。",
  messages: {
    duplicate:
      "第{row}行与{place}的{identity}、资金来源、资金年度、批次和各项金额（{amounts}）均相同，可能是重复填列，请核对。",
    payment:
      "支付明细“{sheet}”第{row}行与第{first}行的凭证号（{voucher}）、金额（{amount}）等各列均相同，可能是同一笔支付登记了两次，请以支付凭证为准。",
    line: "工作表“{sheet}”第{row}行与第{first}行除序号外各列均相同（{which}），可能是重复填列，请核对。",
  },
  gravest: "verify",

  examine({ ledger }) {
    const payments = ledger.repeatedPayments ?? [];
    const twice = (ledger.keyedSums?.differences ?? []).flatMap((each) => each.twice?.[0] ?? []);
    const told = new Set([...payments, ...twice].map(({ at }) => `${at.sheet} ${at.row}`));
    const lines = (ledger.repeatedLines ?? []).filter(({ at }) => !told.has(`${at.sheet} ${at.row}`));
    const failures: readonly Repeated[] = [
      ...equalRows(ledger),
      ...payments.map((payment) => ({ payment })),
      ...lines.map((line) => ({ line })),
    ];
    return { subjects: ledger.projects.count, unverifiable: 0, failures };
  },

  report(repeated: Repeated, { ledger }, say) {
    if ("payment" in repeated) {
      const { voucher, name, amount, unit, at, first: former } = repeated.payment;
      const words = formatMoney(amount, unit);
      return {
        kind: "verify",
        project: name,
        role: "重复支付",
        figures: [voucher, words],
        at: [at, former],
        message: say("payment", {
          ...{ sheet: at.sheet, voucher, amount: words },
          ...{ row: `${at.row + 1}`, first: `${former.row + 1}` },
        }),
      };
    }
    if ("line" in repeated) {
      const { code, name, at, first: former } = repeated.line;
      const which = code === undefined ? name : `${code}、${name}`;
      return {
        kind: "verify",
        role: "重复行",
        figures: [code ?? name],
        at: [at, former],
        message: say("line", {
          ...{ sheet: at.sheet, which },
          ...{ row: `${at.row + 1}`, first: `${former.row + 1}` },
        }),
      };
    }
    const { first, second } = repeated;
    const { projects, blocks } = ledger;
    const field = projects.texts.projectCode?.[second] === undefined ? "projectName" : "projectCode";
    const sheetOf = (project: number): string => blocks[projects.block[project]!]!.sheetName;
    const isSameSheet = sheetOf(first) === sheetOf(second);
    const amounts = AMOUNT_FIELDS.flatMap((name) => {
      const amount = projects.amounts[name]?.at(second);
      return amount && !amount.isZero() ? [FIELD_WORDS[name] + money(ledger, amount)] : [];
    }).join("、");
    return {
      kind: "verify",
      project: projectName(ledger, second),
      role: "重复项目",
      figures: [amounts],
      at: [second, first].flatMap((project) => originOf(ledger, field, project) ?? []),
      message: say("duplicate", {
        row: `${projects.row[second]! + 1}`,
        place: `${isSameSheet ? "" : `工作表“${sheetOf(first)}”`}第${projects.row[first]! + 1}行`,
        identity: field === "projectCode" ? "项目编码" : "项目名称",
        amounts,
      }),
    };
  },
});
