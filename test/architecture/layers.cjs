/** Which layer may import which; src/README.md says it in words. */
exports.layers = {
  core: [],
  app: ["core"],
  hosts: ["app", "core"],
  ui: ["app", "core"],
  cli: ["app", "core"],
  entries: ["app", "core", "hosts", "ui", "cli"],
};

/** Inside core each folder imports only the ones before it. */
exports.coreOrder = [
  "numbers",
  "workbook",
  "calculation",
  "ledger",
  "recognition",
  "inference",
  "comparison",
  "evaluation",
  "checks",
  "report",
];
