import type { WorkbookMemory } from "../../core/workbook/snapshot";

/**
 * What the last message told about the open workbook. It spares a round trip: marks and comments can be looked up at
 * once instead of after a list of sheets. It is never trusted: each look compares it with the present lists.
 */
export interface KnownWorkbook {
  readonly sheetIds: readonly string[];
  readonly commentIds: readonly string[];
  readonly partIds: readonly string[];
  readonly memory: WorkbookMemory | undefined;
}

/** Holds the knowledge of one session; forgetting costs a round trip, nothing else. */
export class WorkbookKnowledge {
  current: KnownWorkbook | undefined;
}
