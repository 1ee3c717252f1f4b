import type { Host } from "../../app/ports";
import { annotate } from "./annotate";
import { clear } from "./clear";
import { defineNames, removeNames } from "./define-names";
import { WorkbookKnowledge } from "./known-workbook";
import { readWorkbook } from "./read-workbook";
import { remember } from "./remember";
import { revealCell } from "./reveal-cell";
import { selectedArea } from "./selected-area";
import { watchChanges } from "./watch-changes";
import { writeCells } from "./write-cells";
import { writeMaterials } from "./write-materials";

/** The open workbook of Excel, through Office.js; one host a pane. Call it after Office.onReady. */
export function createExcelHost(): Required<Omit<Host, "checker">> {
  const knowledge = new WorkbookKnowledge();
  return {
    source: { readWorkbook: (signal) => readWorkbook(knowledge, signal) },
    annotator: {
      annotate: (annotation, signal) => annotate(knowledge, annotation, signal),
      clear: (what, signal) => clear(knowledge, what, signal),
    },
    pointer: { reveal: revealCell },
    editor: { write: writeCells },
    keeper: { remember: (memory, signal) => remember(knowledge, memory, signal) },
    materials: { write: writeMaterials },
    watcher: { watch: watchChanges },
    namer: { define: defineNames, remove: removeNames },
    picker: { selected: selectedArea },
    slowHint: "如果有单元格正处于编辑状态，请按 Enter 或 Esc 结束编辑，操作会自动继续。",
  };
}
