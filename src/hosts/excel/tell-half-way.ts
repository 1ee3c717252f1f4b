import { HostError, type HostErrorCode } from "../../app/host-error";
import { writeMemory } from "../shared/memory-part";
import { codeOf, excelCall, hostErrorOf } from "../shared/office-call";
import type { WorkbookKnowledge } from "./known-workbook";
import { lookAtOwn, type OwnThings } from "./look-at-own";

/** What of ours a workbook holds, in words that can be compared. */
interface Account {
  readonly marks: number;
  readonly comments: number;
  readonly sheets: readonly string[];
  /** Changes whenever anything of it does. */
  readonly state: string;
}

export function accountOf({ marks, comments, sheets, memory, parts }: OwnThings): Account {
  const markIds = marks.map(({ format }) => format.id);
  const commentIds = comments.map(({ id }) => id);
  return {
    marks: marks.length,
    comments: comments.length,
    sheets: sheets.map(({ name }) => name),
    state: JSON.stringify([markIds, commentIds, sheets, parts.length === 0 ? null : writeMemory(memory)]),
  };
}

/** The error to show after a message that failed before anything was written. */
export function tellUntouched(error: unknown): unknown {
  if (error instanceof HostError || codeOf(error) === undefined) return error;
  const { code, reason } = reasonOf(error);
  return new HostError(code, `${reason}工作簿没有改动，请重试。`, { cause: error });
}

function reasonOf(error: unknown): { readonly code: HostErrorCode; readonly reason: string } {
  const cause = error instanceof HostError ? error : hostErrorOf(error);
  return {
    code: cause?.code ?? "not-writable",
    reason: cause?.message ?? `Excel 报告了错误（${codeOf(error) ?? "未知"}）。`,
  };
}

/**
 * The error to show after a message that writes has failed: looks once more and says exactly what of ours the workbook
 * holds now. `before` is the account from before the first write.
 */
export async function tellHalfWay(
  error: unknown,
  before: Account,
  knowledge: WorkbookKnowledge,
  doing: "写入" | "清除",
): Promise<HostError> {
  knowledge.current = undefined;
  const { code, reason } = reasonOf(error);
  let now: Account;
  try {
    now = accountOf(await excelCall((context) => lookAtOwn(context, knowledge, { places: false })));
  } catch {
    knowledge.current = undefined;
    const message = `${reason}${doing}中途停止，而且无法确认工作簿里已有哪些内容；请稍后点“清除标记”（连同本工具的工作表）还原，或者重试。`;
    return new HostError(code, message, { cause: error });
  }
  const told =
    now.state === before.state
      ? "工作簿没有改动。"
      : `${doing}中途停止。工作簿里现有本工具写入的内容：${contentsOf(now)}。请排除原因后重试，或者点“清除标记”（连同本工具的工作表）全部撤除。`;
  return new HostError(code, reason + told, { cause: error });
}

function contentsOf({ marks, comments, sheets }: Account): string {
  return [
    `标记 ${marks} 组`,
    `批注 ${comments} 条`,
    sheets.length === 0
      ? "没有工作表"
      : `工作表${sheets.map((name) => `“${name}”`).join("、")}（可能不完整）`,
    "核对记录",
  ].join("，");
}
