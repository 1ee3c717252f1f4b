import type { Rule } from "./define-rule";
import { accountBalance } from "./rules/account-balance";
import { accountLedger } from "./rules/account-ledger";
import { accountTotal } from "./rules/account-total";
import { adjustmentChain } from "./rules/adjustment-chain";
import { adjustmentDate } from "./rules/adjustment-date";
import { adjustmentList } from "./rules/adjustment-list";
import { approvalList } from "./rules/approval-list";
import { balance } from "./rules/balance";
import { balanceRate } from "./rules/balance-rate";
import { balanceUses } from "./rules/balance-uses";
import { carriedAgain } from "./rules/carried-again";
import { carriedYearsRule } from "./rules/carried-years";
import { carryOverYear } from "./rules/carry-over-year";
import { documentRequired } from "./rules/document-required";
import { duplicate } from "./rules/duplicate";
import { evaluatedBudget } from "./rules/evaluated-budget";
import { evaluationTotal } from "./rules/evaluation-total";
import { executionRate } from "./rules/execution-rate";
import { executionScoreRule } from "./rules/execution-score";
import { figureShare } from "./rules/figure-share";
import { figureSum } from "./rules/figure-sum";
import { formIndicator } from "./rules/form-indicator";
import { formCode } from "./rules/form-code";
import { formPresence } from "./rules/form-presence";
import { formLedger } from "./rules/form-ledger";
import { formScore } from "./rules/form-score";
import { formTotal } from "./rules/form-total";
import { fullMarks } from "./rules/full-marks";
import { fullYearBudget } from "./rules/full-year-budget";
import { fundBudget } from "./rules/fund-budget";
import { fundExecution } from "./rules/fund-execution";
import { fundRate } from "./rules/fund-rate";
import { fundSum } from "./rules/fund-sum";
import { indicatorCoverage } from "./rules/indicator-coverage";
import { indicatorFigure } from "./rules/indicator-figure";
import { indicatorPointsRule } from "./rules/indicator-points";
import { indicatorProject } from "./rules/indicator-project";
import { indicatorResult } from "./rules/indicator-result";
import { keyedSum } from "./rules/keyed-sum";
import { listCode } from "./rules/list-code";
import { listDate } from "./rules/list-date";
import { listSign } from "./rules/list-sign";
import { listedScore } from "./rules/listed-score";
import { listPresence } from "./rules/list-presence";
import { listUnit } from "./rules/list-unit";
import { negative } from "./rules/negative";
import { notCalculated } from "./rules/not-calculated";
import { ofWhich } from "./rules/of-which";
import { officeRate } from "./rules/office-rate";
import { officeSummary } from "./rules/office-summary";
import { overExecution } from "./rules/over-execution";
import { overallRate } from "./rules/overall-rate";
import { paymentBeforeDocument } from "./rules/payment-before-document";
import { paymentList } from "./rules/payment-list";
import { rateBasis } from "./rules/rate-basis";
import { reasonRequired } from "./rules/reason-required";
import { roundedCode } from "./rules/rounded-code";
import { roundedFigure } from "./rules/rounded-figure";
import { savingRate } from "./rules/saving-rate";
import { scoreLimit } from "./rules/score-limit";
import { sharedCode } from "./rules/shared-code";
import { statedTotal } from "./rules/stated-total";
import { subtotal } from "./rules/subtotal";
import { summaryList } from "./rules/summary-list";
import { systemAmount } from "./rules/system-amount";
import { sheetAgreementRule } from "./rules/sheet-agreement";
import { systemPresence } from "./rules/system-presence";
import { textFigure } from "./rules/text-figure";
import { textSplit } from "./rules/text-split";
import { toldTotal } from "./rules/told-total";
import { listUnapproved } from "./rules/list-unapproved";
import { writtenArithmetic } from "./rules/written-arithmetic";
import { uncoveredRows } from "./rules/uncovered-rows";
import { unmarkedSum } from "./rules/unmarked-sum";
import { twoUnits } from "./rules/two-units";
import { unknownWord } from "./rules/unknown-word";
import { unreadableFigure } from "./rules/unreadable-figure";
import { tableRate } from "./rules/table-rate";
import { tableSum } from "./rules/table-sum";

/** Every rule, in the order in which findings of one severity are listed. */
export const RULESET: readonly Rule[] = [
  fullYearBudget,
  balance,
  executionRate,
  savingRate,
  balanceRate,
  subtotal,
  ofWhich,
  twoUnits,
  statedTotal,
  toldTotal,
  writtenArithmetic,
  overallRate,
  fundSum,
  fundBudget,
  fundRate,
  formScore,
  formIndicator,
  formTotal,
  figureSum,
  figureShare,
  tableSum,
  tableRate,
  sheetAgreementRule,
  carriedYearsRule,
  keyedSum,
  textSplit,
  systemAmount,
  indicatorPointsRule,
  executionScoreRule,
  scoreLimit,
  evaluationTotal,
  approvalList,
  adjustmentList,
  adjustmentChain,
  paymentList,
  summaryList,
  accountBalance,
  accountTotal,
  accountLedger,
  officeSummary,
  officeRate,
  formLedger,
  formCode,
  formPresence,
  listUnit,
  balanceUses,
  overExecution,
  fundExecution,
  negative,
  duplicate,
  sharedCode,
  paymentBeforeDocument,
  systemPresence,
  fullMarks,
  evaluatedBudget,
  indicatorProject,
  indicatorCoverage,
  indicatorFigure,
  listCode,
  listPresence,
  listUnapproved,
  listDate,
  listSign,
  listedScore,
  unreadableFigure,
  textFigure,
  notCalculated,
  uncoveredRows,
  unmarkedSum,
  roundedCode,
  reasonRequired,
  documentRequired,
  indicatorResult,
  adjustmentDate,
  roundedFigure,
  carriedAgain,
  carryOverYear,
  rateBasis,
  unknownWord,
];
