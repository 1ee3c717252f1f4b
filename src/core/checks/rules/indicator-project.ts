import { defineRule } from "../define-rule";

export const indicatorProject = defineRule({
  id: "indicator-project",
  statement: "绩效指标表中的项目编码和名称与台账中的项目对应。",
  messages: {
    code: "绩效指标的项目编码“{code}”在台账中没有，其自评表未生成，请核对编码。",
    namesake: "绩效指标的项目编码“{code}”在台账中没有；台账中同名项目“{name}”的编码是“{other}”，请核对编码。",
    name: "绩效指标的项目“{name}”在台账中没有，其自评表未生成，请核对名称或补填项目编码。",
    ambiguous: "台账中有几个项目名为“{name}”，绩效指标无法对应，请在绩效指标中补填项目编码。",
  },
  gravest: "verify",

  examine({ evaluation }) {
    const failures = evaluation?.strangers ?? [];
    const joined = evaluation?.projects.filter(({ indicators }) => indicators.length > 0).length ?? 0;
    return { subjects: joined + failures.length, unverifiable: 0, failures };
  },

  report({ code, name = "", at, codeOfNamesake, isAmbiguous }, _, say) {
    return {
      kind: "verify",
      ...(name !== "" && { project: name }),
      role: "绩效指标的项目",
      figures: [code ?? "", name],
      at,
      ...(code !== undefined && { stated: code }),
      ...(codeOfNamesake !== undefined && { expected: codeOfNamesake }),
      message: isAmbiguous
        ? say("ambiguous", { name })
        : code === undefined
          ? say("name", { name })
          : codeOfNamesake === undefined
            ? say("code", { code })
            : say("namesake", { code, name, other: codeOfNamesake }),
    };
  },
});
