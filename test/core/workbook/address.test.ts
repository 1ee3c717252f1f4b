import fc from "fast-check";
import {
  formatAddress,
  formatArea,
  formatCellRef,
  LAST_COLUMN,
  LAST_ROW,
  parseAddress,
  parseArea,
  parseReference,
} from "../../../src/core/workbook/address";

describe("address", () => {
  it("writes cells as people see them", () => {
    expect(formatAddress(4, 9)).toBe("J5");
    expect(formatAddress(0, 25)).toBe("Z1");
    expect(formatAddress(0, 26)).toBe("AA1");
    expect(formatAddress(LAST_ROW, LAST_COLUMN)).toBe("XFD1048576");
    expect(formatArea({ top: 0, left: 0, bottom: 4, right: 1 })).toBe("A1:B5");
    expect(formatCellRef({ sheet: "年初批复", row: 4, column: 9 })).toBe("'年初批复'!J5");
    expect(formatCellRef({ sheet: "it's", row: 0, column: 0 })).toBe("'it''s'!A1");
  });

  it("reads back every address it writes", () => {
    const row = fc.integer({ min: 0, max: LAST_ROW });
    const column = fc.integer({ min: 0, max: LAST_COLUMN });
    fc.assert(
      fc.property(row, column, (r, c) => {
        expect(parseAddress(formatAddress(r, c))).toEqual({ row: r, column: c });
      }),
    );
  });

  it("reads areas, whole columns and whole rows", () => {
    expect(parseArea("$B$5:A1")).toEqual({ top: 0, left: 0, bottom: 4, right: 1 });
    expect(parseArea("C:C")).toEqual({ top: 0, left: 2, bottom: LAST_ROW, right: 2 });
    expect(parseArea("$2:$5")).toEqual({ top: 1, left: 0, bottom: 4, right: LAST_COLUMN });
  });

  it("reads the sheet of a reference with or without apostrophes", () => {
    const area = { top: 0, left: 0, bottom: 0, right: 0 };
    expect(parseReference("'it''s'!A1")).toEqual({ sheet: "it's", area });
    expect(parseReference("年初批复!$A$1")).toEqual({ sheet: "年初批复", area });
    expect(parseReference("A1")).toEqual({ area });
  });

  it("refuses what no sheet has", () => {
    for (const text of ["A0", "XFE1", "A1048577", "表1", "A", "1", ""])
      expect(parseArea(text)).toBeUndefined();
    expect(parseReference("Sheet1!#REF!")).toBeUndefined();
  });
});
