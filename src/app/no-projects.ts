/** Why there is no report on a workbook that lists no projects. */
export const NO_PROJECTS =
  "这个工作簿中没有项目台账，只核对了表内各数的勾稽，不能写自评报告；请选用列有各项目年初预算数、全年执行数的工作簿。";
