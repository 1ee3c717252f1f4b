/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://heji.test/taskpane.html"}
 */
import { checkWorkbook, type CheckedWorkbook } from "../../../src/app/check-workbook";
import { composeAnnotation } from "../../../src/app/compose-annotation";
import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { createExcelHost } from "../../../src/hosts/excel/excel-host";
import { buildWorkbook } from "../../support/build-workbook";
import { bootOffice } from "../../support/office-host/boot-office";
import type { EmulatedExcel } from "../../support/office-host/emulated-excel";
import { dumpWorkbook } from "../../support/office-host/excel/dump-workbook";
import { workbookFromSnapshot } from "../../support/office-host/excel/workbook-from-snapshot";

const SHEET = "年初批复";
const COLUMNS = ["项目名称", "年初预算数", "调减数", "全年执行数", "预算执行率", "节约率"];
const WORKBOOK = buildWorkbook(
  [
    {
      name: SHEET,
      rows: [
        COLUMNS,
        ["慰问开支", 0.72, "", 0.72, { v: 1, format: "0.00%" }, ""],
        ["企业奖励", 157, 7, 137, "91.33万元", ""],
        [
          "规划编制",
          25,
          "",
          24.95,
          { f: "D4/B4", v: 0.998, format: "0.00%" },
          { v: 0.0002, format: "0.00%" },
        ],
        ["合计", 182.72, 7, 162.67, { v: 0.9257, format: "0.00%" }, ""],
      ],
    },
  ],
  [
    ...COLUMNS.map((name, index) => {
      const column = "ABCDEF"[index]!;
      return [name, `${SHEET}!$${column}$2:$${column}$5`, SHEET] as const;
    }),
    ["金额单位", '"万元"'],
  ],
);

const going = new AbortController().signal;
let excel: EmulatedExcel;

beforeAll(async () => {
  excel = await bootOffice("1.14");
});

function check(workbook: WorkbookSnapshot): CheckedWorkbook {
  const outcome = checkWorkbook(workbook);
  if (outcome.kind === "unusable") throw new Error(outcome.message);
  return outcome.checked;
}

describe("the main job in Excel", () => {
  it("finds what a check of the same file finds", async () => {
    excel.book = workbookFromSnapshot(WORKBOOK);
    const checked = check(await createExcelHost().source.readWorkbook(going));
    expect(checked.findings).toEqual(check(WORKBOOK).findings);
    expect(checked.findings.map(({ severity }) => severity)).toContain("error");
  });

  it("corrects a cell, takes it back, marks, writes the sheets and leaves no trace in the end", async () => {
    const book = workbookFromSnapshot(WORKBOOK);
    excel.book = book;
    book.sheets[0]!.cells.setStyle(3, 5, { fill: "#FFFF00" });
    const before = dumpWorkbook(book);
    const host = createExcelHost();
    const first = check(await host.source.readWorkbook(going));

    const shifted = first.findings.find(({ cause }) => cause === "shift")!;
    const [repair] = shifted.repairs;
    const changes = repair!.cells.map((cell) => ({ ...cell, expected: "0.0002" }));
    const back = await host.editor.write(changes);
    const corrected = check(await host.source.readWorkbook(going));
    expect(corrected.findings.map(({ id }) => id)).not.toContain(shifted.id);
    await host.editor.write(back);
    expect(dumpWorkbook(book)).toEqual(before);

    const checked = check(await host.source.readWorkbook(going));
    excel.expectMessages();
    const written = await host.annotator.annotate(
      composeAnnotation(checked, { marks: true, sheets: true }),
      going,
    );
    expect(excel.traffic.messages).toBe(3);
    expect(written.sheets).toEqual(["核对结果", "预算与支出调节表", "待说明清单", "自评报告"]);
    expect(book.sheet("预算与支出调节表").charts).toHaveLength(1);

    const again = check(await host.source.readWorkbook(going));
    expect(again.findings).toEqual(checked.findings);
    await host.annotator.clear({ sheets: true }, going);
    expect(dumpWorkbook(book)).toEqual(before);
  });
});
