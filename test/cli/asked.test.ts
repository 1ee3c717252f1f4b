import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runHeji } from "./run-heji";

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "heji-asked-"));
  // 12 ＋ 30 ＋ 8 = 50, but the total of 调整预算数 says 60.
  writeFileSync(
    join(folder, "口径不明.csv"),
    "项目（单位：万元）,年初预算数,调整预算数\n甲项目,10,12\n乙项目,20,30\n丙项目,30,8\n合计,60,60\n",
  );
  writeFileSync(join(folder, "无算式.csv"), "项目（单位：万元）,年初预算数,调整预算数\n甲项目,10,12\n");
});

afterAll(() => rmSync(folder, { recursive: true }));

test("sums that are wrong however the question is answered are told along with it", async () => {
  const { code, out, err } = await runHeji(folder, "check", "口径不明.csv");
  expect(code).toBe(2);
  expect(err).toMatch(/^工作表“口径不明”的C列“调整预算数”.*？.*。\n$/u);
  expect(out).toContain("没有定义名称，列对应待确认");
  expect(out).toContain("第5行“合计”的调整预算数应为50.00万元：第2行“甲项目”12.00万元＋");
});

test("in JSON the question stands with the source", async () => {
  const { code, out, err } = await runHeji(folder, "check", "口径不明.csv", "--json");
  const { source, findings } = JSON.parse(out) as {
    source: { question: string };
    findings: { rule: string; at: object[] }[];
  };
  expect(code).toBe(2);
  expect(`${source.question}\n`).toBe(err);
  expect(findings).toMatchObject([
    { rule: "table-sum", at: [{ sheet: "口径不明", cell: "C5" }, {}, {}, {}] },
  ]);
});

test("where the tables show no sums the question stands alone", async () => {
  const { code, out } = await runHeji(folder, "check", "无算式.csv", "--json");
  expect(code).toBe(2);
  expect(out).toBe("");
});
