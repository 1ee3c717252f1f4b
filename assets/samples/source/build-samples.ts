import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { editions } from "./editions";
import { workbookBytes } from "./workbook-bytes";

/** Writes the sample workbooks beside their sources; run from the repository's root with `npm run samples`. */
const folder = join("assets", "samples");
const read = (name: string): string => readFileSync(join(folder, "source", name), "utf8");

for (const edition of editions(read("figures.tsv"), read("corrections.tsv"), read("indicators.tsv")))
  writeFileSync(join(folder, edition.fileName), workbookBytes(edition));
