import { SearchBox, ToggleButton } from "@fluentui/react-components";
import { SearchIcon } from "../icons";
import { strings } from "../strings";
import { useFilterBarStyles } from "./filter-bar.styles";
import { GROUP_KEYS, type GroupKey } from "./group-findings";
import { groupLabel } from "./group-labels";
import type { FindingsView } from "./use-findings";

/** One button a kind that occurs, and a search by project or words. */
export function FilterBar({ findings }: { readonly findings: FindingsView }) {
  const styles = useFilterBarStyles();
  const { counts, filter, setFilter } = findings;
  const toggle = (key: GroupKey): void => {
    const keys = new Set(filter.keys);
    if (!keys.delete(key)) keys.add(key);
    setFilter({ ...filter, keys });
  };
  return (
    <div className={styles.bar}>
      <div className={styles.kinds} role="group" aria-label={strings.findings.filterLabel}>
        {GROUP_KEYS.filter((key) => counts.has(key)).map((key) => (
          <ToggleButton
            key={key}
            size="small"
            shape="circular"
            className={styles.kind}
            checked={filter.keys.has(key)}
            onClick={() => toggle(key)}
          >
            {groupLabel(key)} {counts.get(key)}
          </ToggleButton>
        ))}
      </div>
      <SearchBox
        size="small"
        className={styles.search}
        contentBefore={<SearchIcon />}
        aria-label={strings.findings.search}
        placeholder={strings.findings.search}
        value={filter.text}
        onChange={(_, { value }) => setFilter({ ...filter, text: value })}
      />
    </div>
  );
}
