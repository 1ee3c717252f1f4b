import { RULESET } from "../../src/core/checks/ruleset";
import { runHeji } from "./run-heji";

describe("heji rules", () => {
  it("states every rule with source, example and remedy", async () => {
    const { code, out, err } = await runHeji("/", "rules");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(new RegExp(`^核对规则共${RULESET.length}条\n`));
    for (const { id, statement } of RULESET) expect(out).toContain(`${statement}（${id}）`);
    expect(out.match(/依据：/g)).toHaveLength(RULESET.length);
    expect(out).not.toContain("说法：");
  });

  it("prints every message for reading, in the house's words", async () => {
    const { out } = await runHeji("/", "rules", "--messages");
    const messages = RULESET.flatMap((rule) => Object.values(rule.messages));
    for (const message of messages) expect(out).toContain(`说法：${message}`);
    expect(out).not.toMatch(/疑似|警告|错误数据|造假/);
  });
});
