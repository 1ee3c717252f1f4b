import type { Heading } from "../ledger/ledger";
import type { ProjectGroup } from "./project-groups";
import type { OverallTexts } from "./report-document";
import { number, placeholder, say } from "./runs";
import { rateCell } from "./table-cells";
import type { Teller } from "./teller";

/** Placeholders among them name it as their section. */
const SECTION = "附表";

/** What a bureau's own template may ask for by name: whose report it is, and the figures over all projects in 万元. */
export function overallTexts(
  { bureauName, bureauShortName }: Heading,
  all: ProjectGroup,
  teller: Teller,
): OverallTexts {
  return {
    单位名称: bureauName ? say`${bureauName}` : [placeholder("单位名称", "落款")],
    单位简称:
      (bureauShortName ?? bureauName)
        ? say`${(bureauShortName ?? bureauName)!}`
        : [placeholder("单位简称", "落款")],
    预算年度: [teller.year()],
    项目个数: [all.count()],
    年初预算: [number(all.initial, SECTION)],
    全年预算: [number(all.fullYear, SECTION)],
    执行合计: [number(all.execution, SECTION)],
    结余合计: [number(all.total("balance"), SECTION)],
    预算执行率: rateCell(all).runs,
  };
}
