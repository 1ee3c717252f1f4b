import { readFileSync } from "node:fs";
import { checkWorkbook, type CheckOutcome } from "../../../src/app/check-workbook";
import { readXlsx } from "../../../src/hosts/files/read-xlsx";

function messagesOf(outcome: CheckOutcome): readonly string[] {
  if (outcome.kind === "unusable") throw new Error(outcome.message);
  return outcome.checked.findings.map(
    ({ rule, at, message }) => `${rule} ${JSON.stringify(at[0])} ${message}`,
  );
}

test("the sample gives the same findings by its headers as by its names", async () => {
  const named = await readXlsx({ name: "样例.xlsx", bytes: readFileSync("assets/samples/sample.xlsx") });
  const unnamed = checkWorkbook({ ...named, names: [] });
  expect(messagesOf(unnamed)).toEqual(messagesOf(checkWorkbook(named)));
  expect(unnamed).toMatchObject({
    checked: { mapping: { blocks: [{ role: "ledger" }, { role: "ledger" }, { role: "ledger" }] } },
  });
});
