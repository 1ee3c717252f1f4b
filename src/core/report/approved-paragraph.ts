import type { Heading } from "../ledger/ledger";
import type { ProjectGroup } from "./project-groups";
import type { ReportRun } from "./report-document";
import { join, say } from "./runs";
import { sentence, split } from "./sentence-parts";
import type { Teller } from "./teller";

/** What was approved at the start of the year, by funding year and by the office that approved it. */
export function approvedParagraph(teller: Teller, approved: ProjectGroup): ReportRun[] {
  const lead = { 单位: bureau(teller), 年度: teller.year() };
  if (approved.isEmpty) return teller.sentence("年初未批复", lead);
  const byYear = approved.by(
    "year",
    ({ fundingYear }) => fundingYear && `${yearName(fundingYear)}项目`,
    "其他项目",
  );
  const byOffice = approved.by("office", (project) => project.text("approvalOffice"), "未注明科室的项目");
  return join([
    teller.tell("年初批复", { ...lead, 项目个数: approved.count(), 批复金额: approved.initial }),
    split(teller, "批复其中", byYear, ({ initial }) => initial),
    "。",
    sentence(split(teller, "批复科室", byOffice, ({ initial }) => initial)),
  ]);
}

function yearName(year: "当年" | "上年结转"): string {
  return year === "当年" ? "当年预算" : "上年结转";
}

/** 昆明市某某局（以下简称“某某局”）. */
function bureau(teller: Teller): ReportRun[] {
  const { bureauName, bureauShortName }: Heading = teller.heading;
  if (!bureauName) return [teller.placeholder("单位名称")];
  return bureauShortName && bureauShortName !== bureauName
    ? say`${bureauName}（以下简称“${bureauShortName}”）`
    : say`${bureauName}`;
}
