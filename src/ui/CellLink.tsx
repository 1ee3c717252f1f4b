import { Link } from "@fluentui/react-components";
import { formatAddress } from "../core/workbook/address";
import type { CellRef } from "../core/workbook/cell";
import { strings } from "./strings";

interface CellLinkProps {
  readonly at: CellRef;
  readonly reveal: ((at: CellRef) => Promise<void>) | undefined;
}

/** A cell's address; a click selects it where the host can. */
export function CellLink({ at, reveal }: CellLinkProps) {
  const address = addressOf(at);
  if (!reveal) return <span>{address}</span>;
  return (
    <Link as="button" inline aria-label={strings.finding.revealCell(address)} onClick={() => void reveal(at)}>
      {address}
    </Link>
  );
}

/** "支出明细 J5". */
export function addressOf({ sheet, row, column }: CellRef): string {
  return `${sheet} ${formatAddress(row, column)}`;
}
