/** The command line's contract with whoever calls it. */
export const EXIT = {
  /** No open finding of severity error. */
  clean: 0,
  /** At least one open 勾稽不符. */
  mismatch: 1,
  /** The input or the call cannot be used, or the 报送版 is refused; nothing is written. */
  unusable: 2,
  /** A fault of the program; nothing is written. */
  internal: 3,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
