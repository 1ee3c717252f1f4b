import { areNear, codeKey, isRoundedCode, nameKeyOf } from "../../../src/core/ledger/project-identity";

describe("codeKey", () => {
  it("takes no notice of blanks, width and case", () => {
    expect(codeKey(" ５３01 a7")).toBe(codeKey("5301A7"));
  });
});

describe("nameKeyOf", () => {
  it("takes no notice of quotes, width, blanks and a closing mark", () => {
    expect(nameKeyOf("“智慧清河” 机柜（ＩＤＣ）租赁费。")).toBe(nameKeyOf("智慧清河机柜(idc)租赁费"));
  });
});

describe("isRoundedCode", () => {
  it.each([
    ["990107200000001000", "990107200000001234", true],
    ["990107200000001234", "990107200000001235", false],
    ["990107200000000000", "990108300000000000", false],
    ["A0001", "A0002", false],
  ])("tells of %s and %s: %s", (one, other, expected) => {
    expect(isRoundedCode(one, other)).toBe(expected);
    expect(isRoundedCode(other, one)).toBe(expected);
  });
});

describe("areNear", () => {
  it.each([
    ["信息化管理工作经费", "信息化管理工作", true],
    ["智慧城市建设", "智慧城市健设", true],
    ["科技园一期工程", "科技园二期工程", false],
    ["政府采购", "固定资产清查", false],
  ])("tells of %s and %s: %s", (one, other, expected) => {
    expect(areNear(one, other)).toBe(expected);
  });
});
