import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runHeji } from "./run-heji";

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "heji-statements-"));
  const head = "“三公”经费决算表（单位：万元）\n项目,合计,因公出国（境）费,公务用车购置及运行费,公务接待费\n";
  writeFileSync(
    join(folder, "三公.csv"),
    `${head}2023年度预算数,24.5,0,19,5.5\n2023年度决算数,22.84,0,17.36,5.12\n`,
  );
});

afterAll(() => rmSync(folder, { recursive: true }));

test("a statement without projects is checked for what it says itself, and says so", async () => {
  const { code, out } = await runHeji(folder, "check", "三公.csv", "--json");
  const { source, summary, findings } = JSON.parse(out) as {
    source: object;
    summary: object;
    findings: { rule: string; at: object[] }[];
  };
  expect(code).toBe(1);
  expect(source).toMatchObject({
    reading: "headers",
    unit: "万元",
    remarks: ["工作表“三公”是“三公”经费表，没有项目，只核对表中各数之间的勾稽。"],
  });
  expect(summary).toMatchObject({ errors: 1, warnings: 0, notes: 0, checked: 2, passed: 1 });
  expect(findings[0]).toMatchObject({ rule: "figure-sum", at: [{ sheet: "三公", cell: "B4" }, {}, {}, {}] });
});

test("for people no projects, no 口径 and no 调节表 are told", async () => {
  const { out } = await runHeji(folder, "check", "三公.csv");
  expect(out).toContain("没有定义名称，也没有项目台账，按表头识别读取");
  expect(out).toContain("单位：万元");
  expect(out).not.toMatch(/口径|项目0个|调节表/);
  expect(out).toContain("勾稽不符1项；已核对2项。");
});

test("no report is written on it, and one sentence says why", async () => {
  const { code, err } = await runHeji(folder, "report", "三公.csv", "--out", "out");
  expect(code).toBe(2);
  expect(err).toMatch(/^这个工作簿中没有项目台账，.*不能写自评报告；.*。\n$/);
  expect(existsSync(join(folder, "out"))).toBe(false);
});

test("with an export to compare with it is no ledger, as ever", async () => {
  const { code, err } = await runHeji(folder, "check", "三公.csv", "--against", "三公.csv");
  expect(code).toBe(2);
  expect(err).toContain("没有认出项目台账：工作表“三公”像是“三公”经费表");
});

test("heji map tells what is checked as long as no mapping is given", async () => {
  const { code, out } = await runHeji(folder, "map", "三公.csv");
  expect(code).toBe(1);
  expect(out).toContain("没有给出列对应时，heji check 这样核对：工作表“三公”是“三公”经费表");
});
