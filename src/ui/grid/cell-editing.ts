/** Where the selection goes after a change. */
export type AfterEdit = "down" | "up" | "right" | "left" | undefined;

/** Typing into the selected cell. */
export interface CellEditing {
  /** What has been typed so far, and where it is being typed; undefined while nothing is. */
  readonly draft: { readonly text: string; readonly place: "cell" | "bar" } | undefined;
  /** text: undefined for what the cell holds. */
  readonly begin: (text: string | undefined, place: "cell" | "bar") => void;
  readonly commit: (after: AfterEdit) => void;
  readonly cancel: () => void;
  /** Puts a content without typing. */
  readonly put: (text: string) => void;
  readonly undo: () => void;
}
