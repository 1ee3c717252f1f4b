import { makeStyles, tokens } from "@fluentui/react-components";

export const useCheckedStyles = makeStyles({
  tabs: { flexShrink: 0, marginBottom: `calc(-1 * ${tokens.spacingVerticalXS})` },
  panel: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  keys: { color: tokens.colorNeutralForeground3 },
  banner: {
    flexShrink: 0,
    display: "flex",
    gap: tokens.spacingHorizontalM,
    alignItems: "flex-start",
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeftWidth: "4px",
  },
  mismatch: { borderLeftColor: tokens.colorStatusDangerBorderActive },
  clean: { borderLeftColor: tokens.colorStatusSuccessBorderActive },
  bannerText: { fontVariantNumeric: "tabular-nums" },
  bannerIcon: {
    flexShrink: 0,
    width: "24px",
    height: "24px",
    display: "grid",
    placeItems: "center",
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorStatusSuccessBackground2,
    color: tokens.colorStatusSuccessForeground2,
  },
  tools: { flexShrink: 0, display: "flex", alignItems: "center", justifyContent: "space-between" },
  watch: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
});
