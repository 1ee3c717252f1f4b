import { createRoot } from "react-dom/client";
import { createExcelHost } from "../hosts/excel/excel-host";
import { readWorkbookFile } from "../hosts/files/read-workbook-file";
import { App } from "../ui/App";
import { CommandRelay } from "../ui/command-relay";
import { MessagePage } from "../ui/MessagePage";
import { strings } from "../ui/strings";
import { registerCommands } from "./commands";
import { messageInAddress } from "./command-message";
import { officeTheme } from "./office-theme";

const relay = new CommandRelay();

void Office.onReady(({ host }) => {
  const root = createRoot(document.getElementById("pane")!);
  const message = messageInAddress(location.hash);
  const isOld = !document.getElementById("old-web-view")!.hidden;
  if (isOld) return;
  if (message !== undefined) root.render(<MessagePage theme={officeTheme} message={message} />);
  else if (host === Office.HostType.Excel) {
    registerCommands(relay);
    root.render(
      <App host={createExcelHost()} theme={officeTheme} relay={relay} readFile={readWorkbookFile} />,
    );
  } else root.render(<MessagePage theme={officeTheme} message={strings.outside} />);
});
