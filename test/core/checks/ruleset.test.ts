import { readdirSync } from "node:fs";
import { join } from "node:path";
import { RULE_GUIDES } from "../../../src/core/checks/rule-guide";
import { RULESET } from "../../../src/core/checks/ruleset";

const folder = join(__dirname, "../../../src/core/checks/rules");
const files = (path: string, ending: string): string[] =>
  readdirSync(path)
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length))
    .sort();

describe("RULESET", () => {
  it("lists exactly the rules of the folder, each once", () => {
    expect(RULESET.map(({ id }) => id).sort()).toEqual(files(folder, ".ts"));
  });

  it("has a guide for every rule, and none beside them", () => {
    expect(Object.keys(RULE_GUIDES).sort()).toEqual(files(folder, ".ts"));
    for (const { source, example, remedy } of Object.values(RULE_GUIDES)) {
      expect(source).not.toBe("");
      for (const sentence of [example, remedy]) expect(sentence).toMatch(/。$/);
    }
  });

  it("never lets a rule of mere custom report a disagreement", () => {
    const custom = RULESET.filter(({ id }) => RULE_GUIDES[id]!.source === "惯例，待核对");
    expect(custom.filter(({ gravest }) => gravest === "mismatch")).toEqual([]);
    expect(custom.length).toBeGreaterThan(0);
  });

  it("has a test for every rule", () => {
    expect(files(join(__dirname, "rules"), ".test.ts")).toEqual(files(folder, ".ts"));
  });

  it.each(RULESET.map((rule) => [rule.id, rule] as const))("speaks in full sentences: %s", (_, rule) => {
    for (const sentence of [rule.statement, ...Object.values(rule.messages)]) {
      expect(sentence).toMatch(/。$/);
      expect(sentence).not.toMatch(/疑似|警告|错误数据|造假/);
    }
  });
});
