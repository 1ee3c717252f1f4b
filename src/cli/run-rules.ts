import { KIND_LABELS } from "../core/checks/kind-labels";
import { RULE_GUIDES } from "../core/checks/rule-guide";
import { RULESET } from "../core/checks/ruleset";
import type { Terminal } from "./terminal";

/** heji rules: every rule in one sentence, with its source, an example, what it can report and what to do. */
export function runRules(options: { readonly messages: boolean }, terminal: Terminal): void {
  const lines = RULESET.flatMap(({ id, statement, gravest, messages }, index) => {
    const { source, example, remedy } = RULE_GUIDES[id]!;
    const label = KIND_LABELS.find(([kind]) => kind === gravest)![1];
    return [
      `${index + 1}. ${statement}（${id}）`,
      `   性质：最重为${label}`,
      `   依据：${source}`,
      `   举例：${example}`,
      `   处理：${remedy}`,
      ...(options.messages ? Object.values(messages).map((message) => `   说法：${message}`) : []),
      "",
    ];
  });
  terminal.out(`核对规则共${RULESET.length}条\n\n${lines.join("\n")}`);
}
