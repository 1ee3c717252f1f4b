import { HostError } from "../../../app/host-error";

/** What is said of an .xls whose inside does not hold together. */
export function damagedFile(cause?: unknown): HostError {
  return new HostError(
    "damaged",
    "文件已损坏或不是可以读取的.xls；请重新取得该文件，或用Excel、WPS另存为.xlsx后再试。",
    { cause },
  );
}
