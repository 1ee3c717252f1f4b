import { onceATable } from "../../../src/core/inference/once-a-table";
import type { PlainTable } from "../../../src/core/inference/plain-table";

it("works out once what a table shows at so many decimals", () => {
  const asked: string[] = [];
  const words = onceATable((table, decimals) => {
    asked.push(`${table.rows.length} ${decimals}`);
    return asked.length;
  });
  const [one, other] = [{ rows: [1] }, { rows: [1, 2] }] as unknown as [PlainTable, PlainTable];
  expect([words(one, 2), words(one, 2), words(one, 0), words(other, 2)]).toEqual([1, 1, 2, 3]);
  expect(asked).toEqual(["1 2", "1 0", "2 2"]);
});
