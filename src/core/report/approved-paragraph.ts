import type { ProjectFigures } from "./project-figures";
import type { ProjectGroup } from "./project-groups";
import type { ReportRun } from "./report-document";
import { join } from "./runs";
import { sentence, split } from "./sentence-parts";
import type { Teller } from "./teller";

/** What was approved at the start of the year, by funding year and by the office that approved it. */
export function approvedParagraph(teller: Teller, approved: ProjectGroup): ReportRun[] {
  const lead = { 单位: teller.bureau(), 年度: teller.year() };
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
    carriedOver(teller, byYear),
    "。",
    sentence(split(teller, "批复科室", byOffice, ({ initial }) => initial)),
  ]);
}

/** Said only of funds of the year before: that a budget is of its own year goes without saying. */
function carriedOver(teller: Teller, byYear: readonly ProjectGroup[]): ReportRun[] {
  const isCarriedOver = byYear.length === 1 && byYear[0]!.projects.every(isOfFormerYear);
  return isCarriedOver ? teller.tell("批复全部", { 名称: byYear[0]!.label }) : [];
}

function isOfFormerYear({ fundingYear }: ProjectFigures): boolean {
  return fundingYear === "上年结转";
}

function yearName(year: "当年" | "上年结转"): string {
  return year === "当年" ? "当年预算" : "上年结转";
}
