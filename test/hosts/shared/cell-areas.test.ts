import fc from "fast-check";
import { addressLists, areasOf } from "../../../src/hosts/shared/cell-areas";

const places = fc.array(fc.record({ row: fc.nat(12), column: fc.nat(6) }), { maxLength: 40 });

describe("areasOf", () => {
  it("joins a table into one rectangle", () => {
    const table = [0, 1, 2].flatMap((row) => [3, 4].map((column) => ({ row, column })));
    expect(areasOf(table)).toEqual([{ top: 0, left: 3, bottom: 2, right: 4 }]);
  });

  it("covers exactly the cells it is given, each once", () => {
    fc.assert(
      fc.property(places, (cells) => {
        const covered = areasOf(cells).flatMap(({ top, left, bottom, right }) =>
          Array.from({ length: (bottom - top + 1) * (right - left + 1) }, (_, index) => {
            const width = right - left + 1;
            return `${top + Math.floor(index / width)},${left + (index % width)}`;
          }),
        );
        const wanted = new Set(cells.map(({ row, column }) => `${row},${column}`));
        expect(covered.sort()).toEqual([...wanted].sort());
      }),
    );
  });
});

describe("addressLists", () => {
  it("keeps every list within the limit and loses no address", () => {
    fc.assert(
      fc.property(places, (cells) => {
        const areas = areasOf(cells);
        const lists = addressLists(areas, 20);
        expect(lists.every((list) => list.length <= 20)).toBe(true);
        expect(lists.flatMap((list) => list.split(","))).toHaveLength(areas.length);
      }),
    );
  });
});
