import { checkWorkbook } from "../../src/app/check-workbook";
import { mappingAsJson } from "../../src/app/mapping-json";
import { readMapping } from "../../src/app/read-mapping";
import { corpusBooks } from "./corpus-book";
import { findingLines, readingLines } from "./told-lines";

const answered = corpusBooks().filter(
  ({ question, reading }) =>
    question === undefined && !reading.some((line) => /^(?:figures|tables) /.test(line)),
);

test.each(answered.map((book) => [book.name, book] as const))(
  "%s reads the same by its mapping, written out and read back",
  (_, { workbook, reading }) => {
    const recognised = checkWorkbook(workbook);
    if (recognised.kind === "unusable") throw new Error(recognised.message);
    const written = JSON.stringify(mappingAsJson(recognised.checked.mapping!));
    const mapped = checkWorkbook(workbook, undefined, readMapping(written, "列对应.json"));
    if (mapped.kind === "unusable") throw new Error(mapped.message);
    expect(readingLines(mapped.checked)).toEqual(reading);
    expect(findingLines(mapped.checked)).toEqual(findingLines(recognised.checked));
  },
);
