import { useLayoutEffect, useRef } from "react";
import type { CellEditing } from "./cell-editing";
import { editorKeys } from "./editor-keys";
import { gridStrings } from "./grid-strings";
import { useGridStyles } from "./grid.styles";

interface CellEditorProps {
  readonly address: string;
  readonly text: string;
  readonly editing: CellEditing;
}

/** Typing in the cell itself; as wide as what is typed. */
export function CellEditor({ address, text, editing }: CellEditorProps) {
  const styles = useGridStyles();
  const input = useRef<HTMLInputElement>(null);
  // In the same step as the key that began it, so that an input method composes here.
  useLayoutEffect(() => {
    const element = input.current;
    element?.focus({ preventScroll: true });
    element?.setSelectionRange(element.value.length, element.value.length);
  }, []);
  return (
    <input
      ref={input}
      className={styles.editor}
      style={{ width: `max(100%, ${text.length + 4}em)` }}
      aria-label={gridStrings.typeInto(address)}
      autoComplete="off"
      spellCheck={false}
      value={text}
      onChange={({ target }) => editing.begin(target.value, "cell")}
      onKeyDown={(event) => editorKeys(event, editing)}
      onBlur={() => editing.commit(undefined)}
      onClick={(event) => event.stopPropagation()}
    />
  );
}
