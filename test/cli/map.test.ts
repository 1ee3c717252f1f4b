import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { editedSample } from "../support/edit-package";
import { runHeji } from "./run-heji";

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "heji-map-"));
  const bare = editedSample({
    "xl/workbook.xml": (xml) => xml.replace(/<definedNames>.*<\/definedNames>/s, ""),
  });
  writeFileSync(join(folder, "无名称.xlsx"), bare);
  writeFileSync(
    join(folder, "调整预算数.csv"),
    "项目名称,调整预算数,全年执行数\n甲项目,12,11\n乙项目,30,25\n",
  );
  writeFileSync(join(folder, "名单.csv"), "姓名,电话\n张三,1\n");
});

afterAll(() => rmSync(folder, { recursive: true }));

test("a workbook without names is checked by its headers, and says so", async () => {
  const { code, out } = await runHeji(folder, "check", "无名称.xlsx", "--json");
  const json = JSON.parse(out) as { source: object; summary: { errors: number } };
  expect(code).toBe(1);
  expect(json.source).toMatchObject({ reading: "headers", unit: "万元", year: 2020 });
  expect(json.summary.errors).toBeGreaterThan(0);
});

test("the check for people says that it read by headers, and the unit that it took", async () => {
  writeFileSync(join(folder, "无单位.csv"), "项目名称,年初预算数,全年执行数\n甲项目,12,11\n乙项目,30,29\n");
  const { out } = await runHeji(folder, "check", "无单位.csv");
  expect(out).toContain("没有定义名称，按表头识别读取");
  expect(out).toContain("工作表“无单位”第2—3行没有注明金额单位，按数额大小作万元读取。");
});

test("what map prints, --map reads", async () => {
  const { code, out } = await runHeji(folder, "map", "无名称.xlsx", "--json");
  expect(code).toBe(0);
  writeFileSync(join(folder, "列对应.json"), out);
  const direct = await runHeji(folder, "check", "无名称.xlsx", "--json");
  const mapped = await runHeji(folder, "check", "无名称.xlsx", "--map", "列对应.json", "--json");
  const { source, ...result } = JSON.parse(direct.out) as { source: { remarks: string[] } };
  const { remarks, ...read } = source; // on what was passed over; a given mapping says itself what is to be read
  expect(remarks).toEqual(["工作表“基本情况”第4—9行不是项目台账，只核对表内合计、小计和各列之间的算式。"]);
  expect(JSON.parse(mapped.out)).toEqual({ source: read, ...result });
  expect(mapped.code).toBe(direct.code);
});

test("map lists every column with its evidence for people", async () => {
  const { out } = await runHeji(folder, "map", "无名称.xlsx");
  expect(out).toContain("项目台账　工作表“年初批复”第5—23行　单位万元（W2“单位：万元”）");
  expect(out).toMatch(/K列 {2}调增数 +表头“预算调整·调增数”；17行中17行年初＋调增－调减＝全年预算/);
});

test("a homonym is asked: nothing is checked, one sentence says what to do, and the answer is taken", async () => {
  const asked = await runHeji(folder, "check", "调整预算数.csv");
  expect(asked.code).toBe(2);
  expect(asked.err).toBe(
    "工作表“调整预算数”的B列“调整预算数”在有的单位是调整额、在有的单位是调整后预算数，按表中的数不能判定：" +
      "调整额（年初预算加上它得全年预算），还是调整后的预算数？" +
      "请选定列对应（面板里逐项选择，命令行用 heji map），或定义名称“项目名称”“年初预算数”“全年执行数”，再核对。\n",
  );
  const mapped = await runHeji(folder, "map", "调整预算数.csv", "--json");
  expect(mapped.code).toBe(1);
  writeFileSync(join(folder, "改.json"), mapped.out.replace('"调增数": "B"', '"全年预算数": "B"'));
  const answered = await runHeji(folder, "check", "调整预算数.csv", "--map", "改.json", "--json");
  expect(answered.err).toBe("");
  expect(JSON.parse(answered.out)).toMatchObject({ source: { reading: "headers" } });
});

test("where nothing is recognised, one sentence says what is missing", async () => {
  const { code, err } = await runHeji(folder, "check", "名单.csv");
  expect(code).toBe(2);
  expect(err).toMatch(/^这个工作簿没有定义名称，也没有认出项目台账：.*。\n$/);
});
