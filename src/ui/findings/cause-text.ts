import type { Finding } from "../../core/checks/finding";
import { strings } from "../strings";

/** "可能是单位写错；也可能是小数点移位。" Undefined where no cause is likely. */
export function causeText({ cause, rivals }: Finding): string | undefined {
  const { likely, rivals: also } = strings.finding;
  if (cause === "none") return undefined;
  const others = rivals.map((rival) => strings.causes[rival]).filter(Boolean);
  return `${[likely(strings.causes[cause]), ...(others.length > 0 ? [also(others)] : [])].join("；")}。`;
}
