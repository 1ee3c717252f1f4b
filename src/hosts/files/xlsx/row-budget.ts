import { HostError } from "../../../app/host-error";

/**
 * Counts the rows that the columns of a workbook reserve. One cell in the last row of every column is a file of
 * kilobytes and would cost us 200 GB.
 */
export class RowBudget {
  private left: number;

  constructor(most: number) {
    this.left = most;
  }

  spend(rows: number): void {
    this.left -= rows;
    if (this.left < 0)
      throw new HostError(
        "too-large",
        "工作表的已用区域过大，超出可以核对的范围；请用Excel或WPS删除数据以下、以右的多余内容后另存，再试。",
      );
  }
}
