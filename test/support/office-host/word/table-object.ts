import { Model } from "../model";

/** Only that there is one around a place. */
export class TableObject extends Model {
  readonly $class = "Table";
}
