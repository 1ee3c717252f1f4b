import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { zipped } from "../hosts/files/literal-package";
import { packageOfSnapshot } from "../hosts/files/package-of-snapshot";
import { corpusBooks } from "../recognition-corpus/corpus-book";
import { runHeji } from "./run-heji";

/** Approval, adjustments and payments, no summary: the ledger is put together. */
const BOOKS = corpusBooks().filter(({ name }) => /^M[56]-/.test(name));

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "heji-assembled-"));
  for (const { name, workbook } of BOOKS)
    writeFileSync(join(folder, `${name.slice(0, 2)}.xlsx`), zipped(packageOfSnapshot(workbook)));
});

afterAll(() => rmSync(folder, { recursive: true }));

test("check says what the figures were put together from, for people and programs, and with --map the same", async () => {
  const people = await runHeji(folder, "check", "M5.xlsx");
  expect(people).toMatchObject({ code: 0, err: "" });
  expect(people.out).toContain("“年初批复”没有执行数，各项目的执行数由“支付明细”逐行合计");
  expect(people.out).toMatch(/＝ 全年预算 +222\.00 {3}4个\n +－ 执行 +217\.50 {3}4个/);
  const { out } = await runHeji(folder, "check", "M5.xlsx", "--json");
  const { source } = JSON.parse(out) as { source: { reading: string; assembled: string[] } };
  expect(source).toMatchObject({ reading: "headers", assembled: expect.any(Array) });
  expect(source.assembled).toHaveLength(3);
  const map = await runHeji(folder, "map", "M5.xlsx", "--json");
  writeFileSync(join(folder, "M5.json"), map.out);
  expect((await runHeji(folder, "check", "M5.xlsx", "--map", "M5.json", "--json")).out).toBe(out);
});

test("report writes the report and marks the rows of the lists", async () => {
  const { code, out, err } = await runHeji(folder, "report", "M6.xlsx", "--out", "out", "--json");
  expect({ code, err }).toEqual({ code: 1, err: "" });
  expect(readdirSync(join(folder, "out"))).toEqual(["M6-核对.xlsx", "M6-自评报告.docx"]);
  const { findings } = JSON.parse(out) as {
    findings: { rule: string; at: { sheet: string; cell: string }[] }[];
  };
  expect(findings.find(({ rule }) => rule === "over-execution")!.at).toEqual([
    { sheet: "支付", cell: "C4" },
    { sheet: "批复", cell: "C5" },
  ]);
});
