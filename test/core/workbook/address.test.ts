import fc from "fast-check";
import { formatAddress, parseAddress, quoteSheetName } from "../../../src/core/workbook/address";

describe("address", () => {
  it("names a cell as people see it", () => {
    expect(formatAddress(4, 9)).toBe("J5");
    expect(formatAddress(1048575, 16383)).toBe("XFD1048576");
  });

  it("is read back as the same cell", () => {
    fc.assert(
      fc.property(fc.nat(1048575), fc.nat(16383), (row, column) => {
        expect(parseAddress(formatAddress(row, column))).toEqual({ row, column });
      }),
    );
    expect(parseAddress("$f$12")).toEqual({ row: 11, column: 5 });
  });

  it.each(["", "F", "5", "F0", "F5:G6", "表!F5"])("is not read from %j", (text) => {
    expect(parseAddress(text)).toBeUndefined();
  });

  it("quotes sheet names", () => {
    expect(quoteSheetName("it's 表1")).toBe("'it''s 表1'");
  });
});
