import { createRoot } from "react-dom/client";
import type { Channel, Request, Response } from "../hosts/files/workbench/messages";
import { fileWorkbench } from "../hosts/files/workbench/file-workbench";
import { WorkbenchApp } from "../ui/workbench/WorkbenchApp";
import { browserTheme } from "./browser-theme";
import sampleAddress from "../../assets/samples/sample.xlsx";

/** In the single file the engine stands in the page itself; elsewhere it is a script of its own. */
function engineAddress(): string {
  const inPage = document.getElementById("heji-engine")?.textContent;
  if (inPage) return URL.createObjectURL(new Blob([inPage], { type: "text/javascript" }));
  return document.documentElement.dataset.engine!;
}

/** The sample is part of the script, as a data address: nothing is fetched. */
async function sample(): Promise<{ name: string; bytes: Uint8Array }> {
  const binary = atob(sampleAddress.slice(sampleAddress.indexOf(",") + 1));
  return { name: "样例.xlsx", bytes: Uint8Array.from(binary, (character) => character.charCodeAt(0)) };
}

const isOld = !document.getElementById("old-browser")!.hidden;
if (!isOld) {
  const worker = new Worker(engineAddress());
  const { workbench, fail } = fileWorkbench(worker as unknown as Channel<Request, Response>);
  worker.addEventListener("error", ({ message }) => fail(new Error(message || "worker")));
  createRoot(document.getElementById("workbench")!).render(
    <WorkbenchApp workbench={workbench} theme={browserTheme} sample={sample} />,
  );
}
