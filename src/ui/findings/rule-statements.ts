import { createContext } from "react";

/** What each rule says, by its id: it comes with the findings, so that the pane is drawn without the rules' code. */
export const RuleStatements = createContext<ReadonlyMap<string, string>>(new Map());
