import { Command, CommanderError } from "commander";
import { HostError } from "../app/host-error";
import type { FileTools } from "./file-tools";
import { EXIT, type ExitCode } from "./exit-code";
import type { Terminal } from "./terminal";
import type { BesideFiles } from "./open-workbook";
import { runCheck } from "./run-check";
import { runMap } from "./run-map";
import { runRefresh } from "./run-refresh";
import { runReport } from "./run-report";
import { runRules } from "./run-rules";

const AGAINST = "与财政系统导出的指标或支付明细（.xls、.xlsx、.csv）逐项目比对";
const MAP = "按这个JSON文件所写的列对应读取工作簿（先用 heji map 生成）";

interface ReportArguments extends BesideFiles {
  readonly out: string;
  readonly final?: boolean;
  readonly charts?: boolean;
  readonly template?: string;
  readonly json?: boolean;
}

/**
 * Runs one command line (without "node heji") and resolves with the exit code.
 * Everything that can be said to the user is said here; only the caller ends the process.
 */
export async function runProgram(
  argv: readonly string[],
  terminal: Terminal,
  tools: FileTools,
): Promise<ExitCode> {
  let code: ExitCode = EXIT.clean;
  const program = new Command("heji")
    .description("核绩：核对预算工作簿，生成项目支出绩效自评报告。")
    .exitOverride()
    .helpOption("-h, --help", "显示用法")
    .helpCommand(false)
    .configureOutput({ writeOut: terminal.out, writeErr: () => undefined })
    .showSuggestionAfterError(false);
  program
    .command("check <book>")
    .description("核对一个工作簿（.xlsx、.xlsm，也读 .xls、.csv），列出勾稽不符、待核实、待说明和提示")
    .option("--against <file>", AGAINST)
    .option("--map <file>", MAP)
    .option("--json", "以 JSON 输出")
    .action(async (book: string, options: BesideFiles & { json?: boolean }) => {
      code = await runCheck(book, { ...options, json: options.json ?? false }, terminal, tools);
    });
  program
    .command("report <book>")
    .description("写出自评报告（.docx）和标好的工作簿副本；原工作簿不改动")
    .requiredOption("--out <dir>", "输出文件夹")
    .option("--final", "报送版：无占位、无链接、无作者信息；尚有未了事项时不生成")
    .option("--charts", "在报告的资金表后附图（可在Word、WPS中编辑数据）")
    .option(
      "--template <file>",
      "用本单位的.docx：其中的{正文}、{一（一）}、{附表}、{全年预算}等标记换成报告内容",
    )
    .option("--against <file>", AGAINST)
    .option("--map <file>", MAP)
    .option("--json", "以 JSON 输出")
    .action(async (book: string, options: ReportArguments) => {
      const { final = false, charts = false, json = false } = options;
      code = await runReport(book, { ...options, final, charts, json }, terminal, tools);
    });
  program
    .command("refresh <doc>")
    .description("用工作簿更新一份.docx中的数字（工作稿里由核绩写入的数字），另存为副本；人工改写处只提示")
    .requiredOption("--book <book>", "工作簿")
    .option("--out <dir>", "输出文件夹，默认与原文件相同")
    .option("--json", "以 JSON 输出")
    .action(async (doc: string, options: { book: string; out?: string; json?: boolean }) => {
      code = await runRefresh(doc, { ...options, json: options.json ?? false }, terminal, tools);
    });
  program
    .command("map <book>")
    .description(
      "列出没有定义名称的工作簿识别成什么：每列的依据、待确认之处；--json 写出可供 --map 使用的列对应",
    )
    .option("--json", "以 JSON 输出")
    .action(async (book: string, options: { json?: boolean }) => {
      code = await runMap(book, { json: options.json ?? false }, terminal, tools);
    });
  program
    .command("rules")
    .description("列出全部核对规则：内容、依据、举例和处理办法")
    .option("--messages", "同时列出每条规则的说法")
    .action((options: { messages?: boolean }) => {
      runRules({ messages: options.messages ?? false }, terminal);
    });
  try {
    await program.parseAsync([...argv], { from: "user" });
    return code;
  } catch (error) {
    return explain(error, terminal);
  }
}

function explain(error: unknown, terminal: Terminal): ExitCode {
  if (error instanceof CommanderError) {
    if (error.code === "commander.helpDisplayed" || error.code === "commander.help") return EXIT.clean;
    terminal.err(`${misuse(error)}用法见 heji --help。\n`);
    return EXIT.unusable;
  }
  if (error instanceof HostError) {
    terminal.err(`${error.message}\n`);
    return EXIT.unusable;
  }
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  terminal.err(`程序内部出错，没有写出任何文件；请把以下内容告诉维护人员：${detail}\n`);
  return EXIT.internal;
}

/** commander says it in English; the words after the colon are the user's own. */
function misuse(error: CommanderError): string {
  const quoted = /'([^']+)'/.exec(error.message)?.[1] ?? "";
  switch (error.code) {
    case "commander.unknownOption":
      return `不认识的选项“${quoted}”。`;
    case "commander.unknownCommand":
      return `不认识的命令“${quoted}”。`;
    case "commander.missingArgument":
      return quoted === "doc" ? "没有给出.docx文件。" : "没有给出工作簿文件。";
    case "commander.missingMandatoryOptionValue":
      return quoted.includes("--book") ? "没有用 --book 给出工作簿。" : "没有用 --out 给出输出文件夹。";
    case "commander.optionMissingArgument":
      return `选项“${quoted}”后面缺少内容。`;
    case "commander.excessArguments":
      return "一次只能给出一个文件。";
    default:
      return "命令行无法识别。";
  }
}
