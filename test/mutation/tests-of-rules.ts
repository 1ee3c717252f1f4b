import { requireTestsIn } from "./require-tests";

requireTestsIn("../core/checks/rules");
