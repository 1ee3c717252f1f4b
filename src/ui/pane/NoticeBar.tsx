import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { strings } from "../strings";
import { CloseIcon } from "../icons";
import type { Notice } from "./notice";
import { useNoticeStyles } from "./notice-bar.styles";

interface NoticeBarProps {
  readonly notice: Notice;
  readonly onUndo: (() => void) | undefined;
  readonly onClose: () => void;
}

/** How the last click ended. Errors stay until they are closed or the next task begins. */
export function NoticeBar({ notice, onUndo, onClose }: NoticeBarProps) {
  const styles = useNoticeStyles();
  return (
    <MessageBar intent={notice.intent} layout="multiline" className={styles.bar}>
      <MessageBarBody className={styles.body}>{notice.text}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            icon={<CloseIcon />}
            aria-label={strings.close}
            onClick={onClose}
          />
        }
      >
        {notice.canUndo && onUndo && (
          <Button size="small" onClick={onUndo}>
            {strings.undo}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}
