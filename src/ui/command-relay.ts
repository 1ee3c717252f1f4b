/** What a ribbon button asks for. */
export type PaneCommand = "check" | "report" | "clear";

/** The sentence that tells how a command ended; for a place where the pane itself cannot be seen. */
export type CommandEnd = string;

type Listener = (command: PaneCommand) => Promise<CommandEnd>;

/** Hands ribbon commands to the pane; a command that comes before the pane is drawn waits for it. */
export class CommandRelay {
  private listener: Listener | undefined;
  private readonly waiting: ((listener: Listener) => void)[] = [];

  /** Returns the way to stop listening. */
  listen(listener: Listener): () => void {
    this.listener = listener;
    for (const start of this.waiting.splice(0)) start(listener);
    return () => {
      if (this.listener === listener) this.listener = undefined;
    };
  }

  async run(command: PaneCommand): Promise<CommandEnd> {
    const listener = this.listener ?? (await new Promise<Listener>((start) => this.waiting.push(start)));
    return listener(command);
  }
}
