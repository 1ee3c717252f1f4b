import type { KeyboardEvent } from "react";
import type { CellEditing } from "./cell-editing";

/** Enter and Tab take what is typed over, Escape leaves the cell as it was; the grid itself sees none of the keys. */
export function editorKeys(event: KeyboardEvent, editing: CellEditing): void {
  event.stopPropagation();
  if (event.nativeEvent.isComposing) return;
  if (event.key === "Enter") editing.commit(event.shiftKey ? "up" : "down");
  else if (event.key === "Tab") editing.commit(event.shiftKey ? "left" : "right");
  else if (event.key === "Escape") editing.cancel();
  else return;
  event.preventDefault();
}
