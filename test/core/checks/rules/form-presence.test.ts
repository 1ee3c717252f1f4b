import { formPresence } from "../../../../src/core/checks/rules/form-presence";
import { findingsOf, tallyOf } from "../../../support/findings-of";
import { listWithForms } from "../../../support/list-with-forms";

describe("form-presence", () => {
  it("names the one project that has no form where all others have one", () => {
    const [finding, ...others] = findingsOf(formPresence, listWithForms(5, 4));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      message: "台账中有4个项目另有自评表，以下1个项目没有：项目5；请核对是漏填自评表，还是台账多列项目。",
      at: [{ sheet: "台账", row: 6, column: 0 }],
    });
  });

  it("is content where all have one, and silent where forms are made for some", () => {
    expect(tallyOf(formPresence, listWithForms(4, 4))).toMatchObject({ checked: 4, passed: 4 });
    expect(findingsOf(formPresence, listWithForms(6, 4))).toEqual([]);
    expect(findingsOf(formPresence, listWithForms(4, 3))).toEqual([]);
  });
});
