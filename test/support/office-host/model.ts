/**
 * What a path of a batch can resolve to. A subclass names its Office.js class and has getters, setters and methods
 * that bear the names of the public API: the interpreter finds them by reflection and reaches nothing else.
 */
export abstract class Model {
  /** Name of the class in office.d.ts, such as Range. */
  abstract readonly $class: string;
  /** How the client finds an item of a collection again. */
  $key(): string | undefined {
    return undefined;
  }
  /** Public name of a member that bears another one on the wire. */
  $publicName(name: string): string {
    return name;
  }
}

export abstract class Collection<Item extends Model = Model> extends Model {
  abstract $items(): readonly Item[];
}

/** Told to the client in the answer; it becomes an OfficeExtension.Error there. */
export class RichApiError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly httpStatus = 400,
  ) {
    super(message);
  }
}

export const itemNotFound = (): RichApiError =>
  new RichApiError("ItemNotFound", "The requested resource doesn't exist.", 404);

export const invalidArgument = (
  message = "The argument is invalid or missing or has an incorrect format.",
): RichApiError => new RichApiError("InvalidArgument", message);

export const accessDenied = (): RichApiError =>
  new RichApiError("AccessDenied", "You cannot perform the requested operation.", 403);

export const invalidOperation = (message: string): RichApiError =>
  new RichApiError("InvalidOperation", message);

/** The emulator itself cannot do what was asked: never a behaviour of Excel, always a hole or a mistake in a test. */
export const notEmulated = (what: string): RichApiError =>
  new RichApiError("NotImplemented", `emulator: ${what}`, 501);
