import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runServe } from "../../../src/cli/serve/run-serve";
import { serveFolder } from "../../../src/cli/serve/serve-folder";

describe("runServe", () => {
  const said = { out: "", err: "" };
  const terminal = {
    out: (text: string) => void (said.out += text),
    err: (text: string) => void (said.err += text),
    colours: false,
  };
  let folder: string;
  let server: Server | undefined;

  beforeEach(() => {
    said.out = said.err = "";
    folder = mkdtempSync(join(tmpdir(), "heji-serve-"));
  });
  afterEach(async () => {
    rmSync(folder, { recursive: true });
    await new Promise((closed) => (server ? server.close(closed) : closed(undefined)));
    server = undefined;
  });

  it("says in one sentence that the port is taken", async () => {
    server = createServer();
    await new Promise<void>((listening) => server!.listen(0, "127.0.0.1", listening));
    const { port } = server.address() as AddressInfo;
    expect(await runServe(folder, String(port), terminal)).toBe(2);
    expect(said.err).toBe(
      `端口${port}已被其他程序占用；请关闭它，或换一个端口，例如 PORT=${port + 1} npm start。\n`,
    );
    expect(said.out).toBe("");
  });

  it("refuses a port that is none", async () => {
    for (const port of ["abc", "-1", "70000", "80.5"]) expect(await runServe(folder, port, terminal)).toBe(2);
    expect(said.err).toContain("不是“abc”");
  });

  it("serves the page and nothing else of the folder", async () => {
    writeFileSync(join(folder, "workbench.html"), "<p>页面</p>");
    writeFileSync(join(folder, "heji.js"), "secret");
    server = await serveFolder(folder, 0);
    const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
    const page = await fetch(`${origin}/`);
    expect(await page.text()).toBe("<p>页面</p>");
    expect(page.headers.get("content-type")).toBe("text/html; charset=utf-8");
    for (const path of ["heji.js", "workbench.js", "../package.json", "%2e%2e/package.json"])
      expect((await fetch(`${origin}/${path}`)).status).toBe(404);
  });
});
