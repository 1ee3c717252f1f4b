import type { Proposal } from "./proposal";

const HOW =
  "请选定列对应（面板里逐项选择，命令行用 heji map），或定义名称“项目名称”“年初预算数”“全年执行数”，再核对";

/** What keeps a recognised workbook from being checked, one Chinese sentence; undefined where nothing does. */
export function openQuestion({ blocks, questions, unlike = [] }: Proposal): string | undefined {
  const [first, ...more] = questions;
  if (first) {
    const choices = first.choices.map(({ label }) => label).join("，还是");
    const others = more.length > 0 ? `（另有${more.length}处待确认）` : "";
    return `${first.text}：${choices}？${others}${HOW}。`;
  }
  if (blocks.some(({ role }) => role === "ledger")) return undefined;
  if (unlike.length > 0)
    return `这个工作簿没有定义名称，也没有认出项目台账：${unlike.join("；")}；项目台账须有这几列，每个项目一行；${HOW}。`;
  return `这个工作簿没有定义名称，也没有认出项目台账：没有一行表头同时写有项目名称和年初预算数、全年执行数之类的金额；${HOW}。`;
}
