export interface Notice {
  readonly intent: "success" | "info" | "error";
  readonly text: string;
  /** The notice tells of something written: taking it back stands beside it. */
  readonly canUndo?: true;
}
