import { Model } from "../model";

/** Application: switches that save time in Excel and change nothing here. */
export class ApplicationObject extends Model {
  readonly $class = "Application";

  suspendApiCalculationUntilNextSync(): void {
    return;
  }

  suspendScreenUpdatingUntilNextSync(): void {
    return;
  }
}
