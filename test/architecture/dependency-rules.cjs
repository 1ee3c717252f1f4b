const { layers, coreOrder } = require("./layers.cjs");

const forbid = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });

const layerRules = Object.entries(layers).map(([layer, others]) =>
  forbid(
    `${layer}-imports-only-${["itself", ...others].join("-")}`,
    "Move what is shared down into core or app, or hand it in through a port.",
    { path: `^src/${layer}/` },
    { path: "^src/", pathNot: `^src/(${[layer, ...others].join("|")})/` },
  ),
);

const coreRules = coreOrder
  .slice(0, -1)
  .map((folder, index) =>
    forbid(
      `core-${folder}-stays-below-${coreOrder[index + 1]}`,
      "A lower folder of core knows nothing of a higher one: pass in what it needs.",
      { path: `^src/core/${folder}/` },
      { path: `^src/core/(${coreOrder.slice(index + 1).join("|")})/` },
    ),
  );

module.exports = {
  forbidden: [
    ...layerRules,
    ...coreRules,
    forbid(
      "rules-stand-alone",
      "A rule that needs another rule's arithmetic shares it through core/checks.",
      { path: "^src/core/checks/rules/([^/]+)" },
      { path: "^src/core/checks/rules/", pathNot: "$1" },
    ),
    forbid(
      "hosts-stand-alone",
      "What two hosts need lives in hosts/shared.",
      { path: "^src/hosts/([^/]+)/" },
      { path: "^src/hosts/", pathNot: "^src/hosts/($1|shared)/" },
    ),
    forbid(
      "one-decimal",
      "Amount is the one amount type; only it sees decimal.js.",
      { path: "^src/", pathNot: "^src/core/numbers/decimal[.]ts$" },
      { path: "node_modules/decimal[.]js/" },
    ),
    forbid(
      "core-has-one-dependency",
      "Core and app run anywhere, offline, and are read in one go.",
      { path: "^src/(core|app)/" },
      { path: "node_modules/", pathNot: "node_modules/decimal[.]js/" },
    ),
    forbid(
      "core-and-app-know-no-node",
      "Only entries and cli may know Node; hosts/files works on bytes.",
      { path: "^src/(core|app|hosts|ui)/" },
      { dependencyTypes: ["core"] },
    ),
    forbid(
      "no-circles",
      "Two files that need each other are one idea or three.",
      { path: "^(src|test)/" },
      { circular: true },
    ),
    forbid(
      "no-test-code-in-src",
      "Tests import the product, never the other way.",
      { path: "^src/" },
      { path: "^test/" },
    ),
  ],
};
