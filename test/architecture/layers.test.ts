import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import * as layerTable from "./layers.cjs";

const root = resolve(__dirname, "../..");
const cruiser = join(root, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");

interface CruiseOutput {
  readonly summary: {
    readonly totalCruised: number;
    readonly violations: readonly {
      readonly from: string;
      readonly to: string;
      readonly rule: { readonly name: string };
    }[];
  };
}

function violationsIn(folder: string): string[] {
  const output = execFileSync(
    process.execPath,
    [
      cruiser,
      "src",
      "--config",
      join(__dirname, "dependency-rules.cjs"),
      "--output-type",
      "json",
      "--ts-pre-compilation-deps",
    ],
    { cwd: folder, encoding: "utf8", maxBuffer: 64e6 },
  );
  const { summary } = JSON.parse(output) as CruiseOutput;
  expect(summary.totalCruised).toBeGreaterThan(0);
  return summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
}

describe("layers", () => {
  it("are kept by every import in src", () => {
    expect(violationsIn(root)).toEqual([]);
  });

  it("all have a folder, and every folder of src is a layer", () => {
    expect(
      readdirSync(join(root, "src"), { withFileTypes: true })
        .flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
        .filter((name) => !(name in layerTable.layers)),
    ).toEqual([]);
    expect(layerTable.coreOrder.filter((name) => !existsSync(join(root, "src/core", name)))).toEqual([]);
  });

  it("report imports that point the wrong way", () => {
    const folder = mkdtempSync(join(tmpdir(), "heji-layers-"));
    const plant = (path: string, text: string): void => {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    };
    plant("package.json", "{}");
    plant("src/core/numbers/a.ts", 'import "../checks/b";\nimport "../../hosts/files/c";\n');
    plant("src/core/checks/b.ts", 'import "node:fs";\n');
    plant("src/hosts/files/c.ts", 'import "../excel/d";\n');
    plant("src/hosts/excel/d.ts", "export {};\n");
    const names = violationsIn(folder).map((violation) => violation.split(":")[0]);
    rmSync(folder, { recursive: true });
    expect(names.sort()).toEqual([
      "core-and-app-know-no-node",
      "core-imports-only-itself",
      "core-numbers-stays-below-workbook",
      "hosts-stand-alone",
    ]);
  });
});
