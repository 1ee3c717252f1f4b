/** What users are told of a rule besides its statement. */
export interface RuleGuide {
  /** Article or page; 惯例 where none was read in its official text. */
  readonly source: string;
  readonly example: string;
  readonly remedy: string;
}

/** Where rules come from, as the guides cite it; CUSTOM where no official text was read. */
export const FLOW = "部门决算公开的名词解释（大理州）：调整预算数＝年初预算数＋预算调增数－预算调减数";
export const FORM = "四川省《部门预算项目支出绩效自评表（2023年度）》填表说明";
export const RATE = `${FORM}：预算执行率＝预算执行数÷调整后预算数`;
export const SUM = "算术关系：合计等于各项之和";
export const SAME = "算术关系：同一项目的同一个数，工作簿中各张表应一致";
export const DATA = "惯例：不能读取的数不作判断，逐格列出";
export const CUSTOM = "惯例，待核对";
export const SCORE =
  "绥阳县太白镇2021年度项目支出绩效自评表填表说明：预算执行率得分＝执行率×该指标分值，最高不得超过分值上限";
