import { unknownWord } from "../../../../src/core/checks/rules/unknown-word";
import { ledgerOf } from "../../../support/build-ledger";
import { findingsOf } from "../../../support/findings-of";

describe("unknown-word", () => {
  it("says which word is not among those that can be read", () => {
    const ledger = ledgerOf("项目名称 | 年初预算数 | 全年执行数\n甲 | 20 | 5", {
      oddities: [{ kind: "unknown-word", field: "fundingSource", at: [], text: "自筹", project: 0 }],
    });
    expect(findingsOf(unknownWord, ledger)[0]).toMatchObject({
      kind: "hint",
      message: "资金来源填的是“自筹”，不在可用的填法之内，按未填处理，请核对。",
    });
  });
});
