import type { WriteReport } from "../../app/ports";
import type { DocumentMemory, WordDocument } from "../../app/word-document";
import { writeDocumentMemory } from "./keep-memory";
import { insertFigure, insertSection } from "./insert";
import { readDocument } from "./read-document";
import { readElsewhere, type DocxTexts } from "./read-elsewhere";
import { refreshDocument } from "./refresh-document";
import { release, releaseAll } from "./release";
import { wordCall } from "./word-call";

export interface WordHostTools {
  /** The report as a .docx. Throws where a 报送版 must not be written. */
  readonly writeReport: WriteReport;
  /** The texts of a .docx; throws for one that is marked secret. */
  readonly docxTexts: DocxTexts;
  /** The .docx with the name of its workbook in it. */
  readonly rememberInDocx: (bytes: Uint8Array, memory: DocumentMemory) => Promise<Uint8Array>;
}

/** The open document of Word, through Office.js; one host a pane. Call it after Office.onReady. */
export function createWordHost({ writeReport, docxTexts, rememberInDocx }: WordHostTools): WordDocument {
  return {
    read: readDocument,
    readElsewhere: (signal) => readElsewhere(docxTexts, signal),
    refresh: refreshDocument,
    openReport: async (report, mode, look, memory) => {
      const bytes = await writeReport(report, mode, look);
      const base64 = toBase64(mode === "working" ? await rememberInDocx(bytes, memory) : bytes);
      await wordCall(async (context) => {
        context.application.createDocument(base64).open();
        await context.sync();
      });
    },
    insertSection,
    insertFigure,
    release,
    releaseAll,
    reveal: (id) =>
      wordCall(async (context) => {
        context.document.contentControls.getById(id).select();
        await context.sync();
      }),
    remember: writeDocumentMemory,
  };
}

/** In pieces, because a function takes only so many arguments. */
function toBase64(bytes: Uint8Array): string {
  const PIECE = 0x8000;
  let binary = "";
  for (let at = 0; at < bytes.length; at += PIECE)
    binary += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return btoa(binary);
}
