/** A record in memory: fields by case-insensitive name, in the order they were set. */
import type { FieldSchema, ObjectSchema } from "../schema.ts";

export class ApexSObject {
  readonly type: ObjectSchema;
  /** Rows of a query: reading a field that was not selected is an error there. */
  fetched = false;
  /** Records of an after trigger, and old ones: code must not change them. */
  readOnly = false;
  /** What `addError` said. */
  readonly errors: { readonly message: string; readonly fields: readonly string[] }[] = [];
  readonly #values = new Map<string, { readonly name: string; value: unknown }>();

  constructor(type: ObjectSchema) {
    this.type = type;
  }

  /** The value of a field, parent relationship (`Account`, `Parent__r`) or child relationship; null when not set. */
  get(name: string): unknown {
    return this.#values.get(name.toLowerCase())?.value ?? null;
  }
  put(name: string, value: unknown): void {
    const key = name.toLowerCase();
    this.#values.set(key, { name: this.#values.get(key)?.name ?? this.#spelling(key) ?? name, value });
  }
  isSet(name: string): boolean {
    return this.#values.has(name.toLowerCase());
  }
  unset(name: string): void {
    this.#values.delete(name.toLowerCase());
  }
  /** API names as the schema spells them, relationships included. */
  populatedNames(): string[] {
    return Array.from(this.#values.values(), (entry) => entry.name);
  }
  field(name: string): FieldSchema | undefined {
    return this.type.fields.get(name.toLowerCase());
  }
  /** A shallow copy: related records are shared. */
  copy(): ApexSObject {
    const copy = new ApexSObject(this.type);
    copy.fetched = this.fetched;
    for (const { name, value } of this.#values.values()) copy.put(name, value);
    return copy;
  }

  #spelling(key: string): string | undefined {
    const field = this.type.fields.get(key);
    if (field) return field.name;
    for (const candidate of this.type.fields.values()) {
      if (candidate.relationshipName?.toLowerCase() === key) return candidate.relationshipName;
    }
    return undefined;
  }
}
