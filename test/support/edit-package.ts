import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

export const SAMPLE = join(__dirname, "../../assets/samples/sample.xlsx");
export const MENDED = join(__dirname, "../../assets/samples/sample-mended.xlsx");

/** The sample workbook with some of its parts rewritten: the way a test makes one thing wrong and nothing else. */
export function editedSample(
  edits: Readonly<Record<string, (xml: string) => string>>,
  sample = SAMPLE,
): Uint8Array {
  const parts = unzipSync(readFileSync(sample));
  for (const [name, edit] of Object.entries(edits)) {
    const before = strFromU8(parts[name]!);
    const after = edit(before);
    if (after === before) throw new Error(`the edit of ${name} changed nothing`);
    parts[name] = strToU8(after);
  }
  return zipSync(parts);
}
