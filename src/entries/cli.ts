import { runOnNode } from "./node-command-line";

void runOnNode(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
