import { clearXlsx } from "../../../src/hosts/files/clear-xlsx";
import { writeMemory } from "../../../src/hosts/shared/memory-part";
import { commentFingerprint } from "../../../src/hosts/shared/own-comment";
import { relationships, unzipped, withParts, worksheet, zipped } from "./literal-package";

const THREADS = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments";
const OFFICE_2017 = "http://schemas.microsoft.com/office/2017/10/relationships";
const OURS = "137÷150＝91.33%\n<不是>91.33万元";

/** As Excel saves it: the id is Excel's own, the memory knows the comment by its text. */
const SAVED = withParts(
  {
    "xl/worksheets/sheet1.xml": worksheet("<sheetData/>"),
    "xl/worksheets/_rels/sheet1.xml.rels": relationships([
      `${OFFICE_2017}/threadedComment`,
      "../threadedComments/threadedComment1.xml",
    ]),
    "xl/threadedComments/threadedComment1.xml":
      `<ThreadedComments xmlns="${THREADS}">` +
      '<threadedComment ref="A1" dT="2020-12-31T10:00:00.00" personId="{P}" id="{A6B0E8F4-0000-4000-8000-000000000001}">' +
      "<text>137÷150＝91.33%\n&lt;不是&gt;91.33万元</text></threadedComment>" +
      '<threadedComment ref="B1" dT="2020-12-31T10:00:00.00" personId="{P}" id="{A6B0E8F4-0000-4000-8000-000000000002}">' +
      "<text>单位的批注</text></threadedComment></ThreadedComments>",
    "xl/_rels/workbook.xml.rels": relationships(
      ["worksheet", "worksheets/sheet1.xml"],
      ["worksheet", "worksheets/sheet2.xml"],
      ["styles", "styles.xml"],
      ["customXml", "../customXml/item1.xml"],
    ),
    "customXml/item1.xml": writeMemory({
      version: 1,
      sheets: [],
      verified: [],
      settings: {},
      comments: [{ sheet: "年初批复", cell: "A1", id: commentFingerprint(OURS) }],
    }),
  },
  { "xl/threadedComments/threadedComment1.xml": "application/vnd.ms-excel.threadedcomments+xml" },
);

describe("clearXlsx", () => {
  it("knows a comment by its text that the add-in made in Excel, and leaves the user's", async () => {
    const { bytes } = await clearXlsx({ name: "预算.xlsx", bytes: zipped(SAVED) }, { sheets: true });
    const threads = unzipped(bytes)["xl/threadedComments/threadedComment1.xml"]!;
    expect(threads).not.toContain("91.33%");
    expect(threads).toContain("单位的批注");
    expect(unzipped(bytes)["customXml/item1.xml"]).toBeUndefined();
  });
});
