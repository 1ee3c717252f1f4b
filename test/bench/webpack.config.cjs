const path = require("node:path");

const [programs] = require("../../webpack.config.js");

module.exports = {
  ...programs,
  name: "bench",
  entry: {
    bench: path.resolve(__dirname, "bench.ts"),
    contender: path.resolve(__dirname, "contender.ts"),
    checks: path.resolve(__dirname, "checks/bench-checks.ts"),
    "check-contender": path.resolve(__dirname, "checks/check-contender.ts"),
    scale: path.resolve(__dirname, "causes/scale.ts"),
    report: path.resolve(__dirname, "bench-report.ts"),
    recognition: path.resolve(__dirname, "recognition.ts"),
    causes: path.resolve(__dirname, "causes/bench-causes.ts"),
  },
  // HyperFormula is under GPL-3.0: a tool to measure against, loaded where it is installed, never bundled or shipped.
  externals: { hyperformula: "commonjs hyperformula" },
  output: { path: path.resolve(__dirname, "../../.bench"), filename: "[name].js" },
};
