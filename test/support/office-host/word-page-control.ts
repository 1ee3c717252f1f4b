import type { ApiLevels } from "./api-levels";
import { EmulatedWord } from "./emulated-word";
import type { Fault } from "./faults";
import type { PageOptions } from "./page-control";
import { textOf } from "./word/document-text";
import { DocumentState } from "./word/document-state";

/**
 * What a browser test sees of the emulated Word, as window.emulatedWord: JSON in, JSON out. Runs before the page's own
 * scripts; window.emulatorOptions must hold the API levels by then (bundle-for-page.ts).
 */
export interface WordPageControl {
  /** body: the content of w:body. */
  open(body: string): void;
  /** The content of w:body as it stands. */
  xml(): string;
  text(): string;
  /** Texts of the documents that the add-in opened, with how many controls and charts each has. */
  opened(): { text: string; controls: number; charts: number }[];
  /** Puts a head, a foot or notes beside the body, such as word/header1.xml. */
  setPart(name: string, xml: string): void;
  /** Custom XML parts of the document. */
  parts(): string[];
  /** Puts the cursor behind the first such text, or selects it. */
  select(text: string, whole?: boolean): void;
  selectParagraph(index: number): void;
  /** As if the user typed over a control whose tag begins so. */
  typeInto(tagStart: string, text: string): void;
  /** The text of the control that was selected last. */
  selectedControl(): string | undefined;
  setProtected(isProtected: boolean): void;
  expectMessages(fault?: Fault): void;
  messages(): number;
  writes(): string[];
  missing(): string[];
  press(functionName: string): Promise<void>;
  dialogs(): string[];
  closeDialog(): void;
}

interface EmulatorWindow {
  emulatorOptions?: PageOptions & { readonly levels: ApiLevels };
  emulatedWord?: WordPageControl;
}

const page = window as unknown as EmulatorWindow;
const { levels, version, theme } = page.emulatorOptions!;
const word = new EmulatedWord(levels, version, theme);
const { shell } = word.transport;
word.transport.install(window);

page.emulatedWord = {
  open: (body) => {
    word.document = new DocumentState(body);
  },
  xml: () => word.document.xml,
  text: () => textOf(word.document.root),
  opened: () =>
    word.document.opened.map((opened) => ({
      text: textOf(opened.root),
      controls: opened.controls().length,
      charts: opened.root.all("c:chart").length,
    })),
  setPart: (name, xml) => void word.document.otherParts.set(name, xml),
  parts: () => word.document.xmlParts.map(({ xml }) => xml),
  select: (text, whole = false) => word.document.select(text, { whole }),
  selectParagraph: (index) => word.document.selectParagraph(index),
  typeInto: (tagStart, text) => word.document.typeInto(tagStart, text),
  selectedControl: () => {
    const { selectedControl } = word.document;
    const control = selectedControl === undefined ? undefined : word.document.control(selectedControl);
    return control && textOf(control);
  },
  setProtected: (isProtected) => void (word.document.isProtected = isProtected),
  expectMessages: (fault) => word.expectMessages(fault),
  messages: () => word.traffic.messages,
  writes: () => [...word.writes],
  missing: () => [...word.host.missing],
  press: (functionName) => shell.press(functionName),
  dialogs: () => [...shell.dialogs],
  closeDialog: () => shell.closeDialog(),
};
