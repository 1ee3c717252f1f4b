import { HostError } from "../../../app/host-error";

/** What a hostile archive may cost us at most; a workbook of a million rows stays far below. */
export interface ArchiveLimits {
  /** Bytes of all parts that are read, after inflation. */
  readonly expanded: number;
  /** Bytes of one part after inflation. */
  readonly part: number;
  readonly entries: number;
}

const GIBIBYTE = 2 ** 30;

export const ARCHIVE_LIMITS: ArchiveLimits = { expanded: 4 * GIBIBYTE, part: 2 * GIBIBYTE, entries: 10_000 };

/** Counts the bytes that really come out of an archive; what its directory declares is not believed. */
export class ExpansionMeter {
  private total = 0;

  constructor(private readonly limits: ArchiveLimits) {}

  /** A counter for one more part; throws HostError "too-large" as soon as a limit is passed. */
  startPart(): (bytes: number) => void {
    let part = 0;
    return (bytes) => {
      part += bytes;
      this.total += bytes;
      if (part > this.limits.part || this.total > this.limits.expanded)
        throw new HostError(
          "too-large",
          "文件解压后超过允许的大小（单个部件2GB、合计4GB），可能不是正常的工作簿；请用Excel或WPS另存后再试。",
        );
    };
  }
}
