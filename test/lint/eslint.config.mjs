import js from "@eslint/js";
import typescript from "typescript-eslint";

const officeGlobals = ["Excel", "Word", "Office", "OfficeExtension"].map((name) => ({
  name,
  message: "Only hosts and entries talk to Office.",
}));

export default typescript.config(
  { ignores: ["**/node_modules/**", "**/dist/**", "**/*.cjs"] },
  js.configs.recommended,
  ...typescript.configs.strict,
  {
    rules: {
      "max-lines": ["error", { max: 250, skipBlankLines: true, skipComments: true }],
      "no-console": "error",
      "no-irregular-whitespace": ["error", { skipTemplates: true }], // the full-width blank is Chinese layout
      "no-template-curly-in-string": "error",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-non-null-assertion": "off", // typed arrays and matched groups are known to be there
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      "@typescript-eslint/consistent-type-imports": "error",
    },
  },
  {
    files: ["**/*.mjs"],
    languageOptions: { globals: { process: "readonly", Buffer: "readonly", URL: "readonly" } },
  },
  {
    files: ["src/entries/pages/*.js"],
    languageOptions: {
      globals: {
        navigator: "readonly",
        document: "readonly",
        window: "readonly",
        Promise: "readonly",
        ResizeObserver: "readonly",
        WeakRef: "readonly",
        Worker: "readonly",
      },
    },
  },
  {
    files: ["src/**"],
    ignores: ["src/hosts/**", "src/entries/**"],
    rules: { "no-restricted-globals": ["error", ...officeGlobals] },
  },
  {
    files: ["src/**"],
    ignores: ["src/core/numbers/**"],
    rules: {
      "no-restricted-properties": [
        "error",
        { object: "Math", property: "round", message: "Amounts are rounded by Amount.rounded." },
      ],
    },
  },
);
