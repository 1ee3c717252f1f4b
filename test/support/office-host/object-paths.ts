import { Model, RichApiError, notEmulated } from "./model";
import { PathType, type WireAction, type WireArguments, type WirePath } from "./wire";

/** Objects that the client asked the host to keep between batches. */
export interface ReferenceTable {
  readonly byId: Map<string, Model>;
  readonly ids: WeakMap<Model, string>;
}

/** Resolves the object paths of one batch, each at most once. null stands for a null object. */
export class ObjectPaths {
  private readonly resolved = new Map<number, Model | null>();

  constructor(
    private readonly paths: Readonly<Record<number, WirePath>>,
    private readonly root: Model,
    private readonly references: ReferenceTable,
    private readonly get: (object: Model, name: string) => unknown,
    private readonly call: (object: Model, name: string, values: readonly unknown[]) => unknown,
    private readonly create: (typeName: string) => Model,
  ) {}

  resolve(id: number): Model | null {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const object = this.follow(this.paths[id]!);
    this.resolved.set(id, object);
    return object;
  }

  /** Arguments with the proxies among them replaced by the objects they stand for. */
  values(info: WireArguments | undefined): unknown[] {
    const references = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, index) =>
      typeof references[index] === "number" && references[index] !== 0
        ? this.resolve(references[index])
        : value,
    );
  }

  /** "Range.values": the member that an action is about, for error locations. */
  describe(action: WireAction): string {
    const path = this.paths[action.ObjectPathId];
    const member = action.Name || path?.Name || "getItem";
    const owner = this.resolved.get(action.Name ? action.ObjectPathId : (path?.ParentObjectPathId ?? -1));
    const name = member[0]!.toLowerCase() + member.slice(1);
    return owner ? `${owner.$class}.${name}` : name;
  }

  private follow(path: WirePath): Model | null {
    switch (path.ObjectPathType) {
      case PathType.global:
        return this.root;
      case PathType.nullObject:
        return null;
      case PathType.referenceId: {
        const object = this.references.byId.get(path.Name ?? "");
        if (object) return object;
        throw new RichApiError("InvalidReference", "This reference is not valid for the current operation.");
      }
      case PathType.property:
        return this.below(path, (parent) => this.get(parent, path.Name!));
      case PathType.method:
        return this.below(path, (parent) => this.call(parent, path.Name!, this.values(path.ArgumentInfo)));
      case PathType.indexer:
        return this.below(path, (parent) => this.call(parent, "GetItem", this.values(path.ArgumentInfo)));
      case PathType.newObject:
        return this.create(path.Name ?? "");
      default:
        throw notEmulated(`object path type ${path.ObjectPathType} is not emulated`);
    }
  }

  private below(path: WirePath, step: (parent: Model) => unknown): Model | null {
    const parent = this.resolve(path.ParentObjectPathId!);
    if (parent === null) return null;
    if (parent instanceof Ignored) return parent;
    const object = step(parent) ?? null;
    if (object === null || object instanceof Model) return object;
    throw notEmulated(`${parent.$class}.${path.Name ?? ""} is no object`);
  }
}

/** Services that office.js creates for itself (events, telemetry); nothing of ours talks to them. */
export class Ignored extends Model {
  constructor(readonly $class: string) {
    super();
  }
}
