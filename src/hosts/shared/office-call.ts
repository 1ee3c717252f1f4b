import { HostError, type HostErrorCode } from "../../app/host-error";

/** The oldest requirement set that the product runs on: Excel 2021. */
export const LOWEST_EXCEL_API = "1.14";

/** Throws where this Excel is too old for the product. */
export function requireExcel(): void {
  if (Office.context.requirements.isSetSupported("ExcelApi", LOWEST_EXCEL_API)) return;
  throw new HostError(
    "unsupported",
    `当前 Excel 版本过低（需要支持 ExcelApi ${LOWEST_EXCEL_API}，即 Excel 2021 或更新版本）。请升级 Excel，或者改用网页工作台。`,
  );
}

/**
 * Runs a batch that waits while the user edits a cell. What fails in Excel comes out as a HostError with a sentence
 * that says what to do; what is our own mistake stays an ordinary Error.
 */
export async function excelCall<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await Excel.run({ delayForCellEdit: true }, batch);
  } catch (error) {
    throw error instanceof HostError ? error : (hostErrorOf(error) ?? error);
  }
}

/** Whether the answer or the request went over the limit of Excel on the web (5 MB). */
export function isTooLarge(error: unknown): boolean {
  return codeOf(error)?.endsWith("PayloadSizeLimitExceeded") ?? false;
}

/** The HostError that an error of Office stands for; undefined for errors that no user can act on. */
export function hostErrorOf(error: unknown): HostError | undefined {
  const known = SENTENCES[codeOf(error) ?? ""];
  return known && new HostError(known[0], known[1], { cause: error });
}

/** The code of an OfficeExtension.Error. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof OfficeExtension.Error ? error.code : undefined;
}

/** Stops between two messages. */
export function throwIfCancelled(signal: AbortSignal): void {
  if (signal.aborted) throw new HostError("cancelled", "操作已取消。");
}

const TOO_LARGE =
  "工作簿的内容超出 Excel 一次传送的上限。请减少单元格里的超长文字后重试，或者改用网页工作台打开文件。";

const SENTENCES: Readonly<Record<string, readonly [HostErrorCode, string] | undefined>> = {
  AccessDenied: [
    "protected",
    "工作表或工作簿受保护，Excel 拒绝写入。请先在“审阅”选项卡中撤消保护，然后重试。",
  ],
  InvalidOperationInCellEditMode: [
    "cell-edit",
    "有单元格正处于编辑状态。请按 Enter 或 Esc 结束编辑，然后重试。",
  ],
  ItemNotFound: ["sheet-gone", "要访问的工作表或内容已被删除或改名。请重新核对。"],
  InvalidReference: ["sheet-gone", "要访问的工作表或内容已被删除或改名。请重新核对。"],
  ApiNotFound: ["unsupported", "当前 Excel 版本不支持这项操作。请升级 Excel，或者改用网页工作台。"],
  UnsupportedOperation: ["unsupported", "当前 Excel 版本或文件格式不支持这项操作。请另存为 .xlsx 后重试。"],
  UnsupportedFeature: ["unsupported", "当前 Excel 版本或文件格式不支持这项操作。请另存为 .xlsx 后重试。"],
  UnsupportedSheet: ["unsupported", "这种工作表不支持该操作，请在普通工作表上进行。"],
  ResponsePayloadSizeLimitExceeded: ["too-large", TOO_LARGE],
  RequestPayloadSizeLimitExceeded: ["too-large", TOO_LARGE],
  RequestAborted: ["cancelled", "Excel 中止了这次操作，请重试。"],
  InactiveWorkbook: ["not-writable", "这个工作簿不在前台，Excel 拒绝操作。请切换到该工作簿后重试。"],
};
