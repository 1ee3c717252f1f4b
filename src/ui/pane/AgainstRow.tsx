import { Button, Text } from "@fluentui/react-components";
import { useRef } from "react";
import { SUBJECT_WORDS } from "../../core/checks/system-lines";
import { comparisonCounts } from "../../core/checks/system-summary";
import type { Comparison } from "../../core/comparison/comparison";
import { strings } from "../strings";
import { useCheckedStyles } from "./checked-view.styles";

interface AgainstRowProps {
  readonly comparison: Comparison | undefined;
  readonly against: (file: File | undefined) => Promise<void>;
}

/** 与系统导出比对: picks the export's file, then says how it came out and where the figures were taken from. */
export function AgainstRow({ comparison, against }: AgainstRowProps) {
  const styles = useCheckedStyles();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button size="small" title={strings.against.hint} onClick={() => input.current?.click()}>
        {strings.against.button}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={strings.against.file}
        accept=".xls,.xlsx,.xlsm,.csv"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          target.value = ""; // so that the same file, exported anew, can be picked again
          if (file) void against(file);
        }}
      />
      {comparison && (
        <>
          <Button size="small" appearance="subtle" onClick={() => void against(undefined)}>
            {strings.against.stop}
          </Button>
          <Text size={200} className={styles.compared}>
            {strings.against.done(comparison.exported.fileName, comparisonCounts(comparison))}
            {comparison.columns.map(sourceOf).join("；")}。{strings.against.sheet}
          </Text>
        </>
      )}
    </>
  );
}

function sourceOf({ subject, place, unit, isUnitFound }: Comparison["columns"][number]): string {
  const taken = strings.against.taken(SUBJECT_WORDS[subject].figure, place, unit);
  return taken + (isUnitFound ? strings.against.unitFound : "");
}
