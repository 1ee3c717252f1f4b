import { HostError } from "../../app/host-error";
import { isTooLarge, throwIfCancelled } from "../shared/office-call";
import type { SheetOutline } from "./load-outline";
import { type NumberFormatTable, SheetCells } from "./sheet-cells";

/** A rectangle to read: the used range of a sheet, or the part of it that matters. */
export interface SheetDemand {
  readonly outline: SheetOutline;
  readonly lastColumn: number;
}

export interface LoadedSheet {
  readonly cells: SheetCells;
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}

/** Excel on the web refuses more than 5 MB; what the answer wraps around the cells has room in the rest. */
const MESSAGE_BUDGET = 4.6e6;
/** First guess of the JSON of one cell (value, formula, number format); corrected by each answer. */
const GUESSED_CELL_BYTES = 46;
const HIDDEN_ROW_BYTES = 20;
const SAMPLED_ROWS = 50;

interface Block {
  readonly sheet: number;
  readonly top: number;
  readonly rows: number;
}

/** One message when everything fits, else as many as the limit forces. */
export async function loadCells(
  context: Excel.RequestContext,
  demands: readonly SheetDemand[],
  formats: NumberFormatTable,
  signal: AbortSignal,
): Promise<readonly LoadedSheet[]> {
  const loaded = demands.map(({ outline: { used } }) => ({
    cells: new SheetCells(used ? used.bottom + 1 : 0, formats),
    hiddenRows: [] as number[],
    hiddenColumns: [] as number[],
  }));
  const reader = new BlockReader(context, demands, loaded);
  let waiting = demands.flatMap(({ outline: { used } }, sheet) =>
    used ? [{ sheet, top: used.top, rows: used.bottom - used.top + 1 }] : [],
  );
  while (waiting.length > 0) {
    throwIfCancelled(signal);
    const { now, later } = reader.plan(waiting);
    try {
      await reader.read(now);
      waiting = later;
    } catch (error) {
      if (!isTooLarge(error)) throw error;
      reader.assumeLarger(now);
    }
  }
  return loaded;
}

/** The bytes that one message may hold, for deciding whether a sheet has to be read in parts at all. */
export function fitsOneMessage(cells: number): boolean {
  return cells * GUESSED_CELL_BYTES <= MESSAGE_BUDGET;
}

class BlockReader {
  private cellBytes = GUESSED_CELL_BYTES;

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly demands: readonly SheetDemand[],
    private readonly loaded: readonly {
      readonly cells: SheetCells;
      readonly hiddenRows: number[];
      readonly hiddenColumns: number[];
    }[],
  ) {}

  /** As many blocks as fit; the last one may be cut. At least one row. */
  plan(waiting: readonly Block[]): { readonly now: readonly Block[]; readonly later: Block[] } {
    const now: Block[] = [];
    const later: Block[] = [];
    let room = MESSAGE_BUDGET;
    for (const block of waiting) {
      const fitting = Math.floor(room / this.rowBytes(block));
      const rows = Math.min(block.rows, now.length === 0 ? Math.max(1, fitting) : fitting);
      if (later.length > 0 || rows === 0) {
        later.push(block);
        continue;
      }
      now.push({ ...block, rows });
      room -= rows * this.rowBytes(block);
      if (rows < block.rows) later.push({ ...block, top: block.top + rows, rows: block.rows - rows });
    }
    return { now, later };
  }

  async read(blocks: readonly Block[]): Promise<void> {
    const asked = blocks.map((block) => this.ask(block));
    await this.context.sync();
    let bytes = 0;
    let cells = 0;
    for (const { block, range, rows, columns } of asked) {
      const { outline } = this.demands[block.sheet]!;
      const target = this.loaded[block.sheet]!;
      const left = outline.used!.left;
      target.cells.add({
        top: block.top,
        left,
        values: range.values,
        formulas: range.formulas,
        numberFormats: range.numberFormat,
      });
      rows?.value.forEach(({ rowHidden }, index) => rowHidden && target.hiddenRows.push(block.top + index));
      columns?.value.forEach(
        ({ columnHidden }, index) => columnHidden && target.hiddenColumns.push(left + index),
      );
      const sampled = Math.min(block.rows, SAMPLED_ROWS);
      const step = Math.max(1, Math.floor(block.rows / sampled));
      for (let row = 0; row < block.rows; row += step) {
        bytes += jsonBytes([range.values[row], range.formulas[row], range.numberFormat[row]]);
        cells += range.values[row]!.length;
      }
      range.untrack();
    }
    this.cellBytes = Math.max(bytes / cells, 20) * 1.05;
  }

  /** After an answer that Excel refused: smaller messages, until a single row is too much. */
  assumeLarger(blocks: readonly Block[]): void {
    const { length } = blocks;
    if (length === 1 && blocks[0]!.rows === 1)
      throw new HostError(
        "too-large",
        `工作表“${this.demands[blocks[0]!.sheet]!.outline.proxy.name}”第${blocks[0]!.top + 1}行的文字过长，超出 Excel 一次传送的上限。请缩短后重试，或者改用网页工作台打开文件。`,
      );
    this.cellBytes *= 2;
  }

  private rowBytes({ sheet }: Block): number {
    const { outline, lastColumn } = this.demands[sheet]!;
    return (
      (lastColumn - outline.used!.left + 1) * this.cellBytes + (outline.hasHiddenRows ? HIDDEN_ROW_BYTES : 0)
    );
  }

  private ask(block: Block): {
    readonly block: Block;
    readonly range: Excel.Range;
    readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]> | undefined;
    readonly columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]> | undefined;
  } {
    const { outline, lastColumn } = this.demands[block.sheet]!;
    const used = outline.used!;
    const width = lastColumn - used.left + 1;
    const range = outline.proxy.getRangeByIndexes(block.top, used.left, block.rows, width);
    range.load("values,formulas,numberFormat");
    return {
      block,
      range,
      rows: outline.hasHiddenRows ? range.getRowProperties({ rowHidden: true }) : undefined,
      columns:
        outline.hasHiddenColumns && block.top === used.top
          ? range.getColumnProperties({ columnHidden: true })
          : undefined,
    };
  }
}

/** Bytes of a value's JSON in UTF-8: Chinese takes three each. */
function jsonBytes(value: unknown): number {
  const text = JSON.stringify(value);
  let bytes = text.length;
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) > 0x7f) bytes += 2;
  return bytes;
}
