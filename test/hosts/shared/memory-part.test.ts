import fc from "fast-check";
import type { WorkbookMemory } from "../../../src/core/workbook/snapshot";
import { isEmptyMemory, parseMemory, writeMemory } from "../../../src/hosts/shared/memory-part";

const NOTHING: WorkbookMemory = { version: 1, sheets: [], verified: [], settings: {}, comments: [] };

const MEMORY: WorkbookMemory = {
  version: 1,
  sheets: [{ role: "findings", name: "核对结果 (2)" }],
  verified: [
    { finding: "rate:1", note: "已与\n国库对账 <一致> & 无误", checker: "李审计", date: "2020-12-31" },
  ],
  settings: { 收回口径: "年终收回", rateBasis: "全年预算" },
  comments: [{ sheet: "a\"b'c", cell: "F5", id: "{48454A49-0000-4000-8000-000000000002}" }],
};

describe("memory part", () => {
  it("reads back what was written", () => {
    expect(parseMemory(writeMemory(MEMORY))).toEqual(MEMORY);
    expect(parseMemory(writeMemory(NOTHING))).toEqual(NOTHING);
  });

  it("is readable text, one element a line", () => {
    expect(writeMemory(MEMORY).split("\n").slice(1, 3)).toEqual([
      '<heji xmlns="urn:heji:workbook:1" version="1">',
      '  <sheet role="findings" name="核对结果 (2)"/>',
    ]);
  });

  it("reads back any text that XML can hold", () => {
    const text = fc
      .string({ unit: "binary" })
      .filter((value) => !/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(value));
    fc.assert(
      fc.property(text, text, (note, checker) => {
        const verified = [{ finding: "f", note, checker, date: "2020-01-01" }];
        expect(parseMemory(writeMemory({ ...NOTHING, verified }))?.verified).toEqual(verified);
      }),
    );
  });

  it("passes over what it does not know", () => {
    const newer = writeMemory(MEMORY).replace(
      "</heji>",
      '<later x="1"><sheet role="report" name="inner"/></later><sheet role="chart" name="x"/><comment/></heji>',
    );
    expect(parseMemory(newer)).toEqual(MEMORY);
  });

  it.each([
    ["nothing", ""],
    ["broken XML", writeMemory(MEMORY).slice(0, -9)],
    ["another vocabulary", '<heji xmlns="urn:other" version="1"/>'],
    ["another version", '<heji xmlns="urn:heji:workbook:1" version="2"/>'],
    ["a document type", `<!DOCTYPE heji>${writeMemory(MEMORY).split("\n").slice(1).join("\n")}`],
  ])("gives nothing for %s", (_, xml) => {
    expect(parseMemory(xml)).toBeUndefined();
  });

  it("knows when there is nothing left to remember", () => {
    expect(isEmptyMemory(NOTHING)).toBe(true);
    expect(isEmptyMemory({ ...NOTHING, settings: { a: "" } })).toBe(false);
  });
});
