/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://heji.test/taskpane.html"}
 */
import { createExcelHost } from "../../../src/hosts/excel/excel-host";
import { bootOffice } from "../../support/office-host/boot-office";

describe("the Excel host in an Excel below the floor", () => {
  it("refuses with a sentence before it sends anything", async () => {
    const excel = await bootOffice("1.13");
    const host = createExcelHost();
    const sentence = /Excel 2021 或更新版本/;
    const going = new AbortController().signal;
    await expect(host.source.readWorkbook(going)).rejects.toThrow(sentence);
    await expect(host.annotator.clear({ sheets: true }, going)).rejects.toThrow(sentence);
    expect(excel.traffic.messages).toBe(0);
  });
});
