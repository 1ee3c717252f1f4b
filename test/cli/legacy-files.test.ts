import { copyFileSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runHeji } from "./run-heji";

const XLS = join(__dirname, "../hosts/files/legacy/sample-by-libreoffice.xls");

describe("heji report on an .xls", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "heji-xls-"));
    copyFileSync(XLS, join(folder, "台账.xls"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it("writes the report and says why there is no marked copy", async () => {
    const { code, out, err } = await runHeji(folder, "report", "台账.xls", "--out", "out");
    expect({ code, err }).toEqual({ code: 1, err: "" });
    expect(out).toMatch(/“台账\.xls”是旧版的\.xls，不能在其中作标记.*另存为\.xlsx/);
    expect(readdirSync(join(folder, "out"))).toEqual(["台账-自评报告.docx"]);
  });

  it("tells the same in --json", async () => {
    const { out } = await runHeji(folder, "report", "台账.xls", "--out", "out", "--json");
    const { written, remarks } = JSON.parse(out) as { written: string[]; remarks: string[] };
    expect(written).toEqual([join(folder, "out", "台账-自评报告.docx")]);
    expect(remarks).toContainEqual(expect.stringMatching(/另存为\.xlsx/));
  });
});
