import type { Material } from "../ledger/ledger";
import type { Chapter } from "./chapters";
import type { ReportBlock } from "./report-document";
import { placeholder, say } from "./runs";

/** The texts of 文字材料 by chapter. */
export class Materials {
  private readonly byKey = new Map<string, Material[]>();

  constructor(materials: readonly Material[]) {
    for (const material of materials) {
      if (material.text.trim() === "") continue;
      const key = plainKey(material.key);
      this.byKey.set(key, [...(this.byKey.get(key) ?? []), material]);
    }
  }

  /** Its paragraphs in sheet order, words untouched; a line break begins a new paragraph. */
  paragraphs(key: string): ReportBlock[] {
    return (this.byKey.get(plainKey(key)) ?? []).flatMap((material) => paragraphsOf(material, key));
  }

  has(key: string): boolean {
    return this.byKey.has(plainKey(key));
  }

  /** Texts whose chapter the form does not have: they are shown at the end rather than lost. */
  strays(chapters: readonly Chapter[]): readonly Material[] {
    const known = new Set(chapters.map(({ key }) => plainKey(key)));
    return [...this.byKey].flatMap(([key, materials]) => (known.has(key) ? [] : materials));
  }
}

/** 五(一), 五、（一） and 五（一） are one key. */
export function plainKey(key: string): string {
  return key.normalize("NFKC").replace(/[\s、.。]/gu, "");
}

function paragraphsOf({ text, at }: Material, section: string): ReportBlock[] {
  return text
    .split(/[\r\n]+/u)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => ({
      kind: "paragraph",
      // A text copied back from a 工作稿 may still ask for something.
      runs: line.includes("〔待填写") ? [{ kind: "placeholder", text: line, section }] : say`${line}`,
      from: at,
    }));
}

export function wantedParagraph({ key, wanted }: Chapter): ReportBlock[] {
  return wanted ? [{ kind: "paragraph", runs: [placeholder(wanted, key)] }] : [];
}

export function strayParagraph({ key, text }: Material): ReportBlock {
  const wanted = `文字材料的章节“${key.trim()}”不在报告章节之列，请改正章节号，原文为“${text.trim()}”`;
  return { kind: "paragraph", runs: [placeholder(wanted, key.trim())] };
}
