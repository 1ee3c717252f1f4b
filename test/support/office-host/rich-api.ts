import type { ApiLevels } from "./api-levels";
import type { Traffic } from "./faults";
import { Collection, Model, RichApiError, notEmulated } from "./model";
import { Ignored, ObjectPaths, type ReferenceTable } from "./object-paths";
import { ActionType, type WireAction, type WireAnswer, type WireQuery, type WireRequest } from "./wire";

export interface HostOptions {
  readonly root: () => Model;
  readonly levels: ApiLevels;
  /** Declared level, as parseLevel gives it: nothing newer is answered. */
  readonly level: number;
  readonly traffic: Traffic;
  /** Objects that the client makes by the name of their type; what this does not know is passed over. */
  readonly create?: (typeName: string) => Model | undefined;
  /** Told of every method and every property that is set, as they are carried out. */
  readonly observe?: (object: Model, member: string, values: readonly unknown[]) => void;
}

type SelectTree = { [member: string]: SelectTree };
type Access = "get" | "set" | "call";

/** "Values" → "values"; internal members keep their underscore. */
export const memberName = (wire: string): string =>
  wire.startsWith("_") ? wire : wire[0]!.toLowerCase() + wire.slice(1);
const wireName = (member: string): string => member[0]!.toUpperCase() + member.slice(1);

/**
 * Interprets request batches of the real client. It knows no Excel and no Word: members are found by reflection on Model classes.
 * Earlier actions of a failing batch stay applied, later ones are not carried out (CLAIMS.md).
 */
export class RichApiHost {
  private readonly references: ReferenceTable = { byId: new Map(), ids: new WeakMap() };
  private counter = 0;
  /** Members that were asked for and are not emulated, for the coverage list. */
  readonly missing = new Set<string>();

  constructor(private readonly options: HostOptions) {}

  /** Answers one message. isOwn: a batch of the add-in's, which an injected fault may break. */
  process(request: WireRequest, isOwn: boolean): WireAnswer {
    const paths = new ObjectPaths(
      request.ObjectPaths,
      this.options.root(),
      this.references,
      (object, name) => this.get(object, name),
      (object, name, values) => this.call(object, name, values),
      (typeName) => this.options.create?.(typeName) ?? new Ignored(typeName),
    );
    const results: { ActionId: number; Value: unknown }[] = [];
    const traceIds: number[] = [];
    for (const [index, action] of request.Actions.entries()) {
      try {
        if (isOwn) this.options.traffic.beforeAction(index, request);
        results.push({ ActionId: action.Id, Value: this.perform(action, paths) ?? null });
        if (action.ActionType === ActionType.trace) traceIds.push(action.Id);
      } catch (error) {
        const failure = error instanceof RichApiError ? error : crashed(error);
        return {
          Results: results,
          TraceIds: traceIds,
          Error: {
            Code: failure.code,
            Message: failure.message,
            HttpStatusCode: failure.httpStatus,
            ActionIndex: index,
            Location: paths.describe(action),
          },
        };
      }
    }
    return { Results: results, TraceIds: traceIds };
  }

  private perform(action: WireAction, paths: ObjectPaths): unknown {
    if (action.ActionType === ActionType.trace) return null;
    const name = action.Name ?? "";
    if (action.ActionType === ActionType.method && name === "_RemoveReference") {
      this.references.byId.delete(String(action.ArgumentInfo?.Arguments?.[0]));
      return null;
    }
    const object = paths.resolve(action.ObjectPathId);
    if (object instanceof Ignored) return null;
    switch (action.ActionType) {
      case ActionType.instantiate:
        return object && this.identity(object);
      case ActionType.query:
        return object && this.shape(object, selection(action.QueryInfo), action.QueryInfo);
      case ActionType.method:
        if (name === "_KeepReference") return object && this.keep(object);
        if (isSubscription(name)) return null; // the client itself sorts events by type and target
        return this.call(this.present(object, name), name, paths.values(action.ArgumentInfo));
      case ActionType.setProperty:
        return this.set(this.present(object, name), name, paths.values(action.ArgumentInfo)[0]);
      default:
        throw notEmulated(`action type ${action.ActionType} is not emulated`);
    }
  }

  /** Excel ignores writes on null objects; code that relies on it is a mistake here. */
  private present(object: Model | null, name: string): Model {
    if (!object) throw notEmulated(`${name} on a null object`);
    return object;
  }

  private keep(object: Model): null {
    let id = this.references.ids.get(object);
    if (id === undefined) {
      this.counter += 1;
      id = `{ref-${this.counter}}`;
      this.references.ids.set(object, id);
    }
    this.references.byId.set(id, object);
    return null;
  }

  private get(object: Model, wire: string): unknown {
    return this.descriptor(object, wire, "get").get!.call(object);
  }

  private set(object: Model, wire: string, value: unknown): void {
    const { set } = this.descriptor(object, wire, "set");
    this.options.observe?.(object, memberName(wire), [value]);
    set!.call(object, value);
  }

  private call(object: Model, wire: string, values: readonly unknown[]): unknown {
    const method = this.descriptor(object, wire, "call").value as (...values: unknown[]) => unknown;
    this.options.observe?.(object, memberName(wire), values);
    return method.apply(
      object,
      values.map((value) => value ?? undefined), // JSON has no undefined: omitted arguments arrive as null
    );
  }

  private descriptor(object: Model, wire: string, access: Access): PropertyDescriptor {
    const name = object.$publicName(memberName(wire));
    const id = `${object.$class}.${name}`;
    const level = this.options.levels[id];
    if (level !== undefined && level > this.options.level)
      throw new RichApiError("ApiNotFound", `emulator: ${id} is newer than the declared API level`);
    if (level !== undefined || name.startsWith("_"))
      for (let type = Object.getPrototypeOf(object); type && type !== Model.prototype; type = up(type)) {
        const found = Object.getOwnPropertyDescriptor(type, name);
        if (found && (access === "call" ? typeof found.value === "function" : found[access])) return found;
      }
    this.missing.add(id);
    throw notEmulated(`${id} (${access}) is not emulated`);
  }

  private identity(object: Model): Record<string, unknown> {
    const identity: Record<string, unknown> = {};
    const key = object.$key();
    if (key !== undefined) identity["_Id"] = key;
    const id = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(object), "id")?.get?.call(object);
    if (id !== undefined) identity["Id"] = id;
    const reference = this.references.ids.get(object);
    if (reference !== undefined) identity["_ReferenceId"] = reference;
    return identity;
  }

  /** The answer to load(): what was selected, under wire names. */
  private shape(object: Model, tree: SelectTree, query?: WireQuery): Record<string, unknown> {
    const shaped = this.identity(object);
    if (object instanceof Collection) {
      const { items, count, ...others } = tree;
      const each = { ...others, ...items };
      if (count) shaped["Count"] = this.get(object, "Count");
      const from = query?.Skip ?? 0;
      const listed = object.$items().slice(from, query?.Top === undefined ? undefined : from + query.Top);
      shaped["_Items"] = listed.map((item) => this.shape(item, each));
      return shaped;
    }
    for (const [member, below] of Object.entries(tree)) {
      if (member === "*" || member === "$all")
        throw notEmulated(`load() of everything from ${object.$class}: name what is needed`);
      const value = this.get(object, member);
      shaped[wireName(member)] = value instanceof Model ? this.shape(value, below) : (value ?? null);
    }
    return shaped;
  }
}

const up = (type: object): object | null => Object.getPrototypeOf(type) as object | null;
const isSubscription = (name: string): boolean => /^_(Un)?[rR]egister/.test(name);

function crashed(error: unknown): RichApiError {
  return new RichApiError("GeneralException", `emulator: ${(error as Error).stack ?? String(error)}`, 500);
}

function selection(query: WireQuery | undefined): SelectTree {
  const tree: SelectTree = {};
  for (const path of [...(query?.Select ?? []), ...(query?.Expand ?? []).map((name) => `${name}/*`)]) {
    let level = tree;
    for (const member of path.split("/")) {
      const name = member === "*" ? member : memberName(member);
      if (name === "isNullObject") continue;
      level = level[name] ??= {};
    }
  }
  return Object.keys(tree).length === 0 && !query?.Select?.length ? { $all: {} } : tree;
}
