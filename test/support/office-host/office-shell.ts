/** Event ids of the win32 protocol: a ribbon button was pressed, a dialog reports. */
const COMMAND_EVENT = 39;
export const DIALOG_EVENT = 10;
/** The call with which event.completed() arrives. */
export const COMMAND_COMPLETED = 94;
const DIALOG_CLOSED_BY_USER = 12006;

type Raise = (eventId: number, payload: readonly unknown[]) => void;

/** What Office shows around an add-in: buttons of the ribbon, dialogs, the pane in front. */
export class OfficeShell {
  private readonly opened: string[] = [];
  private readonly running = new Map<string, () => void>();
  private count = 0;

  /** How often the add-in brought its pane to the front. */
  panesShown = 0;

  constructor(private readonly raise: Raise) {}

  /** Addresses of the dialogs that were opened. */
  get dialogs(): readonly string[] {
    return this.opened;
  }

  /** Presses a button of the manifest; resolves when the function says event.completed(). */
  press(functionName: string): Promise<void> {
    this.count += 1;
    const id = `command-${this.count}`;
    return new Promise((completed) => {
      this.running.set(id, completed);
      this.raise(COMMAND_EVENT, [id, functionName, JSON.stringify({ source: { id: functionName } })]);
    });
  }

  completed(id: string): void {
    this.running.get(id)?.();
    this.running.delete(id);
  }

  /** request: the arguments of displayDialogAsync, as the client packs them. */
  openDialog(request: string): void {
    this.opened.push((JSON.parse(request) as { url: string }).url);
  }

  /** The user closes the dialog in front. */
  closeDialog(): void {
    this.raise(DIALOG_EVENT, [DIALOG_CLOSED_BY_USER, ""]);
  }
}
