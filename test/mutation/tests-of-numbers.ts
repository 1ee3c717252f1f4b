import { requireTestsIn } from "./require-tests";

requireTestsIn("../core/numbers");
