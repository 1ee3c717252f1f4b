import { join } from "node:path";
import { EXIT } from "../cli/exit-code";
import { runOnNode } from "./node-command-line";

// The main job on the sample, wherever npm was called from. Its findings are the point: 1 is a success here.
const root = join(__dirname, "..");
const sample = join(root, "assets/samples/sample.xlsx");

async function demo(): Promise<void> {
  const checked = await runOnNode(["check", sample]);
  const reported = await runOnNode(["report", sample, "--out", join(root, "out")]);
  const failed = [checked, reported].find((code) => code !== EXIT.clean && code !== EXIT.mismatch);
  process.exitCode = failed ?? EXIT.clean;
}

void demo();
