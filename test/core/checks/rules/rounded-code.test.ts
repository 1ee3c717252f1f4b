import { roundedCode } from "../../../../src/core/checks/rules/rounded-code";
import { ledgerOf } from "../../../support/build-ledger";
import { findingsOf } from "../../../support/findings-of";

describe("rounded-code", () => {
  it("asks for the code as text", () => {
    const ledger = ledgerOf("项目名称 | 年初预算数 | 全年执行数\n甲 | 20 | 5", {
      oddities: [
        { kind: "rounded-code", field: "projectCode", at: [], text: "530121210000000000", project: 0 },
      ],
    });
    expect(findingsOf(roundedCode, ledger)[0]).toMatchObject({
      kind: "verify",
      project: "甲",
      message:
        "项目编码530121210000000000按数值填列，超过15位有效数字的部分已变为0，请改为文本格式后按原编码重新填写。",
    });
  });
});
