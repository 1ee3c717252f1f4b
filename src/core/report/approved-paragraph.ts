import type { Heading } from "../ledger/ledger";
import type { ProjectFigures } from "./project-figures";
import type { ProjectGroup } from "./project-groups";
import type { ReportRun } from "./report-document";
import { join, money, placeholder, say } from "./runs";
import { sentence, split, yearRun } from "./sentence-parts";

/** What was approved at the start of the year, by funding year and by the office that approved it. */
export function approvedParagraph(heading: Heading, approved: ProjectGroup, section: string): ReportRun[] {
  const lead = say`${bureau(heading, section)}${yearRun(heading, section)}年度`;
  if (approved.isEmpty) return say`${lead}部门预算年初未批复项目。`;
  const byYear = approved.by(
    "year",
    ({ fundingYear }) => fundingYear && `${yearName(fundingYear)}项目`,
    "其他项目",
  );
  const byOffice = approved.by("office", (project) => project.text("approvalOffice"), "未注明科室的项目");
  return join([
    say`${lead}部门预算年初批复项目${approved.count()}个，批复金额${money(approved.initial, section)}`,
    split("，其中", byYear, ({ initial }) => money(initial, section)),
    "。",
    sentence(split("按批复科室分，", byOffice, ({ initial }) => money(initial, section))),
  ]);
}

function yearName(year: NonNullable<ProjectFigures["fundingYear"]>): string {
  return year === "当年" ? "当年预算" : "上年结转";
}

/** 昆明市某某局（以下简称“某某局”）. */
function bureau({ bureauName, bureauShortName }: Heading, section: string): ReportRun[] {
  if (!bureauName) return [placeholder("单位名称", section)];
  return bureauShortName && bureauShortName !== bureauName
    ? say`${bureauName}（以下简称“${bureauShortName}”）`
    : say`${bureauName}`;
}
