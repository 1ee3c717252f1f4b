/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://heji.test/taskpane.html"}
 */
import { bootOffice } from "./boot-office";
import { CellError } from "./excel/cell-store";
import { BookState } from "./excel/book-state";
import type { EmulatedExcel } from "./emulated-excel";

let excel: EmulatedExcel;

beforeAll(async () => {
  excel = await bootOffice("1.14");
});

beforeEach(() => {
  const book = new BookState("预算.xlsx");
  const sheet = book.addSheet("年初批复");
  [
    ["项目名称", "年初预算"],
    ["道路养护", 150],
    ["培训", 12.5],
  ].forEach((row, index) => row.forEach((value, column) => sheet.cells.put(index, column, value)));
  sheet.cells.put(3, 1, new CellError("#DIV/0!"), "=1/0");
  book.names.push({ name: "年初预算数", formula: "=年初批复!$B$2:$B$3", visible: true });
  excel.book = book;
});

const failureOf = (
  batch: (context: Excel.RequestContext) => Promise<unknown>,
): Promise<OfficeExtension.Error> =>
  Excel.run(batch).then(
    () => Promise.reject(new Error("the batch succeeded")),
    (error: unknown) => error as OfficeExtension.Error,
  );

describe("office.js on the emulated Excel", () => {
  it("finds its host and the declared requirement set", () => {
    expect(Office.context.host).toBe(Office.HostType.Excel);
    expect(Office.context.requirements.isSetSupported("ExcelApi", "1.14")).toBe(true);
    expect(Office.context.requirements.isSetSupported("ExcelApi", "1.15")).toBe(false);
  });

  it("reads a named range in one message", async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.names.getItem("年初预算数").getRange();
      range.load("values,address");
      await context.sync();
      expect(range.values).toEqual([[150], [12.5]]);
      expect(range.address).toBe("年初批复!B2:B3");
    });
    expect(excel.traffic.messages).toBe(1);
  });

  it("gives a null object for a missing sheet, and ItemNotFound without OrNullObject", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("没有");
      await context.sync();
      expect(sheet.isNullObject).toBe(true);
    });
    const error = await failureOf(async (context) => {
      context.workbook.worksheets.getItem("没有").load("id");
      await context.sync();
    });
    expect(error.code).toBe("ItemNotFound");
  });

  it("loads nested collections in one message", async () => {
    excel.book.names.push({ name: "合计", formula: "=1", visible: false, sheet: excel.book.sheets[0]! });
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load(
        "items/name,items/protection/protected,items/names/items/name,items/names/items/visible",
      );
      await context.sync();
      expect(worksheets.items.map(({ name, protection }) => [name, protection.protected])).toEqual([
        ["年初批复", false],
      ]);
      expect(worksheets.items[0]!.names.items.map(({ name, visible }) => [name, visible])).toEqual([
        ["合计", false],
      ]);
    });
    expect(excel.traffic.messages).toBe(1);
  });

  it("refuses by name what is not emulated", async () => {
    const error = await failureOf(async (context) => {
      context.workbook.pivotTables.load("items/name");
      await context.sync();
    });
    expect(error.message).toBe("emulator: Workbook.pivotTables (get) is not emulated");
    expect([...excel.host.missing]).toContain("Workbook.pivotTables");
  });

  it("refuses what is newer than the declared level", async () => {
    const error = await failureOf(async (context) => {
      context.workbook.worksheets.getItem("年初批复").getRange("A1").getPrecedents().load("addresses");
      await context.sync();
    });
    expect(error.code).toBe("NotImplemented");
    const newer = await failureOf(async (context) => {
      context.workbook.worksheets.getItem("年初批复").getRange("A1").getDependents().load("addresses");
      await context.sync();
    });
    expect(newer.code).toBe("ApiNotFound");
  });

  it("keeps the actions before an injected fault and drops the rest", async () => {
    excel.expectMessages({ message: 1, afterActions: 7 });
    await failureOf(async (context) => {
      const sheet = context.workbook.worksheets.getItem("年初批复");
      sheet.getRange("A5").values = [["一"]];
      sheet.getRange("A6").values = [["二"]];
      await context.sync();
    });
    const written = [4, 5].map((row) => excel.book.sheets[0]!.cells.value(row, 0));
    expect(written).toEqual(["一", ""]);
  });

  it("takes texts as if typed, unless they begin with an apostrophe", async () => {
    const write = (text: string): Promise<unknown> =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("年初批复").getRange("A9").values = [[text]];
        await context.sync();
      });
    await write("12.50");
    expect(excel.book.sheets[0]!.cells.value(8, 0)).toBe(12.5);
    await write("'=cmd|' /C calc'!A0");
    expect(excel.book.sheets[0]!.cells.value(8, 0)).toBe("=cmd|' /C calc'!A0");
    await expect(write("=cmd|' /C calc'!A0")).rejects.toThrow(/no known result/);
    await expect(write("2020-12-31")).rejects.toThrow(/would convert/);
  });

  it("tells the page that a cell changed", async () => {
    const heard: string[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(async ({ address }) => {
        heard.push(address);
      });
      await context.sync();
    });
    await new Promise((resolve) => setTimeout(resolve));
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("年初批复").getRange("B2").values = [[151]];
      await context.sync();
    });
    await new Promise((resolve) => setTimeout(resolve));
    expect(heard).toEqual(["B2"]);
  });

  it("refuses an answer beyond 5 MB", async () => {
    const { cells } = excel.book.sheets[0]!;
    for (let row = 0; row < 200; row++) cells.put(row, 5, "字".repeat(10000));
    const error = await failureOf(async (context) => {
      context.workbook.worksheets.getItem("年初批复").getRange("F1:F200").load("values");
      await context.sync();
    });
    expect(error.code).toBe("ResponsePayloadSizeLimitExceeded");
  });
});
