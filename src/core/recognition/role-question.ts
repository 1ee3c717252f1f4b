import type { FoundBlock } from "./found-block";
import type { BlockRole } from "./mapping";

/** A question about what whole tables are; an answer gives roles, undefined leaves a table out. */
export interface RoleQuestion {
  readonly text: string;
  readonly block: FoundBlock;
  readonly answers: readonly { readonly label: string; readonly role: BlockRole | undefined }[];
}
