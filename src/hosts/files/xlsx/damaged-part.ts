import { HostError } from "../../../app/host-error";

/** A part that is no well-formed XML, or says what no workbook can say. `detail` is for whoever repairs the file. */
export class DamagedPart extends Error {}

/** Turns what went wrong while reading a part into the sentence for the user; HostErrors pass as they are. */
export function asHostError(cause: unknown, part: string): HostError {
  if (cause instanceof HostError) return cause;
  const detail = cause instanceof DamagedPart ? cause.message : "XML语法有误";
  return new HostError(
    "damaged",
    `文件已损坏：内部的部件“${part}”读不通（${detail}）；请用Excel或WPS打开并修复后另存，再试。`,
    { cause },
  );
}

export function missingPart(part: string): HostError {
  return new HostError(
    "damaged",
    `文件已损坏：缺少内部部件“${part}”；请用Excel或WPS打开并修复后另存，再试。`,
  );
}
