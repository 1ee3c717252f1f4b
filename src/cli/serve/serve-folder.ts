import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { extname, join } from "node:path";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
};

/** The files of the page and nothing else of the folder. */
const SERVED = /^(workbench|heji-workbench|old-browser)[\w.-]*\.(html|js|css)$/;

/** Serves the workbench page from a folder to this machine alone. Resolves once it answers; rejects as listen does. */
export async function serveFolder(folder: string, port: number): Promise<Server> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname.slice(1) || "workbench.html";
    const type = TYPES[extname(path)];
    const isServed = SERVED.test(path) && (request.method === "GET" || request.method === "HEAD");
    if (!isServed || !type) return void response.writeHead(404).end();
    readFile(join(folder, path)).then(
      (bytes) => {
        const headers = {
          "Content-Type": type,
          "Content-Length": bytes.length,
          "Cache-Control": /\.[0-9a-f]{10}\./.test(path) ? "max-age=31536000, immutable" : "no-cache",
          "X-Content-Type-Options": "nosniff",
        };
        response.writeHead(200, headers).end(request.method === "HEAD" ? undefined : bytes);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((answers, fails) => {
    server.once("error", fails);
    server.listen(port, "127.0.0.1", answers);
  });
  return server;
}
