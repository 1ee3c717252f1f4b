import { withNestedQuotes } from "../../../src/core/checks/nested-quotes";

test.each([
  ["第4行““十四五”规划”的执行数", "第4行“‘十四五’规划”的执行数"],
  ["“甲”和“乙”", "“甲”和“乙”"],
  ["“一“二“三”二”一”", "“一‘二“三”二’一”"],
  ["没有引号", "没有引号"],
  ["“少一个", "“少一个"],
  ["”倒了“", "”倒了“"],
])("%s becomes %s", (text, expected) => {
  expect(withNestedQuotes(text)).toBe(expected);
});
