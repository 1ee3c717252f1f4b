import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readXlsx } from "../../src/hosts/files/read-xlsx";
import { runHeji } from "./run-heji";

const MENDED = join(__dirname, "../../assets/samples/sample-mended.xlsx");

/** One payment a project that the mended sample says was paid, in 元. */
async function paymentsOf(folder: string): Promise<string[][]> {
  const { out } = await runHeji(folder, "check", MENDED, "--json", "--against", "支付.csv");
  const { against } = JSON.parse(out) as { against: { lines: { code: string; ledger: string | null }[] } };
  return against.lines.flatMap(({ code, ledger }) =>
    ledger ? [[code, (Number(ledger) * 10_000).toFixed(2)]] : [],
  );
}

describe("heji --against", () => {
  let folder: string;
  const write = (rows: readonly (readonly string[])[], header = "项目编码,支付金额（元）"): void =>
    writeFileSync(join(folder, "支付.csv"), [header, ...rows.map((row) => row.join(","))].join("\n"));
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "heji-against-"));
    write([["X1", "1"]]);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it("exits 0 where system and ledger agree, and says how many projects do", async () => {
    write(await paymentsOf(folder));
    const { code, out } = await runHeji(folder, "check", MENDED, "--against", "支付.csv");
    expect(out).toMatch(
      /与系统导出比对\u3000支付\.csv.*\n.*执行数取自B列“支付金额（元）”，单位元\n {2}一致24项\n/,
    );
    expect(code).toBe(0);
  });

  it("exits 1 where an amount differs, and puts the sheet into the marked copy", async () => {
    const rows = await paymentsOf(folder);
    rows[0]![1] = String(Number(rows[0]![1]) + 5000);
    write(rows);
    const { code } = await runHeji(folder, "report", MENDED, "--against", "支付.csv", "--out", "out");
    expect(code).toBe(1);
    const bytes = readFileSync(join(folder, "out", "sample-mended-核对.xlsx"));
    const copy = await readXlsx({ name: "sample-mended-核对.xlsx", bytes });
    const sheet = copy.sheets.find(({ name }) => name === "与系统导出比对");
    expect(sheet?.columns.flatMap((column) => column?.strings ?? [])).toEqual(
      expect.arrayContaining(["一致23项、金额不一致1项；单位：万元", "金额不一致"]),
    );
    expect(copy.memory?.sheets).toContainEqual({ role: "comparison", name: "与系统导出比对" });
  });

  it.each([
    ["an export without headers", "甲,乙", /没有找到表头/],
    ["an export whose unit nothing tells", "项目编码,支付金额", /没有注明金额单位/],
  ])("exits 2 with one sentence for %s", async (_, header, says) => {
    write([["X1", "1"]], header);
    const { code, out, err } = await runHeji(folder, "check", MENDED, "--against", "支付.csv");
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(says);
    expect(err).toMatch(/^[^\n]+。\n$/);
  });

  it("exits 2 where the export is not there", async () => {
    const { code, err } = await runHeji(folder, "check", MENDED, "--against", "没有.csv");
    expect({ code, err }).toEqual({ code: 2, err: expect.stringMatching(/找不到文件“没有\.csv”/) });
  });
});
