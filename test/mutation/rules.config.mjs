import { mutationRun } from "./base.mjs";

/** The rules, one file each. */
export default mutationRun(
  "rules",
  ["src/core/checks/rules/*.ts"],
  ["test/core/checks/rules", "test/core/checks/catalogue"],
);
