import { runServe } from "../cli/serve/run-serve";

void runServe(__dirname, process.env.PORT, {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  colours: false,
}).then((code) => {
  process.exitCode = code;
});
