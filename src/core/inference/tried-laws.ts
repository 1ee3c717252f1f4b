import type { Law } from "./law";

const MOST_PARTS = 14;

/** Each column as the sum of those next to it, on either side. */
export function neighbourLaws(columns: readonly number[]): readonly Law[] {
  return columns.flatMap((whole, index) => {
    const laws: Law[] = [];
    for (let count = 2; count <= MOST_PARTS; count++) {
      if (index + count < columns.length)
        laws.push({ whole, parts: columns.slice(index + 1, index + 1 + count), taken: [] });
      if (index - count >= 0) laws.push({ whole, parts: columns.slice(index - count, index), taken: [] });
    }
    return laws;
  });
}

/** Each column as the sum of two others. */
export function* pairLaws(columns: readonly number[]): Iterable<Law> {
  for (const whole of columns)
    for (const [index, first] of columns.entries())
      for (const second of columns.slice(index + 1))
        if (first !== whole && second !== whole) {
          // As differences the same columns are tried with another of them as the whole.
          yield { whole, parts: [first, second], taken: [] };
        }
}

/** Two columns as the sum of two others, and each as that of three. */
export function* threeLaws(columns: readonly number[]): Iterable<Law> {
  for (const [a, whole] of columns.entries())
    for (const [b, other] of columns.slice(a + 1).entries())
      for (const [index, first] of columns.entries())
        for (const second of columns.slice(index + 1))
          if (![whole, other].includes(first) && ![whole, other].includes(second) && a + 1 + b > a)
            yield { whole, parts: [first, second], taken: [other] };
  for (const whole of columns)
    for (const [index, first] of columns.entries())
      for (const [next, second] of columns.slice(index + 1).entries())
        for (const third of columns.slice(index + next + 2))
          if (![first, second, third].includes(whole))
            yield { whole, parts: [first, second, third], taken: [] };
}
