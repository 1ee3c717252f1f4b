const { createHash } = require("node:crypto");
const { readFileSync } = require("node:fs");
const path = require("node:path");

const hashOf = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** Text that may stand inside a script element: neither its end nor a comment's start is in it. */
const inElement = (text) => text.replace(/<(?=\/script|script|!--)/gi, "\\x3c");

/** Takes a compilation's only script out of it, so that nothing is written; `take` gets its text. */
function takeScript(compiler, name, take) {
  compiler.hooks.thisCompilation.tap(name, (compilation) => {
    const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT;
    compilation.hooks.processAssets.tap({ name, stage }, (assets) => {
      for (const [file, asset] of Object.entries(assets)) {
        if (file.endsWith(".js")) take(String(asset.source()), compilation);
        compilation.deleteAsset(file);
      }
    });
  });
}

/** Keeps the engine's script for the page that is built after it. */
class KeepEngine {
  constructor(kept) {
    this.kept = kept;
  }
  apply(compiler) {
    takeScript(compiler, "KeepEngine", (script) => (this.kept.engine = script));
  }
}

/**
 * One page that holds everything: script, styles, and the engine as text from which the page makes a worker. Only what
 * is named here by its hash may run, and nothing may be fetched.
 */
class PackOneFile {
  constructor(kept, filename) {
    this.kept = kept;
    this.filename = filename;
  }
  apply(compiler) {
    const here = (file) => readFileSync(path.join(__dirname, file), "utf8");
    takeScript(compiler, "PackOneFile", (bundle, compilation) => {
      const script = inElement(bundle);
      const check = here("old-browser.js");
      const css = here("workbench.css");
      const policy =
        "default-src 'none'; " +
        `script-src ${hashOf(script)} ${hashOf(check)}; worker-src blob:; ` +
        `style-src ${hashOf(css)} ${hashOf("")}; img-src data:; base-uri 'none'; form-action 'none'`;
      const page = here("workbench.html")
        .replace(/ data-engine="[^"]*"/, "")
        .replace(/<%= htmlWebpackPlugin.options.policy %>/, () => policy)
        .replace(/<link rel="stylesheet"[^>]*>/, () => `<style>${css}</style>`)
        .replace(/<script src="old-browser.js"><\/script>/, () =>
          [
            `<script>${check}</script>`,
            `<script type="text/plain" id="heji-engine">${inElement(this.kept.engine)}</script>`,
            `<script>${script}</script>`,
          ].join("\n"),
        );
      compilation.emitAsset(this.filename, new compiler.webpack.sources.RawSource(page), {
        minimized: true, // what the hashes are of must not be rewritten
      });
    });
  }
}

module.exports = { KeepEngine, PackOneFile };
