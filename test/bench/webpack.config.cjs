const path = require("node:path");

const [programs] = require("../../webpack.config.js");

module.exports = {
  ...programs,
  name: "bench",
  entry: {
    bench: path.resolve(__dirname, "bench.ts"),
    contender: path.resolve(__dirname, "contender.ts"),
    scale: path.resolve(__dirname, "causes/scale.ts"),
    report: path.resolve(__dirname, "bench-report.ts"),
    causes: path.resolve(__dirname, "causes/bench-causes.ts"),
  },
  output: { path: path.resolve(__dirname, "../../.bench"), filename: "[name].js" },
};
