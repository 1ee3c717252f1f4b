import type { WorkbookSnapshot } from "../../src/core/workbook/snapshot";
import { buildWorkbook } from "../support/build-workbook";

/** A bureau's workbook in small: names of both scopes, a formula, an error, a comment of the user's, a sheet 核对结果. */
export function contractWorkbook(): WorkbookSnapshot {
  const workbook = buildWorkbook(
    [
      {
        name: "年初批复",
        rows: [
          ["项目名称", "年初预算", "全年执行", "执行率"],
          ["道路养护", 150, 137, { f: "C2/B2", v: 0.913333333333333, format: "0.00%" }],
          ["干部培训", 30, 29.5, { v: 0.9833, format: "0.00%" }],
          ["＝全角开头的名称", "暂无", true, "#DIV/0!"],
        ],
        merges: ["A6:B6"],
      },
      { name: "核对结果", rows: [["这是单位自己的表"]] },
      { name: "区里'下达', 2020", rows: [["金额"], [12.5]], visibility: "hidden" },
    ],
    [
      ["年初预算数", "年初批复!$B$2:$B$4", "年初批复"],
      ["金额单位", '"万元"'],
    ],
  );
  const [first, ...others] = workbook.sheets;
  const comments = [{ row: 2, column: 1, author: "李会计", text: "批复见财预〔2020〕5号" }];
  return { ...workbook, sheets: [{ ...first!, comments }, ...others] };
}
