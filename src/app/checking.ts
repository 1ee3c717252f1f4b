/** What a page needs once something is checked: rules, recognition and report, all that may come after the first drawing. */
export { checkWorkbook } from "./check-workbook";
export { composeAnnotation } from "./compose-annotation";
export { composeReport, previewReport } from "./compose-report";
export { executionBars } from "./execution-bars";
