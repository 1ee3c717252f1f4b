import type { Finding } from "../../../src/core/checks/finding";
import { openPoints } from "../../../src/core/report/open-points";
import type { ReportDocument } from "../../../src/core/report/report-document";

function finding(kind: Finding["kind"], message: string): Finding {
  return {
    id: message,
    rule: "rule",
    severity: "error",
    kind,
    at: [],
    cause: "none",
    rivals: [],
    message,
    repairs: [],
    alternatives: [],
  };
}

const wanting = (section: string, text: string): ReportDocument["blocks"][number] => ({
  kind: "paragraph",
  runs: [
    { kind: "text", text: "原因说明：" },
    { kind: "placeholder", text, section },
  ],
});

describe("openPoints", () => {
  it("name the project of a finding whose sentence does not", () => {
    const low = { ...finding("explain", "预算执行率50.00%，未填未完成原因。"), project: "科普活动" };
    expect(openPoints({ title: "报告", blocks: [] }, [low])).toEqual([
      "待说明：科普活动，预算执行率50.00%，未填未完成原因。",
    ]);
  });

  it("find a placeholder that was copied back into a cell of the workbook", () => {
    const copied: ReportDocument = {
      title: "报告",
      blocks: [
        { kind: "paragraph", runs: [{ kind: "text", text: "主要用途：〔待填写：资金的主要用途〕。" }] },
      ],
    };
    expect(openPoints(copied, [])).toEqual(["项目的文字中尚待填写：资金的主要用途。"]);
  });

  it("lists mismatches, missing reasons and placeholders as sentences, and nothing else", () => {
    const document: ReportDocument = {
      title: "报告",
      blocks: [
        { kind: "heading", level: 1, text: "三、项目组织实施情况", section: "三" },
        wanting("三", "〔待填写：组织情况〕"),
        wanting("四（一）", "〔待填写：成本控制情况〕"),
        wanting("四（一）", "〔待填写：成本控制情况〕"),
      ],
    };
    expect(
      openPoints(document, [
        finding("verify", "结余6.00万元"),
        finding("explain", "“甲”预算执行率50%，未说明原因"),
        finding("hint", "尾差。"),
        finding("mismatch", "节约率应为0.2%。"),
      ]),
    ).toEqual([
      "勾稽不符：节约率应为0.2%。",
      "待说明：“甲”预算执行率50%，未说明原因。",
      "第三部分尚待填写：组织情况。",
      "第四（一）部分尚待填写：成本控制情况。",
    ]);
  });

  it("finds placeholders in tables", () => {
    const document: ReportDocument = {
      title: "报告",
      blocks: [
        {
          kind: "table",
          caption: "附表",
          widths: [1],
          header: ["项目名称"],
          rows: [
            [
              {
                align: "left",
                runs: [{ kind: "placeholder", text: "〔待填写：项目名称〕", section: "附表" }],
              },
            ],
          ],
        },
      ],
    };
    expect(openPoints(document, [])).toEqual(["附表尚待填写：项目名称。"]);
  });

  it("is empty for a report that may be handed in", () => {
    expect(openPoints({ title: "报告", blocks: [] }, [finding("verify", "结余6.00万元")])).toEqual([]);
  });
});
