import { mappingAsJson } from "../app/mapping-json";
import { proposalAsJson } from "../app/proposal-json";
import { readFigures } from "../core/recognition/figures/figure-tables";
import { mappedFieldLabel } from "../core/recognition/mapped-fields";
import { mappingOfProposal } from "../core/recognition/mapping-of-proposal";
import { openQuestion } from "../core/recognition/open-question";
import type { Proposal, ProposedBlock } from "../core/recognition/proposal";
import { recognise } from "../core/recognition/recognise";
import { fieldLabel } from "../core/ledger/field-names";
import { formatColumn } from "../core/workbook/address";
import { EXIT, type ExitCode } from "./exit-code";
import type { FileTools } from "./file-tools";
import { readAnyFile } from "./open-workbook";
import type { Terminal } from "./terminal";
import { textTable } from "./text-table";

const ROLES = {
  ledger: "项目台账",
  approval: "年初批复",
  adjustments: "调整明细",
  payments: "支付明细",
  summary: "汇总",
  offices: "分科室汇总",
} as const;

/**
 * heji map: what is recognised of a workbook by its headers, whatever names it has. Exit 1: something is asked. With
 * --json in the form that --map takes; evidence and questions stand beside the map and are not read back.
 */
export async function runMap(
  book: string,
  options: { readonly json: boolean },
  terminal: Terminal,
  tools: FileTools,
): Promise<ExitCode> {
  const { file } = await readAnyFile(book, tools);
  const workbook = await tools.readWorkbook(file);
  const proposal = recognise(workbook);
  if (options.json) {
    const json = { heji: 1, map: mappingAsJson(mappingOfProposal(proposal)), ...proposalAsJson(proposal) };
    terminal.out(`${JSON.stringify(json, null, 2)}\n`);
  } else {
    const open = openQuestion(proposal) !== undefined;
    const lines = [
      ...linesOf(file.name, proposal),
      ...(open ? figureLines(readFigures(workbook, proposal)) : []),
    ];
    terminal.out(`${lines.join("\n")}\n`);
  }
  return openQuestion(proposal) === undefined ? EXIT.clean : EXIT.mismatch;
}

function linesOf(fileName: string, proposal: Proposal): string[] {
  const { blocks, singles, questions, remarks } = proposal;
  const open = openQuestion(proposal);
  return [
    fileName,
    ...blocks.flatMap(blockLines),
    ...(singles.length > 0
      ? [
          "",
          "其他",
          ...singles.map(({ field, value, evidence }) => `  ${fieldLabel(field)}：${value}（${evidence}）`),
        ]
      : []),
    ...(remarks.length > 0 ? ["", ...remarks] : []),
    "",
    ...questions.map(
      ({ text, choices }) => `待确认：${text}：${choices.map(({ label }) => label).join("；")}。`,
    ),
    ...(questions.length === 0 && open !== undefined ? [open] : []),
    ...(open === undefined ? ["可以直接核对；要改列对应的，用 --json 写出后修改，再用 --map 给出。"] : []),
  ];
}

/** What heji check judges of the workbook as long as nothing is answered. */
function figureLines(reading: ReturnType<typeof readFigures>): string[] {
  if (reading?.kind !== "figures") return [];
  return [`没有给出列对应时，heji check 这样核对：${reading.remarks.join("")}`];
}

/** 单项目自评表：河道整治，第6行为合计，F列为分值，H列为得分. */
function formLine({ name, totalRow, points, score }: NonNullable<ProposedBlock["form"]>): string {
  const columns = [
    [points, "分值"],
    [score, "得分"],
  ] as const;
  const told = columns.flatMap(([column, word]) =>
    column === undefined ? [] : [`，${formatColumn(column)}列为${word}`],
  );
  return `  单项目自评表：${name}，第${totalRow + 1}行为合计${told.join("")}`;
}

function blockLines({
  role,
  sheet,
  firstRow,
  lastRow,
  unit,
  unitFrom,
  fields,
  form,
  others,
}: ProposedBlock): string[] {
  const rows = fields.map((field) => [
    `${formatColumn(field.column)}列`,
    mappedFieldLabel(field.field) + (field.unit ? `（${field.unit}）` : ""),
    field.evidence.join("；") + (field.confidence === "low" ? "（待确认）" : ""),
  ]);
  return [
    "",
    `${ROLES[role]}　工作表“${sheet}”第${firstRow + 1}—${lastRow + 1}行　单位${unit ?? "待确认"}（${unitFrom || "没有注明"}）`,
    ...(form ? [formLine(form)] : []),
    ...textTable(rows, ["left", "left", "left"]).map((line) => `  ${line}`),
    ...(others.length > 0
      ? [
          `  没有读取：${others.map(({ column, header }) => `${formatColumn(column)}列“${header}”`).join("、")}`,
        ]
      : []),
  ];
}
