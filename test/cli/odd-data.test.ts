import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { editedSample, MENDED } from "../support/edit-package";
import { runHeji } from "./run-heji";

interface Found {
  readonly rule: string;
  readonly kind: string;
  readonly at: readonly { readonly sheet: string; readonly cell: string }[];
  readonly message: string;
}

const SHEET = "xl/worksheets/sheet2.xml"; // 年初批复

/** Replaces one cell's type and content; its style stays. */
function put(cell: string, content: string): (xml: string) => string {
  return (xml) =>
    xml.replace(
      new RegExp(`<c r="${cell}"( s="\\d+")?[^>]*?(?:/>|>.*?</c>)`),
      `<c r="${cell}"$1${content}</c>`,
    );
}

const chain =
  (...edits: readonly ((xml: string) => string)[]) =>
  (xml: string): string =>
    edits.reduce((text, edit) => edit(text), xml);

describe("heji check on odd data in a usable workbook", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "heji-odd-"));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const findingsAfter = async (edit: (xml: string) => string): Promise<readonly Found[]> => {
    writeFileSync(join(folder, "预算.xlsx"), editedSample({ [SHEET]: edit }, MENDED));
    const { code, out, err } = await runHeji(folder, "check", "预算.xlsx", "--json");
    expect({ code: code <= 1, err }).toEqual({ code: true, err: "" });
    return (JSON.parse(out) as { findings: Found[] }).findings;
  };

  it.each([
    ["a text", ' t="inlineStr"><is><t>约30</t></is>', "unreadable-figure", /“约30”/],
    ["an error value", ' t="e"><v>#DIV/0!</v>', "unreadable-figure", /#DIV\/0!/],
    ["a blank", ">", "unreadable-figure", /为空/],
    ["an impossible amount", "><v>1E+308</v>", "unreadable-figure", /1E\+?308|10{20,}|超出/],
    ["a negative", "><v>-3</v>", "negative", /-3\.00|－3\.00|负/],
  ])("names the cell of %s where an execution belongs", async (_, content, rule, says) => {
    const findings = await findingsAfter(put("N8", content));
    const own = findings.filter((finding) => finding.rule === rule && finding.at[0]?.cell === "N8");
    expect(own.map(({ message }) => message)).toEqual([expect.stringMatching(says)]);
  });

  it("names a date where an amount belongs", async () => {
    const dated = /<c r="U9"( s="\d+")/;
    const findings = await findingsAfter((xml) => {
      const style = dated.exec(xml)![1]!;
      return xml.replace(/<c r="N8" s="\d+"[^>]*?>.*?<\/c>/, `<c r="N8"${style}><v>44088</v></c>`);
    });
    expect(findings.filter(({ at }) => at[0]?.cell === "N8").map(({ message }) => message)).toEqual([
      expect.stringMatching(/日期/),
    ]);
  });

  it("names a data cell that is merged over several projects", async () => {
    const findings = await findingsAfter(
      chain(put("N9", ">"), (xml) => xml.replace(/<mergeCell /, '<mergeCell ref="N8:N9"/><mergeCell ')),
    );
    expect(findings.filter(({ message }) => message.includes("合并"))).toHaveLength(1);
  });

  it("names two rows that agree in code, source, batch and amounts", async () => {
    const findings = await findingsAfter((xml) => {
      const [row7, row8] = ["7", "8"].map((row) => new RegExp(`<row r="${row}".*?</row>`).exec(xml)![0]);
      const copy = row7!
        .replaceAll(/(<c r="[A-Z]+)7"/g, '$18"')
        .replaceAll(/([A-Z])7\b(?=[^"]*<\/f>)/g, "$18");
      return xml.replace(row8!, copy.replace('<row r="7"', '<row r="8"'));
    });
    expect(findings.filter(({ rule }) => rule === "duplicate")).toHaveLength(1);
  });
});
