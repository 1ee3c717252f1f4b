import { createRoot } from "react-dom/client";
import type { WriteReport } from "../app/ports";
import { createExcelHost } from "../hosts/excel/excel-host";
import { readWorkbookFile } from "../hosts/files/read-workbook-file";
import { rememberInDocx } from "../hosts/files/remember-docx";
import type { DocxTexts } from "../hosts/word/read-elsewhere";
import { createWordHost } from "../hosts/word/word-host";
import { App } from "../ui/App";
import { CommandRelay } from "../ui/command-relay";
import { MessagePage } from "../ui/MessagePage";
import { strings } from "../ui/strings";
import { WordApp } from "../ui/word/WordApp";
import { registerCommands, registerWordCommands } from "./commands";
import { messageInAddress } from "./command-message";
import { officeTheme } from "./office-theme";

const relay = new CommandRelay();

const writeReport: WriteReport = async (...given) => {
  const { writeDocx } = await import(/* webpackChunkName: "report-file" */ "../hosts/files/write-docx");
  return writeDocx(...given);
};

const docxTexts: DocxTexts = async (bytes) => {
  const { docxTexts: read } = await import(/* webpackChunkName: "report-file" */ "../hosts/files/docx-texts");
  return read(bytes);
};

void Office.onReady(({ host }) => {
  const root = createRoot(document.getElementById("pane")!);
  const message = messageInAddress(location.hash);
  const isOld = !document.getElementById("old-web-view")!.hidden;
  if (isOld) return;
  if (message !== undefined) root.render(<MessagePage theme={officeTheme} message={message} />);
  else if (host === Office.HostType.Excel) {
    registerCommands(relay);
    root.render(
      <App
        host={createExcelHost()}
        theme={officeTheme}
        relay={relay}
        readFile={readWorkbookFile}
        writeReport={writeReport}
      />,
    );
  } else if (host === Office.HostType.Word) {
    const document = createWordHost({ writeReport, docxTexts, rememberInDocx });
    registerWordCommands(document);
    root.render(<WordApp host={document} theme={officeTheme} readFile={readWorkbookFile} />);
  } else root.render(<MessagePage theme={officeTheme} message={strings.outside} />);
});
