/** Where the program writes; tests hand in their own. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether out understands colours. */
  readonly colours: boolean;
}
