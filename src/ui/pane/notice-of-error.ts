import { HostError } from "../../app/host-error";
import { strings } from "../strings";
import type { Notice } from "./notice";

/** A host's sentence is shown as it is; anything else is a fault, and the user can pass its reason on. */
export function noticeOfError(error: unknown): Notice {
  if (error instanceof HostError)
    return { intent: error.code === "cancelled" ? "info" : "error", text: error.message };
  const reason = error instanceof Error ? error.message : String(error);
  return { intent: "error", text: strings.errors.unexpected(reason) };
}
