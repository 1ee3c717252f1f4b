import { HostError, type HostErrorCode } from "../../app/host-error";
import { codeOf } from "../shared/office-call";

/** The oldest requirement set that the product runs on: Word 2021. */
export const LOWEST_WORD_API = "1.3";

/** Throws where this Word is too old for the product. */
export function requireWord(): void {
  if (Office.context.requirements.isSetSupported("WordApi", LOWEST_WORD_API)) return;
  throw new HostError(
    "unsupported",
    `当前 Word 版本过低（需要支持 WordApi ${LOWEST_WORD_API}，即 Word 2021 或更新版本）。请升级 Word，或者改用网页工作台更新 .docx 文件。`,
  );
}

/**
 * Runs a batch. What fails in Word comes out as a HostError with a sentence that says what to do; what is our own
 * mistake stays an ordinary Error.
 */
export async function wordCall<T>(batch: (context: Word.RequestContext) => Promise<T>): Promise<T> {
  requireWord();
  try {
    return await Word.run(batch);
  } catch (error) {
    throw error instanceof HostError ? error : (wordError(error) ?? error);
  }
}

/** The HostError that an error of Word stands for; undefined for errors that no user can act on. */
export function wordError(error: unknown): HostError | undefined {
  const known = SENTENCES[codeOf(error) ?? ""];
  return known && new HostError(known[0], known[1], { cause: error });
}

/** Why a message was not carried out, as a sentence to go before what was written until then. */
export function reasonOf(error: unknown): string {
  return (
    (wordError(error) ?? (error instanceof HostError ? error : undefined))?.message ?? unknownReason(error)
  );
}

function unknownReason(error: unknown): string {
  return `Word 没有完成这次操作（${codeOf(error) ?? "原因未知"}）。`;
}

const SENTENCES: Readonly<Record<string, readonly [HostErrorCode, string] | undefined>> = {
  AccessDenied: [
    "protected",
    "文档受保护或这一处被锁定，Word 拒绝写入。请先在“审阅”选项卡的“限制编辑”中停止保护，然后重试。",
  ],
  ItemNotFound: ["not-found", "要找的内容已不在文档中。请重新读取。"],
  InvalidReference: ["not-found", "要找的内容已不在文档中。请重新读取。"],
  ApiNotFound: [
    "unsupported",
    "当前 Word 版本不支持这项操作。请升级 Word，或者改用网页工作台更新 .docx 文件。",
  ],
  RequestAborted: ["cancelled", "Word 中止了这次操作，请重试。"],
};
