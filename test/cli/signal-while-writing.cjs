// Loaded before the program: sends it the signal of its environment as soon as its first new file has been opened, so
// that it always comes while files are being written, on however busy a machine.
const files = require("node:fs/promises");

const { open } = files;
files.open = async (...given) => {
  const handle = await open(...given);
  files.open = open;
  process.kill(process.pid, process.env.SIGNAL_WHILE_WRITING);
  return handle;
};
