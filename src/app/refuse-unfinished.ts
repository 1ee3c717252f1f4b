import type { ComposedReport } from "./compose-report";
import { HostError } from "./host-error";

/** Throws HostError "unsupported" with the whole list where the 报送版 must not be written yet. */
export function refuseUnfinished({ openPoints: points }: Pick<ComposedReport, "openPoints">): void {
  if (points.length > 0)
    throw new HostError("unsupported", `报送版未生成，尚有${points.length}项未了：${points.join("")}`);
}
