import type { Claim } from "../comparison/sentence-claims";
import { toldSentences, type FiguredSentence } from "../comparison/told-totals";
import type { LedgerFacts } from "./ledger-facts";
import { ToldFigures, type Whole } from "./told-figures";

/** A figure of a sentence that the ledger contradicts. */
export interface WrongClaim extends FiguredSentence {
  readonly claim: Claim;
  readonly whole: Whole;
  /** Another figure of the sentence is that of all projects. */
  readonly isAboutAll: boolean;
}

export interface JudgedClaims {
  /** How many figures of sentences were held against the ledger. */
  readonly judged: number;
  readonly wrong: readonly WrongClaim[];
}

/** Two rules ask for them. */
const KNOWN = new WeakMap<LedgerFacts, JudgedClaims>();

/** The figures that sentences state of all projects, held against the ledger. */
export function judgedClaims(facts: LedgerFacts): JudgedClaims {
  const claims = KNOWN.get(facts) ?? judge(facts);
  KNOWN.set(facts, claims);
  return claims;
}

function judge(facts: LedgerFacts): JudgedClaims {
  const sentences = facts.ledger.projects.count > 0 ? toldSentences(facts.ledger) : [];
  if (sentences.length === 0) return { judged: 0, wrong: [] };
  const figures = new ToldFigures(facts);
  const wrong: WrongClaim[] = [];
  let judged = 0;
  for (const { claims, text, at } of sentences) {
    const holds = claims.map((claim) => figures.holds(claim));
    claims.forEach((claim, index) => {
      const whole = figures.wholeOf(claim);
      if (!whole) return;
      judged += 1;
      if (!holds[index]) wrong.push({ claim, whole, text, at, isAboutAll: holds.includes(true) });
    });
  }
  return { judged, wrong };
}
