import type { Channel, Request, Response } from "../hosts/files/workbench/messages";
import { serveEngine } from "../hosts/files/workbench/serve-engine";

serveEngine(self as unknown as Channel<Response, Request>);
