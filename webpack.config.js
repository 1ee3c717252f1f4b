const path = require("node:path");

const typescript = {
  test: /\.tsx?$/,
  exclude: /node_modules/,
  loader: "swc-loader",
  options: {
    jsc: {
      target: "es2022",
      parser: { syntax: "typescript", tsx: true },
      transform: { react: { runtime: "automatic" } },
    },
  },
};

/** Command-line programs: one file each, for Node 20. */
const programs = {
  name: "programs",
  target: "node20",
  entry: {
    heji: "./src/entries/cli.ts",
    demo: "./src/entries/demo.ts",
    "build-samples": "./assets/samples/source/build-samples.ts",
  },
  output: { path: path.resolve(__dirname, "dist"), filename: "[name].js" },
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  module: { rules: [typescript] },
  node: { __dirname: false },
  optimization: { minimize: false },
  performance: false,
  stats: "errors-warnings",
};

module.exports = [programs];
