import { Button, Text } from "@fluentui/react-components";
import { useState } from "react";
import type { PaneState } from "../pane/pane-state";
import type { PaneActions } from "../pane/use-pane";
import { mappingInUse } from "./mapping-actions";
import { mappingStrings as strings } from "./mapping-strings";
import { useMappingStyles } from "./mapping.styles";
import { MappingView } from "./MappingView";

interface MappingRowProps {
  readonly state: PaneState;
  readonly actions: PaneActions;
}

/** Beside the result: that headers were read instead of names, what was understood, and how to keep it. */
export function MappingRow({ state, actions }: MappingRowProps) {
  const styles = useMappingStyles();
  const [isOpen, setOpen] = useState(false);
  const mapping = mappingInUse(state);
  if (!mapping)
    return actions.forget && state.remembered ? (
      <div className={styles.row}>
        <Text className={styles.rowText}>{strings.rememberedRow(state.remembered.names.length)}</Text>
        <Button size="small" onClick={() => void actions.forget!()}>
          {strings.forget}
        </Button>
      </div>
    ) : null;
  return (
    <>
      <div className={styles.row}>
        <Text className={styles.rowText}>{state.mapping ? strings.byHand : strings.byHeaders}</Text>
        <Button size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? strings.hide : strings.show}
        </Button>
        {actions.remember && (
          <Button size="small" title={strings.rememberHint} onClick={() => void actions.remember!()}>
            {strings.remember}
          </Button>
        )}
      </div>
      {isOpen && (
        <MappingView
          key={JSON.stringify(mapping)}
          proposal={state.proposal}
          mapping={mapping}
          isAsking={false}
          actions={actions}
        />
      )}
    </>
  );
}
