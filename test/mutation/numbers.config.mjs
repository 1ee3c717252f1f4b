import { mutationRun } from "./base.mjs";

/** The number code: amounts, columns, quotients, rates, and how figures are read and printed. */
export default mutationRun("numbers", ["src/core/numbers/*.ts"], ["test/core/numbers"]);
