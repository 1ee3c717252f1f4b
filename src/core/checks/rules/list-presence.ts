import type { ListComparison } from "../../comparison/compare-lists";
import { omitsUnspent } from "../../comparison/unspent-omitted";
import type { ComparisonLine } from "../../comparison/comparison";
import { defineRule } from "../define-rule";
import { LIST_WORDS, listCells, listPlace, type ListLine } from "../list-lines";
import { otherCodes } from "../other-codes";
import { ledgerCells, SUBJECT_WORDS, systemFigure } from "../system-lines";
import { money } from "../words";

/**
 * One line for each project of either side, whichever of its figures are compared; what bears another code is told as
 * that.
 */
function projectLines(list: ListComparison): ListLine[] {
  const keyOf = ({ projects, rows }: ComparisonLine): string => `${projects.join()} ${rows.join()}`;
  const seen = new Set(otherCodes(list).flatMap(({ own, other }) => [keyOf(own), keyOf(other)]));
  return list.comparison.lines.flatMap((line) => {
    const key = keyOf(line);
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ line, list }];
  });
}

/** A project that only a list has which tells of no spending on it. */
function isUnspent({ line, list }: ListLine): boolean {
  return (
    line.state === "system-only" &&
    list.role !== "payments" &&
    list.comparison.lines.every(
      ({ subject, rows, system }) =>
        subject !== "execution" || rows.join() !== line.rows.join() || !system || system.isZero(),
    )
  );
}

/** What a budget holds beside its projects; 年初批复 of a bureau lists it above them. */
const NO_PROJECT =
  /^(?:基本支出|人员(?:经费|支出|类)|(?:日常)?公用(?:经费|支出)|运转类|工资福利支出|商品和服务支出|对个人和家庭的补助(?:支出)?)$/;

/** A line that only a list has, of the bureau's own upkeep. */
function isNoProject({ line: { state, name } }: ListLine): boolean {
  return state === "system-only" && NO_PROJECT.test(name.replace(/\s/g, ""));
}

export const listPresence = defineRule({
  id: "list-presence",
  statement: "台账中的项目在工作簿的批复表、调整明细、支付明细中都有，明细中的项目在台账中都有。",
  messages: {
    ledgerOnly: "台账有{what}{stated}，{place}中没有这个项目{near}；请核对项目编码和名称，或补列明细。",
    listOnly: "{place}{other}，台账中没有这个项目{near}；请核对是否漏列。",
  },
  gravest: "verify",

  examine({ ledger, lists }) {
    const lines = lists.flatMap(projectLines);
    const found = lines.filter(
      (each) =>
        (each.line.state === "ledger-only" || each.line.state === "system-only") && !isNoProject(each),
    );
    const isExplained = found.length > 0 && omitsUnspent(ledger);
    return {
      subjects: lines.length,
      unverifiable: 0,
      failures: isExplained ? found.filter((each) => !isUnspent(each)) : found,
    };
  },

  report({ line, list }: ListLine, { ledger }, say) {
    const { figure } = SUBJECT_WORDS[line.subject];
    const { sheetName: sheet } = list.comparison.exported;
    const words = LIST_WORDS[list.role];
    const place = listPlace(list);
    const near = line.near.length > 0 ? `，名称相近的有${line.near.join("、")}，不能自动认定` : "";
    const stated = line.ledger ? money(ledger, line.ledger) : undefined;
    const system = line.system ? money(ledger, line.system) : undefined;
    return {
      kind: "verify",
      project: line.name,
      role: `${line.state === "ledger-only" ? "仅台账有" : "台账没有"}${words}的${figure}`,
      figures: [sheet, stated ?? system ?? ""],
      at: line.projects.length > 0 ? ledgerCells(ledger, line) : listCells(list, line),
      ...(stated !== undefined && { stated }),
      ...(system !== undefined && { expected: system }),
      message:
        line.state === "ledger-only"
          ? say("ledgerOnly", { what: figure, stated: stated ?? "", place, near })
          : say("listOnly", { place, other: systemFigure(ledger, list.comparison, line), near }),
    };
  },
});
