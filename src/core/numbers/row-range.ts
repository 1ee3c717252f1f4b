/** The rows from…to, both included; none where to < from. */
export class RowRange implements Iterable<number> {
  constructor(
    readonly from: number,
    readonly to: number,
  ) {}

  *[Symbol.iterator](): Generator<number> {
    for (let row = this.from; row <= this.to; row++) yield row;
  }
}
