import { makeStyles, tokens } from "@fluentui/react-components";

export const useFindingListStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  group: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  groupTitle: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  count: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3 },
  dot: { width: "10px", height: "10px", borderRadius: tokens.borderRadiusCircular, flexShrink: 0 },
  mismatch: { backgroundColor: tokens.colorStatusDangerBorderActive },
  verify: { backgroundColor: tokens.colorPaletteDarkOrangeBorderActive },
  explain: { backgroundColor: tokens.colorPaletteBlueBorderActive },
  hint: { backgroundColor: tokens.colorNeutralStrokeAccessible },
  verified: { backgroundColor: tokens.colorStatusSuccessBorderActive },
  project: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  projectTitle: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
  cards: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
});
