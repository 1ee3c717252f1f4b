import { makeStyles, tokens } from "@fluentui/react-components";

export const useFilterBarStyles = makeStyles({
  bar: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  kinds: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  kind: { minWidth: 0, fontVariantNumeric: "tabular-nums" },
  search: { maxWidth: "none", width: "100%" },
  steps: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
  },
  position: { color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
});
