import type { Ledger } from "../../src/core/ledger/ledger";
import { ledgerOfSheets } from "./literal-forms";

/** A list of so many projects, and a form of its own for each of the first ones. */
export function listWithForms(projects: number, forms: number): Ledger {
  const numbers = (count: number): readonly number[] =>
    Array.from({ length: count }, (_, index) => index + 1);
  const list = numbers(projects).map((n) => `| 项目${n} | ${10 + n} | ${10 + n} | ${10 + n}`);
  const form = (n: number): string =>
    [
      `| 项目名称 | 项目${n}`,
      "| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数",
      `| | 年度资金总额 | ${10 + n} | ${10 + n} | ${10 + n}`,
      `| | 其中：当年财政拨款 | ${10 + n} | ${10 + n} | ${10 + n}`,
      "| | 其他资金 | | |",
    ].join("\n");
  return ledgerOfSheets({
    台账: ["| 单位：万元", "| 项目名称 | 年初预算数 | 全年预算数 | 全年执行数", ...list].join("\n"),
    ...Object.fromEntries(numbers(forms).map((n) => [`自评表${n}`, form(n)])),
  });
}
