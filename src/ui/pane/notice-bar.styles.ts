import { makeStyles, tokens } from "@fluentui/react-components";

export const useNoticeStyles = makeStyles({
  bar: { borderRadius: tokens.borderRadiusMedium },
  body: { whiteSpace: "pre-wrap", overflowWrap: "anywhere", paddingTop: tokens.spacingVerticalXS },
});
