import { defineRule } from "../define-rule";
import { fieldWord } from "../words";

export const notCalculated = defineRule({
  id: "not-calculated",
  statement: "公式单元格存有计算结果，可以核对。",
  messages: {
    columns:
      "下列各列的公式没有存储计算结果（未重算）：{columns}；有关核对未作，请在表格软件中重新计算并保存后再核对。",
  },
  gravest: "verify",

  examine({ ledger }) {
    const columns = ledger.oddities.filter(({ kind }) => kind === "not-calculated");
    return {
      subjects: columns.length,
      unverifiable: 0,
      failures: columns.length > 0 ? [columns] : [],
      failed: columns.length,
    };
  },

  report(columns, _facts, say) {
    const names = columns.map(({ field, at }) => {
      const sheet = at[0]?.sheet;
      return sheet === undefined ? fieldWord(field) : `工作表“${sheet}”的${fieldWord(field)}`;
    });
    return {
      kind: "verify",
      role: "未重算",
      figures: names,
      at: columns.flatMap(({ at }) => at.slice(0, 1)),
      message: say("columns", { columns: names.join("、") }),
    };
  },
});
