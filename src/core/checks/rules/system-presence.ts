import type { Comparison, ComparisonLine } from "../../comparison/comparison";
import { defineRule } from "../define-rule";
import { ledgerCells, SUBJECT_WORDS, systemFigure } from "../system-lines";
import { money } from "../words";

export const systemPresence = defineRule({
  id: "system-presence",
  statement: "台账有执行数或全年预算数的项目在财政系统导出中都有，系统导出中的项目在台账中都有。",
  messages: {
    ledgerOnly: "仅台账有：{what}{stated}，“{file}”中没有这个项目{near}；请核对项目编码、名称和导出范围。",
    systemOnly: "仅系统有：“{file}”{system}，台账中没有这个项目{near}；请核对是否漏记。",
  },
  gravest: "verify",

  examine({ comparison }) {
    const lines = comparison?.lines.filter(({ state }) => state === "ledger-only" || state === "system-only");
    return {
      subjects: lines?.length ?? 0,
      unverifiable: 0,
      failures: lines?.map((line) => ({ line, comparison: comparison! })) ?? [],
    };
  },

  report({ line, comparison }: { line: ComparisonLine; comparison: Comparison }, { ledger }, say) {
    const { figure } = SUBJECT_WORDS[line.subject];
    const file = comparison.exported.fileName;
    const near = line.near.length > 0 ? `，名称相近的有${line.near.join("、")}，不能自动认定` : "";
    const stated = line.ledger ? money(ledger, line.ledger) : undefined;
    const system = line.system ? money(ledger, line.system) : undefined;
    return {
      kind: "verify",
      project: line.name,
      role: `${line.state === "ledger-only" ? "仅台账有" : "仅系统有"}${figure}`,
      figures: [stated ?? system ?? ""],
      at: ledgerCells(ledger, line),
      ...(stated !== undefined && { stated }),
      ...(system !== undefined && { expected: system }),
      message:
        line.state === "ledger-only"
          ? say("ledgerOnly", { what: figure, stated: stated ?? "", file, near })
          : say("systemOnly", { file, system: systemFigure(ledger, comparison, line), near }),
    };
  },
});
