import { Text, mergeClasses } from "@fluentui/react-components";
import type { RefreshPlan } from "../../core/report/refresh-plan";
import { TickIcon } from "../icons";
import { useCheckedStyles } from "../pane/checked-view.styles";
import { refreshStrings as strings } from "./refresh-strings";

/** The one line that sums a plan up. */
export function RefreshLine({ plan }: { readonly plan: RefreshPlan }) {
  const styles = useCheckedStyles();
  const { figures, changes, charts, conflicts, gone } = plan;
  const isCurrent = changes.length + charts.length + conflicts.length + gone.length === 0;
  return (
    <div role="status" className={mergeClasses(styles.banner, isCurrent && styles.clean)}>
      {isCurrent && (
        <span className={styles.bannerIcon}>
          <TickIcon />
        </span>
      )}
      <Text className={styles.bannerText} weight="semibold">
        {isCurrent ? strings.current(figures) : strings.waiting(figures, changes.length, charts.length)}
      </Text>
    </div>
  );
}
