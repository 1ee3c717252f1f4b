const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");

/** Where the pane will be served from; written into dist/manifest.xml. Only https works in Office. */
const BASE_URL = "https://localhost:3000";
const baseUrl = (process.env.HEJI_BASE_URL ?? BASE_URL).replace(/\/+$/, "");
if (!/^https:\/\/[^\s"'<>&]+$/.test(baseUrl))
  throw new Error(`HEJI_BASE_URL must be an https address such as ${BASE_URL}, not ${baseUrl}`);

const typescriptFor = (target) => ({
  test: /\.tsx?$/,
  exclude: /node_modules/,
  loader: "swc-loader",
  options: {
    jsc: {
      target,
      parser: { syntax: "typescript", tsx: true },
      transform: { react: { runtime: "automatic" } },
    },
  },
});
const typescript = typescriptFor("es2022");

/** Command-line programs: one file each, for Node 20. */
const programs = {
  name: "programs",
  target: "node20",
  entry: {
    heji: "./src/entries/cli.ts",
    demo: "./src/entries/demo.ts",
    sideload: "./src/entries/sideload.ts",
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

const officeJs = path.resolve(__dirname, "node_modules/@microsoft/office-js/dist");

/** What Excel asks for of office.js: never bundled, renamed or changed. */
const officeFiles = [
  "office.js",
  "o15apptofilemappingtable.js",
  "excel-{web,win32,mac,ios}-16.0[01].js",
  "telemetry/oteljs_agave.j[s]", // a pattern, so that the folder is kept
  "{en-us,zh-cn}/office_strings.js",
];

/** The task pane and the ribbon's commands, one page. es2021: class fields need Safari 16, which Excel 2021 for Mac may lack. */
const pane = {
  name: "pane",
  target: "web",
  entry: { taskpane: "./src/entries/taskpane.tsx" },
  output: {
    path: path.resolve(__dirname, "dist"),
    filename: "[name].[contenthash:10].js",
    clean: { keep: (file) => !/^(taskpane|legacy-formats)\.[0-9a-f]{10}\.js/.test(file) }, // programs share the folder
  },
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  module: { rules: [typescriptFor("es2021")] },
  plugins: [
    new HtmlPlugin({
      template: "./src/entries/pages/taskpane.html",
      filename: "taskpane.html",
      scriptLoading: "defer",
      minify: false,
    }),
    new CopyPlugin({
      patterns: [
        ...officeFiles.map((from) => ({ from, context: officeJs, info: { minimized: true } })),
        { from: "old-web-view.js", context: "src/entries/pages", info: { minimized: true } },
        { from: "taskpane.css", context: "src/entries/pages" },
        { from: "heji-*.png", to: "icons/[name][ext]", context: "assets/icons" },
        {
          from: "manifest.xml",
          transform: (bytes) => bytes.toString("utf8").replaceAll(BASE_URL, baseUrl),
        },
      ],
    }),
  ],
  performance: false,
  stats: "errors-warnings",
};

module.exports = [programs, pane];
