import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as XLSX from "@e965/xlsx";
import { readWorkbookFile } from "../../../../src/hosts/files/read-workbook-file";

const XLS = readFileSync(join(__dirname, "sample-by-libreoffice.xls"));

const said = (bytes: Uint8Array): Promise<string> =>
  readWorkbookFile({ name: "台账.xls", bytes }).then(
    ({ sheets }) => sheets.map(({ name }) => name).join("、"),
    (error: unknown) => (error as Error).message,
  );

function changed(at: number, byte: number): Uint8Array {
  const bytes = Uint8Array.from(XLS);
  bytes[at] = byte;
  return bytes;
}

/** Every one of these kept the library that reads the records, or its reading of the container, at work for ever. */
describe("a damaged .xls", () => {
  it.each([
    ["a chain of sectors that comes back into itself", 616, 20],
    ["a chain that leads out of the file", 616, 250],
    ["a record longer than what is there", 2448, 255],
    ["a record whose length is another's", 2448, 7],
    ["references to sheets without their count", 4027, 0],
    ["a formula too short to be one", 20666, 138],
    ["a shared formula too short to be one", 23468, 2],
  ])("is refused in one sentence for %s", async (_, at, byte) => {
    expect(await said(changed(at, byte))).toBe(
      "文件已损坏或不是可以读取的.xls；请重新取得该文件，或用Excel、WPS另存为.xlsx后再试。",
    );
  });

  it("is read where only its properties are lost", async () => {
    const sheets = await said(XLS);
    expect(sheets).toContain("年初批复");
    expect(await said(changed(60, 1))).toBe(sheets); // the table of small sectors, which no sheet lies in
  });

  it("is refused when it is cut anywhere among its records", async () => {
    for (const length of [600, 2_000, 9_999, 20_000, 30_000])
      expect(await said(XLS.subarray(0, length))).toMatch(/^文件已损坏.*。$/u);
  });
});

/** Records below 4,096 bytes lie in the small sectors of the container. */
it.each(["biff8", "biff5"] as const)("reads a workbook of few records in %s", async (bookType) => {
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([["name"], ["a"], [150.005]]), "S");
  book.Props = { ModifiedDate: new Date("2021-01-05T03:00:00Z") };
  const bytes = new Uint8Array(XLSX.write(book, { bookType, type: "array" }) as ArrayBuffer);
  const { sheets, savedAt } = await readWorkbookFile({ name: "few.xls", bytes });
  expect(sheets.map(({ name, rowCount }) => `${name} ${rowCount}`)).toEqual(["S 3"]);
  expect(savedAt).toBe(bookType === "biff8" ? "2021-01-05T03:00:00.000Z" : undefined);
});
