import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const root = resolve(__dirname, "../..");
const OUTPUTS = ["sample-核对.xlsx", "sample-自评报告.docx"];

/** Runs the program as it ships; the signal reaches it while its first new file is being written. */
function interruptedReport(folder: string, signal: NodeJS.Signals): Promise<NodeJS.Signals | null> {
  const heji = spawn(
    process.execPath,
    [
      "--require",
      join(__dirname, "signal-while-writing.cjs"),
      join(root, "dist/heji.js"),
      "report",
      join(root, "assets/samples/sample.xlsx"),
      "--out",
      folder,
    ],
    { stdio: "ignore", env: { ...process.env, INIT_CWD: folder, SIGNAL_WHILE_WRITING: signal } },
  );
  return new Promise((done) => heji.once("exit", (_, by) => done(by)));
}

describe("heji report that is interrupted while it writes", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "heji-interrupted-"));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it.each(["SIGINT", "SIGTERM"] as const)(
    "by %s ends with both files whole and nothing else",
    async (signal) => {
      writeFileSync(join(folder, OUTPUTS[0]!), "former");
      expect(await interruptedReport(folder, signal)).toBe(signal);
      expect(readdirSync(folder).sort()).toEqual([...OUTPUTS].sort());
      expect(readFileSync(join(folder, OUTPUTS[0]!)).subarray(0, 2).toString()).toBe("PK");
    },
    60_000,
  );

  it("by SIGKILL never leaves a half file under a name of ours", async () => {
    writeFileSync(join(folder, OUTPUTS[0]!), "former");
    expect(await interruptedReport(folder, "SIGKILL")).toBe("SIGKILL");
    const workbook = readFileSync(join(folder, OUTPUTS[0]!));
    expect(["PK", "fo"]).toContain(workbook.subarray(0, 2).toString());
  }, 60_000);
});
