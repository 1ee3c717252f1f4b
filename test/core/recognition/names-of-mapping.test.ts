import { readLedger } from "../../../src/core/ledger/read-ledger";
import { layoutOfMapping } from "../../../src/core/recognition/layout-of-mapping";
import type { MappedBlock, Mapping } from "../../../src/core/recognition/mapping";
import { namesOfMapping } from "../../../src/core/recognition/names-of-mapping";
import { buildWorkbook, type NameSpec, type SheetSpec } from "../../support/build-workbook";

const BLOCK: MappedBlock = {
  role: "ledger",
  sheet: "区里'下达'",
  firstRow: 2,
  lastRow: 3,
  unit: "元",
  columns: { projectName: { column: 0 }, initialBudget: { column: 1 }, execution: { column: 3 } },
};
const MAPPING: Mapping = {
  blocks: [BLOCK],
  singles: { bureauName: { sheet: "区里'下达'", row: 0, column: 0 }, budgetYear: "2020" },
};
const SHEET: SheetSpec = {
  name: "区里'下达'",
  rows: [
    ["某局", null, null, null],
    ["项目", "年初", "备注", "支出"],
    ["道路", 1_500_000, "", 1_370_000],
    ["桥梁", 200_000, "", 176_690],
  ],
};

describe("namesOfMapping", () => {
  it("names each column on its sheet and each single cell in the workbook", () => {
    expect(namesOfMapping(MAPPING)).toEqual({
      kind: "names",
      remarks: [],
      names: [
        { name: "项目名称", sheet: "区里'下达'", formula: "'区里''下达'''!$A$3:$A$4" },
        { name: "年初预算数", sheet: "区里'下达'", formula: "'区里''下达'''!$B$3:$B$4" },
        { name: "全年执行数", sheet: "区里'下达'", formula: "'区里''下达'''!$D$3:$D$4" },
        { name: "金额单位", sheet: "区里'下达'", formula: '"元"' },
        { name: "单位名称", formula: "'区里''下达'''!$A$1" },
        { name: "预算年度", formula: '"2020"' },
      ],
    });
  });

  it("has the same ledger read by the names as by the mapping", () => {
    const result = namesOfMapping(MAPPING);
    if (result.kind !== "names") throw new Error(result.message);
    const names = result.names.map(({ name, sheet, formula }): NameSpec =>
      sheet === undefined ? [name, formula] : [name, formula, sheet],
    );
    const mapped = buildWorkbook([SHEET]);
    const byMapping = readLedger(mapped, layoutOfMapping(mapped, MAPPING));
    const byNames = readLedger(buildWorkbook([SHEET], names));
    if (byMapping.kind !== "ledger" || byNames.kind !== "ledger") throw new Error("unusable");
    expect(byNames.ledger.projects).toEqual(byMapping.ledger.projects);
    expect(byNames.ledger.heading).toEqual(byMapping.ledger.heading);
    expect(byNames.ledger.blocks).toEqual(byMapping.ledger.blocks);
  });

  it("says which lists the names leave out", () => {
    const list: MappedBlock = { ...BLOCK, role: "payments", sheet: "支付明细" };
    expect(namesOfMapping({ ...MAPPING, blocks: [BLOCK, list] })).toMatchObject({
      kind: "names",
      remarks: ["名称只记台账各列；“支付明细”是对照用的明细，按名称读取时不再与它们核对。"],
    });
  });

  it.each<[string, readonly MappedBlock[], string]>([
    [
      "two blocks on one sheet",
      [BLOCK, { ...BLOCK, firstRow: 8, lastRow: 9 }],
      "工作表“区里'下达'”上有几块台账，名称只能各记一块；下次仍按表头识别。",
    ],
    [
      "a column in another unit",
      [{ ...BLOCK, columns: { ...BLOCK.columns, execution: { column: 3, unit: "万元" } } }],
      "工作表“区里'下达'”各列的金额单位不同，名称记不下单位；下次仍按表头识别。",
    ],
    [
      "a form that tells of one project",
      [{ ...BLOCK, form: { totalRow: 2, name: "道路" } }],
      "工作表“区里'下达'”是一表一项目的表格，列对应不能记成名称；下次仍按表头识别。",
    ],
  ])("refuses %s", (_, blocks, message) => {
    expect(namesOfMapping({ ...MAPPING, blocks })).toEqual({ kind: "refused", message });
  });

  it("refuses where a field is several columns", () => {
    const columns = { ...BLOCK.columns, increase: { column: 4, also: [5] } };
    expect(namesOfMapping({ ...MAPPING, blocks: [{ ...BLOCK, columns }] })).toEqual({
      kind: "refused",
      message: "工作表“区里'下达'”的调增数是几列之和，名称只能指向一列，记不下；下次仍按表头识别。",
    });
  });

  it("refuses where figures are sums of a list's rows, which no name can keep", () => {
    const { projectName, initialBudget } = BLOCK.columns;
    const approval: MappedBlock = {
      ...BLOCK,
      columns: { projectName: projectName!, initialBudget: initialBudget! },
    };
    const payments: MappedBlock = {
      ...BLOCK,
      role: "payments",
      sheet: "支付",
      columns: { projectName: projectName!, amount: { column: 3 } },
    };
    expect(namesOfMapping({ ...MAPPING, blocks: [approval, payments] })).toEqual({
      kind: "refused",
      message: "台账的执行数由“支付”逐行合计得来，名称只能指向一列，记不下；下次仍按表头识别。",
    });
  });
});
