import { join } from "node:path";
import { runSideload } from "../cli/sideload/run-sideload";

process.exitCode = runSideload(join(__dirname, "manifest.xml"), process.argv.slice(2), (line) =>
  process.stdout.write(`${line}\n`),
);
