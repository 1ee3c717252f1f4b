const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const webpack = require("webpack");
const { KeepEngine, PackOneFile } = require("./src/entries/pages/pack-one-file.cjs");

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
    serve: "./src/entries/serve.ts",
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

/** What Excel and Word ask for of office.js: never bundled, renamed or changed. */
const officeFiles = [
  "office.js",
  "o15apptofilemappingtable.js",
  "{excel,word}-{web,win32,mac,ios}-16.0[01].js",
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
    clean: {
      keep: (file) => !/^(taskpane|legacy-formats|report-file|checking)\.[0-9a-f]{10}\.js/.test(file),
    }, // programs share the folder
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
          transform: (bytes) =>
            bytes
              .toString("utf8")
              .replace(`<AppDomain>${BASE_URL}<`, `<AppDomain>${new URL(baseUrl).origin}<`) // a domain has no path
              .replaceAll(BASE_URL, baseUrl),
        },
      ],
    }),
  ],
  performance: false,
  stats: "errors-warnings",
};

/** Chromium 87 is what the browsers of domestic desktops are built on at the oldest. */
const forBrowsers = {
  target: ["web", "es2020"],
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  module: { rules: [typescriptFor("es2020"), { test: /\.xlsx$/, type: "asset/inline" }] },
  performance: false,
  stats: "errors-warnings",
};
const dist = path.resolve(__dirname, "dist");
const built = {};

/** Reads, checks and writes files for the workbench page, in a worker. */
const engine = {
  ...forBrowsers,
  name: "workbench-engine",
  target: ["webworker", "es2020"],
  entry: { "workbench-engine": ["./src/entries/older-browsers.ts", "./src/entries/workbench-engine.ts"] },
  output: {
    path: dist,
    filename: "[name].[contenthash:10].js",
    chunkFilename: "workbench-[name].[contenthash:10].js",
    clean: { keep: (file) => !/^workbench-.*\.js/.test(file) },
  },
  plugins: [
    (compiler) =>
      compiler.hooks.afterEmit.tap("EngineName", ({ entrypoints }) => {
        [built.engineName] = entrypoints.get("workbench-engine").getFiles();
      }),
  ],
};

const workbenchEntry = { workbench: ["./src/entries/older-browsers.ts", "./src/entries/workbench.tsx"] };

/** The workbench page: plain static files for any web server. */
const workbench = {
  ...forBrowsers,
  name: "workbench",
  dependencies: ["workbench-engine"],
  entry: workbenchEntry,
  output: {
    path: dist,
    filename: "[name].[contenthash:10].js",
    chunkFilename: "workbench-page-[name].[contenthash:10].js",
    clean: { keep: (file) => !/^workbench\.[0-9a-f]{10}\.js/.test(file) },
  },
  plugins: [
    new HtmlPlugin({
      template: "./src/entries/pages/workbench.html",
      filename: "workbench.html",
      scriptLoading: "defer",
      minify: false,
      get engine() {
        return built.engineName;
      },
      policy:
        "default-src 'none'; script-src 'self'; worker-src 'self'; " +
        "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='; img-src data:; base-uri 'none'; form-action 'none'",
    }),
    new CopyPlugin({
      patterns: [
        { from: "old-browser.js", context: "src/entries/pages", info: { minimized: true } },
        { from: "workbench.css", context: "src/entries/pages" },
      ],
    }),
  ],
};

/** The engine in one script, for the page that is one file. */
const wholeEngine = {
  ...engine,
  name: "whole-engine",
  output: { path: dist, filename: "whole-engine.js" },
  plugins: [new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 }), new KeepEngine(built)],
};

/** dist/heji-workbench.html: the workbench as one file, for a double-click. */
const oneFile = {
  ...forBrowsers,
  name: "one-file",
  dependencies: ["whole-engine"],
  entry: workbenchEntry,
  output: { path: dist, filename: "one-file.js" },
  plugins: [
    new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 }),
    new PackOneFile(built, "heji-workbench.html"),
  ],
};

module.exports = [programs, pane, engine, workbench, wholeEngine, oneFile];
