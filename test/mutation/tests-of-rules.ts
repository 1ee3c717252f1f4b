import { requireTestsIn } from "./require-tests";

requireTestsIn("../core/checks/rules");
requireTestsIn("../core/checks/catalogue");
