import type { ReactNode } from "react";
import { useRefreshStyles } from "./refresh.styles";

interface PlanPartProps {
  readonly title: string;
  readonly count: number;
  readonly children: ReactNode;
}

/** One kind of what a refresh found, with its list. */
export function PlanPart({ title, count, children }: PlanPartProps) {
  const styles = useRefreshStyles();
  return (
    <section className={styles.part}>
      <h2 className={styles.title}>
        {title} <span className={styles.count}>{count}</span>
      </h2>
      <ul className={styles.list}>{children}</ul>
    </section>
  );
}
