import { makeStyles, tokens } from "@fluentui/react-components";

export const useWriteBarStyles = makeStyles({
  bar: {
    flexShrink: 0,
    display: "grid",
    gridAutoFlow: "column",
    gridAutoColumns: "1fr",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    "& button": {
      minWidth: 0,
      paddingLeft: tokens.spacingHorizontalXS,
      paddingRight: tokens.spacingHorizontalXS,
    },
  },
});
