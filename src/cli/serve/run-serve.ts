import type { AddressInfo } from "node:net";
import { EXIT, type ExitCode } from "../exit-code";
import type { Terminal } from "../terminal";
import { serveFolder } from "./serve-folder";

const USUAL_PORT = 8080;

/** npm start: serves the page and says where. `port` is the variable PORT; 0 takes any free port. */
export async function runServe(
  folder: string,
  port: string | undefined,
  terminal: Terminal,
): Promise<ExitCode> {
  const wanted = port === undefined || port === "" ? USUAL_PORT : Number(port);
  if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65_535) {
    terminal.err(`PORT应为0到65535的整数，不是“${port}”；例如 PORT=9000 npm start。\n`);
    return EXIT.unusable;
  }
  try {
    const server = await serveFolder(folder, wanted);
    const { port: taken } = server.address() as AddressInfo;
    terminal.out(`核绩工作台：http://localhost:${taken}/\n按 Ctrl+C 结束。\n`);
    return EXIT.clean;
  } catch (error) {
    terminal.err(whyNot(error as NodeJS.ErrnoException, wanted));
    return EXIT.unusable;
  }
}

function whyNot({ code, message }: NodeJS.ErrnoException, port: number): string {
  if (code === "EADDRINUSE")
    return `端口${port}已被其他程序占用；请关闭它，或换一个端口，例如 PORT=${port + 1} npm start。\n`;
  if (code === "EACCES")
    return `没有使用端口${port}的权限；请换一个1024以上的端口，例如 PORT=8080 npm start。\n`;
  return `不能在端口${port}上提供页面（${message}）。\n`;
}
