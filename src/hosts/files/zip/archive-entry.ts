/** One file of an archive, as the central directory describes it; nothing is inflated yet. */
export interface ArchiveEntry {
  readonly name: string;
  /** The name as it stands in the archive, for writing it back unchanged. */
  readonly nameBytes: Uint8Array;
  /** 0 stored, 8 deflated; other methods are refused when the part is read. */
  readonly method: number;
  readonly flags: number;
  /** DOS date in the upper, DOS time in the lower half. */
  readonly modified: number;
  readonly madeBy: number;
  readonly externalAttributes: number;
  readonly crc32: number;
  /** Declared size after inflation. */
  readonly size: number;
  /** The part's bytes as they stand in the archive: a view, not a copy. */
  readonly compressed: Uint8Array;
}
