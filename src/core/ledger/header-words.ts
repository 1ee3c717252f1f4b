import type { ColumnField } from "./fields";

/**
 * What a header may stand for. adjusted: 调整预算数, the change in some systems and the total in others. net: one column
 * of signed changes. budget: 预算数 without saying which. amount and kind belong to lists of adjustments or payments.
 */
export type HeaderMeaning =
  ColumnField | "adjusted" | "net" | "budget" | "amount" | "kind" | "status" | "paymentDate";

/**
 * Headers as budget sheets, the finance systems and their exports write them, the plainest first: where two columns
 * bear words for one field, the earlier word is the field's.
 */
const WORDS: Readonly<Record<HeaderMeaning, string>> = {
  serial: "序号 编号 no no. 次序 项次 序",
  projectCode: `项目编码 项目代码 预算项目编码 预算项目代码 项目编号 二级项目编码 预算编码
    pro_code 编码 代码`,
  projectName: `项目名称 预算项目名称 二级项目名称 支出项目名称 预算项目 项目 支出项目 支出事项
    转移支付名称 资金名称 专项名称 专项资金名称 三公经费项目 事项 事项名称 名称 村名 地区
    一级项目名称 pro_name 预算科目 支出科目 科目 科目名称`,
  projectCount: "项目个数 项目数 个数 项目数量",
  approvalOffice: "财政归口科室 批复科室 归口科室 财政归口科 归口股室 财政业务科室 业务科室",
  responsibleOffice: "责任科室 主管科室 实施科室 责任部门 承办科室 使用科室 科室 项目负责科室",
  fundingSource: "资金来源",
  fundingYear: "资金年度",
  budgetType: "预算类型 预算性质 资金性质",
  fundCategory: "资金类别",
  initialBudget: `年初预算数 年初预算 年初批复数 年初批复 年初批复预算数 年初批复预算 年初预算批复数
    年初安排数 年初安排 年初预算安排 年初预算安排数 年初预算金额 年初批复金额 年初下达数
    年初下达 年初数 批复预算数 批复预算 预算批复数 批复数 批复金额 年初部门预算数 部门预算数
    部门预算批复数 已预下达`,
  increase: `调增数 追加数 调增 追加 调增金额 追加金额 调增额 追加额 预算调增数 预算调增 预算追加数
    预算追加 追加预算数 追加预算 年中追加数 年中追加 年中调增 年中调增数 本年追加 调整增加
    调整增加数 增加数 追加指标 本次下达 下达数`,
  decrease: `调减数 调减 调减金额 调减额 预算调减数 预算调减 压减数 压减 核减数 追减数 追减
    年中调减 年中调减数 调整减少 调整减少数 减少数`,
  recovered: `收回数 收回 财政收回 财政收回数 年终收回 年终收回数 年终收回额度 年末收回 收回指标
    收回金额 收回额度 盘活数`,
  carriedForward: "结转下年数 结转下年 结转下年金额 结转下年使用 结转数 结转金额",
  fullYearBudget: `全年预算数 调整后预算数 预算指标 全年预算 调整后预算 调整后的预算 调整后的预算数
    调整后预算金额 调整后全年预算数 调整后全年预算 调整后数 追加后预算数 变动后预算数
    年度预算数 年度预算 全年预算金额 全年预算合计 指标金额 指标总额 指标数 指标下达金额
    年度指标 下达金额 合计下达 全年下达数 实际下达 实际下达数 全年指标 全年指标数`,
  execution: `全年执行数 执行数 全年执行 全年执行金额 执行金额 累计执行数 累计执行 实际支付金额
    支付金额 已支付金额 支付数 已支付数 已支付 国库支付数 国库支付金额 国库集中支付数
    累计支付数 累计支付金额 实际支付数 实际支出金额 实际支出数 支出金额 实际支出 支出数
    累计支出 累计支出数 全年支出 全年支出数 支出执行数 预算执行数 已执行金额 已执行数
    实际执行 实际执行数 实际执行金额 实际发生数 实际使用数 实际使用金额 实际数 已使用金额
    决算数 拨付金额 拨付数 支出 执行`,
  executionRate: `预算执行率 执行率 全年执行率 全年预算执行率 预算执行进度 执行进度 支出进度 实际支出进度
    支付进度 支出比率 支出率 支付率 执行占比 执行比例 资金使用率 资金执行率 使用率
    预算完成率 完成率`,
  balance: `结余数 结余 结余资金 结余金额 预算结余 预算结余数 指标结余 结余结转 结转结余 结转结余数
    年末结转和结余 年末结余 指标余额 剩余指标 剩余额度 剩余金额 剩余数 余额 未执行数
    未执行金额 未支付数 未支出数 可用预算数`,
  balanceRate: "结余率 预算结余率",
  savingRate: "节约率 资金节约率",
  adjustmentDocument: `调整依据 文号 指标文号 批复文号 调整文号 追加文号 下达文号 依据文号 文件号 文件文号
    依据文件 文件依据 依据 批文号`,
  adjustmentDate: "调整日期 调整时间 追加日期 下达日期 下达时间 批复日期 业务日期 日期 时间",
  paymentDate: `支付日期 付款日期 支付时间 实际支付日期 清算日期 交易日期 凭证日期 记账日期`,
  purpose: "主要用途 用途 资金用途 项目内容 主要内容 支出用途",
  reason: `未完成原因 差异原因 未完成原因分析 未执行原因 未执行完原因 执行偏差原因 偏差原因
    偏差原因分析及改进措施 偏差原因分析 原因分析 原因说明 未支出原因 执行差异原因 原因
    预算执行说明 执行情况说明`,
  target: "绩效目标 年度绩效目标 年度目标",
  outcome: "完成情况 目标完成情况 绩效完成情况",
  adjusted: "调整预算数 调整预算 核定调整预算数 调整预算金额",
  net: `预算调整数 预算调整额 调整数 调整额 年度预算调整 年度预算调整数 预算调整 年中调整数
    年中调整 调整变动数 增减数 调增调减数 调增调减 调增减数 追加追减数 净调整数`,
  budget: `预算数 预算金额 预算总额 预算安排数 预算安排 安排数 安排金额 项目预算 项目预算数 预算
    计划数 计划金额`,
  amount: "金额 发生额 合计金额 调整金额 本次金额 额度 资金额度",
  kind: "类型 调整类型 调整类别 调整方式 调整性质 调整方向 增减 方向 业务类型 变动类型",
  status: "支付状态 状态 凭证状态 业务状态 单据状态",
};

const MEANINGS = new Map(
  (Object.entries(WORDS) as [HeaderMeaning, string][]).flatMap(([meaning, words]) =>
    words.split(/\s+/).map((word, rank) => [word, { meaning, rank }] as const),
  ),
);

export interface HeaderWord {
  readonly meaning: HeaderMeaning;
  /** 0 for the word that decides among several. */
  readonly rank: number;
}

/** What a header's words say once units, letters, years and the like are taken off it. */
export function headerWord(bare: string): HeaderWord | undefined {
  return MEANINGS.get(bare);
}
