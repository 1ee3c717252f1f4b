import { useEffect, useState } from "react";

/** What a promise gave for this input; undefined until it has. A fault is told. */
export function useComputed<Input, Result>(
  input: Input,
  compute: (input: Input) => Promise<Result>,
  fail: (error: unknown) => void,
): Result | undefined {
  const [known, setKnown] = useState<{ readonly input: Input; readonly result: Result }>();
  useEffect(() => {
    let isWanted = true;
    compute(input).then(
      (result) => isWanted && setKnown({ input, result }),
      (error: unknown) => isWanted && fail(error),
    );
    return () => {
      isWanted = false;
    };
    // What computes is made anew with every state of the pane; only another input asks again.
  }, [input]);
  return known && known.input === input ? known.result : undefined;
}
