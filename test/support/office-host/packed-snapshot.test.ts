import { contractWorkbook } from "../../hosts/contract-workbook";
import { snapshotContent } from "../../hosts/snapshot-content";
import { type PackedSnapshot, packSnapshot, unpackSnapshot } from "./packed-snapshot";

describe("packSnapshot", () => {
  it("carries a workbook through JSON", () => {
    const workbook = contractWorkbook();
    const carried = JSON.parse(JSON.stringify(packSnapshot(workbook))) as PackedSnapshot;
    expect(snapshotContent(unpackSnapshot(carried))).toEqual(snapshotContent(workbook));
  });
});
