const path = require("node:path");

const [programs] = require("../../webpack.config.js");

module.exports = {
  ...programs,
  name: "corpus",
  entry: { corpus: path.resolve(__dirname, "corpus.ts") },
  output: { path: path.resolve(__dirname, "../../.corpus"), filename: "[name].js" },
};
