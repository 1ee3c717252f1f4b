import type { SettingField } from "../../core/ledger/settings";

/** The texts of the settings form; a part of the pane's one table of texts. */
export const settingsStrings = {
  title: "设定口径和阈值",
  hint: "设定存在这个工作簿里，各处核对都按它。工作簿里有同名单元格的，以单元格为准。",
  automatic: "自动判定",
  labels: {
    rateBasis: "执行率口径",
    recoveryBasis: "收回口径",
    roundingBasis: "尾差口径",
    reasonThreshold: "说明原因执行率",
    reasonFloor: "说明原因起点金额",
  } satisfies Record<SettingField, string>,
  choices: {
    rateBasis: { 全年预算: "全年预算（执行数÷全年预算数）", 年初预算: "年初预算（执行数÷年初预算数）" },
    recoveryBasis: { 年终收回: "年终收回（结余的去向，不扣减）", 年中收回: "年中收回（扣减全年预算）" },
    roundingBasis: { 逐分相符: "逐分相符（金额即原数）", 允许尾差: "允许尾差（金额由元换算取整）" },
  },
  thresholdHint: "低于这个执行率的项目须说明原因；不填为90%。",
  thresholdFault: "请填0至100之间的百分数，如90%。",
  floorHint: "全年预算小于这个金额的项目不要求说明；不填为全部要求。",
  floorFault: "请填不小于0的金额，如50万元。",
  fromCell: "工作簿单元格已写明：",
  rules: "按惯例核对的规则（取消勾选即停用）",
  save: "保存设定并重新核对",
  saved: "设定已保存在工作簿里，并已按新设定核对。",
} as const;
