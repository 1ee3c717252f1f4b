import type { ReactNode } from "react";
import { workbenchStrings as strings } from "./workbench-strings";
import { useWorkbenchStyles } from "./workbench.styles";

interface TopBarProps {
  readonly fileName?: string;
  readonly isUnsaved?: boolean;
  readonly children?: ReactNode;
}

export function TopBar({ fileName, isUnsaved, children }: TopBarProps) {
  const styles = useWorkbenchStyles();
  return (
    <nav className={styles.bar} aria-label={strings.toolbar}>
      <svg className={styles.logo} viewBox="0 0 28 28" aria-hidden="true">
        <rect width="28" height="28" rx="6" fill="currentColor" />
        <path d="M7 8h14M7 13h8M7 18h5" stroke="#fff" strokeWidth="2" strokeLinecap="round" />
        <path
          d="M14 18.5l3 3 5.5-7"
          stroke="#fff"
          strokeWidth="2.4"
          fill="none"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      <span className={styles.product}>{strings.product}</span>
      {fileName !== undefined && <span className={styles.fileName}>{fileName}</span>}
      {isUnsaved && <span className={styles.unsaved}>{strings.unsaved}</span>}
      <span className={styles.space} />
      {children}
    </nav>
  );
}
