/** What a user can act on. Everything else that goes wrong is a bug and stays an ordinary Error. */
export type HostErrorCode =
  | "not-found"
  | "not-a-file"
  | "empty"
  | "not-a-workbook"
  | "legacy-format"
  | "encrypted"
  | "damaged"
  | "too-large"
  | "unsafe"
  | "protected"
  | "cell-edit"
  | "sheet-gone"
  | "unsupported"
  | "not-writable"
  | "disk-full"
  | "in-use"
  | "cancelled"
  | "changed";

/** A failure with a Chinese sentence that says what happened and what to do; shown to the user as it is. */
export class HostError extends Error {
  override readonly name = "HostError";

  constructor(
    readonly code: HostErrorCode,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }
}
