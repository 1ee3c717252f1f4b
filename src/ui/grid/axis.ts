/** Rows or columns along one side of a sheet, in pixels. */
export interface Axis {
  readonly count: number;
  readonly total: number;
  start(index: number): number;
  /** 0 for what is hidden. */
  size(index: number): number;
  /** The row or column at a distance from the start; the last one beyond the end. */
  at(distance: number): number;
}

export function axisOf(count: number, sizeOf: (index: number) => number): Axis {
  const starts = new Float64Array(count + 1);
  for (let index = 0; index < count; index++) starts[index + 1] = starts[index]! + sizeOf(index);
  const within = (index: number): number => Math.min(Math.max(index, 0), count);
  return {
    count,
    total: starts[count]!,
    start: (index) => starts[within(index)]!,
    size: (index) => starts[within(index + 1)]! - starts[within(index)]!,
    at(distance) {
      let low = 0;
      let high = count - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (starts[middle]! <= distance) low = middle;
        else high = middle - 1;
      }
      return low;
    },
  };
}

/** The next index in a direction that is not hidden; the same one where there is none. */
export function nextShown(axis: Axis, from: number, step: 1 | -1): number {
  for (let index = from + step; index >= 0 && index < axis.count; index += step)
    if (axis.size(index) > 0) return index;
  return from;
}
