/** A content control of a document, ours or not, as it stands now. */
export interface FoundControl {
  readonly tag: string;
  /** Its plain text. */
  readonly text: string;
  /** The tag of the nearest of our section controls around it; absent where it stands alone. */
  readonly section?: string;
}
