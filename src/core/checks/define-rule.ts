import type { CellRef } from "../workbook/cell";
import type { Cause, Change, FindingKind } from "./finding";
import type { LedgerFacts } from "./ledger-facts";

/** Names between braces in a message. */
type Placeholder<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholder<Rest>
  : never;

/** Puts data into one of the rule's messages; a misspelt id or placeholder does not compile. */
export type Say<Messages extends Readonly<Record<string, string>>> = <Id extends keyof Messages>(
  id: Id,
  data: Readonly<Record<Placeholder<Messages[Id]>, string>>,
) => string;

/** What a rule found out about its subjects. passed = subjects − unverifiable − failed. */
export interface Examination<Failure> {
  /** How many statements of the workbook the rule had to judge. */
  readonly subjects: number;
  /** Of these, how many lack a readable figure. */
  readonly unverifiable: number;
  /** In reading order. */
  readonly failures: readonly Failure[];
  /** Failing subjects, where one failure stands for several; else each failure is one. */
  readonly failed?: number;
}

/** A finding before it gets its id, rule and severity. */
export interface Draft {
  readonly kind: FindingKind;
  readonly project?: string;
  /** What the finding is about, in words: 预算执行率. With the figures it makes the finding's id. */
  readonly role: string;
  /** The stated figures of the relation, as people read them: the id changes when one of them does. */
  readonly figures: readonly string[];
  readonly at: readonly CellRef[];
  readonly stated?: string;
  readonly expected?: string;
  readonly cause?: Cause;
  readonly rivals?: readonly Cause[];
  readonly message: string;
  readonly repairs?: readonly Change[];
  readonly alternatives?: readonly Change[];
}

export interface RuleSpec<Failure, Messages extends Readonly<Record<string, string>>> {
  /** File name of the rule, printed in reports, never reused. */
  readonly id: string;
  /** One sentence a budget officer can agree or disagree with. */
  readonly statement: string;
  readonly messages: Messages;
  /** The gravest kind the rule can report. */
  readonly gravest: FindingKind;
  /** Looks at every subject; on columns, without an object a row. */
  readonly examine: (facts: LedgerFacts) => Examination<Failure>;
  /** Puts one failure into words. */
  readonly report: (failure: Failure, facts: LedgerFacts, say: Say<Messages>) => Draft;
}

export interface Rule {
  readonly id: string;
  readonly statement: string;
  readonly messages: Readonly<Record<string, string>>;
  readonly gravest: FindingKind;
  readonly apply: (facts: LedgerFacts) => Application;
}

/** One rule applied to one ledger. Drafts are made on demand, because most of a million are only counted. */
export interface Application {
  readonly subjects: number;
  readonly unverifiable: number;
  readonly failed: number;
  readonly findingCount: number;
  readonly draft: (index: number) => Draft;
}

export function defineRule<Failure, const Messages extends Readonly<Record<string, string>>>(
  spec: RuleSpec<Failure, Messages>,
): Rule {
  const say: Say<Messages> = (id, data) =>
    spec.messages[id]!.replace(
      /\{([^}]+)\}/g,
      (_, name: string) => (data as Readonly<Record<string, string>>)[name]!,
    );
  return {
    id: spec.id,
    statement: spec.statement,
    messages: spec.messages,
    gravest: spec.gravest,
    apply(facts) {
      const { subjects, unverifiable, failures, failed } = spec.examine(facts);
      return {
        subjects,
        unverifiable,
        failed: failed ?? failures.length,
        findingCount: failures.length,
        draft: (index) => spec.report(failures[index]!, facts, say),
      };
    },
  };
}
