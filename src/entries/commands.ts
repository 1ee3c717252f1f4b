import { overtypedSentence } from "../app/refresh-document";
import type { WordDocument } from "../app/word-document";
import type { CommandRelay, PaneCommand } from "../ui/command-relay";
import { addressOfMessage } from "./command-message";

/** The manifest's function names. */
const FUNCTIONS: Readonly<Record<string, PaneCommand>> = {
  runCheck: "check",
  writeReport: "report",
  clearMarks: "clear",
};

/**
 * Ribbon buttons. The pane's page runs them, open or closed. With a shared runtime the pane opens and shows the
 * outcome; without one this page is hidden, and a dialog tells how it ended. Either way the button ends visibly.
 */
export function registerCommands(relay: CommandRelay): void {
  for (const [name, command] of Object.entries(FUNCTIONS))
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => runCommand(relay, command, event));
}

/** Word's ribbon: the oldest supported Word has no shared runtime, so this page is hidden and a dialog tells the answer. */
export function registerWordCommands(document: WordDocument): void {
  Office.actions.associate("listOvertyped", async (event: Office.AddinCommands.Event) => {
    try {
      await tell(overtypedSentence(await document.read(new AbortController().signal)));
    } catch (error) {
      await tell(error instanceof Error ? error.message : String(error));
    } finally {
      event.completed();
    }
  });
}

async function runCommand(
  relay: CommandRelay,
  command: PaneCommand,
  event: Office.AddinCommands.Event,
): Promise<void> {
  const isShared = Office.context.requirements.isSetSupported("SharedRuntime", "1.1");
  try {
    if (isShared) await Office.addin.showAsTaskpane();
    const end = await relay.run(command);
    if (!isShared) await tell(end);
  } catch (error) {
    await tell(error instanceof Error ? error.message : String(error));
  } finally {
    event.completed();
  }
}

/** Resolves when the dialog is closed, because completing the event would end the page that owns it. */
function tell(message: string): Promise<void> {
  return new Promise((done) => {
    const address = addressOfMessage(location.href, message);
    Office.context.ui.displayDialogAsync(address, { width: 30, height: 25 }, ({ status, value }) => {
      if (status === Office.AsyncResultStatus.Failed) done();
      else value.addEventHandler(Office.EventType.DialogEventReceived, () => done());
    });
  });
}
