/**
 * Types as both halves of the engine see them: the checker compares them, and values carry them at run time (the
 * element type of a list, the class of an object). Types are interned (classes of one program by that program),
 * so `===` compares them.
 */

export type TypeKind = "class" | "interface" | "enum" | "sobject" | "null" | "void" | "parameter" | "error";

let types = 0;

export class ApexType {
  readonly id = types++;
  readonly kind: TypeKind;
  /** Qualified as the library or the source declares it: `System.String`, `Auth.JWT`, `Outer.Inner`, `Account`. */
  readonly qualifiedName: string;
  readonly arguments: readonly ApexType[];
  /** Direct supertypes, arguments already filled in. Platform types ask the library, a program sets those of its own. */
  supertypes: () => readonly ApexType[] = () => librarySupertypes(this);

  constructor(kind: TypeKind, qualifiedName: string, typeArguments: readonly ApexType[]) {
    this.kind = kind;
    this.qualifiedName = qualifiedName;
    this.arguments = typeArguments;
  }

  /** As messages print it: no `System.`, arguments without blanks: `List<String>`, `Map<Id,Account>`. */
  get name(): string {
    const plain = shortName(this.qualifiedName);
    return this.arguments.length === 0 ? plain : `${plain}<${this.arguments.map((type) => type.name).join(",")}>`;
  }

  toString(): string {
    return this.name;
  }
}

let librarySupertypes: (type: ApexType) => readonly ApexType[] = () => [];

/** The library tells how its classes are related; it cannot be imported from here without a circle. */
export const setLibrarySupertypes = (supertypes: typeof librarySupertypes): void => {
  librarySupertypes = supertypes;
};

const shortName = (qualified: string): string => qualified.replace(/^(System|Schema)\.(?=[^.]+$)/i, "");

const interned = new Map<string, ApexType>();

const internKey = (kind: TypeKind, name: string, typeArguments: readonly ApexType[]): string =>
  `${kind === "sobject" ? "sobject:" : ""}${name.toLowerCase()}<${typeArguments.map((type) => type.id).join(",")}>`;

/** The one type of this name and these arguments. Types declared in Apex are made by their program instead. */
export function internType(kind: TypeKind, name: string, typeArguments: readonly ApexType[] = []): ApexType {
  const key = internKey(kind, name, typeArguments);
  let type = interned.get(key);
  if (!type) interned.set(key, (type = new ApexType(kind, name, typeArguments)));
  return type;
}

export const OBJECT = internType("class", "System.Object");
export const STRING = internType("class", "System.String");
export const BOOLEAN = internType("class", "System.Boolean");
export const INTEGER = internType("class", "System.Integer");
export const LONG = internType("class", "System.Long");
export const DOUBLE = internType("class", "System.Double");
export const DECIMAL = internType("class", "System.Decimal");
export const ID = internType("class", "System.Id");
export const BLOB = internType("class", "System.Blob");
export const DATE = internType("class", "System.Date");
export const DATETIME = internType("class", "System.Datetime");
export const TIME = internType("class", "System.Time");
export const SOBJECT = internType("class", "System.SObject");
export const TYPE = internType("class", "System.Type");
export const EXCEPTION = internType("class", "System.Exception");
export const NULL = internType("null", "null");
export const VOID = internType("void", "void");
/** Stands for an expression that was already reported: it is compatible with everything, so one mistake is one message. */
export const ERROR = internType("error", "?");

export const listOf = (element: ApexType): ApexType => generic("System.List", element);
export const setOf = (element: ApexType): ApexType => generic("System.Set", element);
export const mapOf = (key: ApexType, value: ApexType): ApexType => generic("System.Map", key, value);
/** `Database.Batchable<Account>` and the like. */
export const generic = (name: string, ...typeArguments: ApexType[]): ApexType =>
  internType("class", name, typeArguments);
const sObjectSupertypes = (): readonly ApexType[] => [SOBJECT];
/** `Account`, `Countersign_Claim__mdt`. */
export function sObjectType(apiName: string): ApexType {
  const type = internType("sobject", apiName);
  type.supertypes = sObjectSupertypes;
  return type;
}

export const isList = (type: ApexType): boolean => type.qualifiedName === "System.List";
export const isSet = (type: ApexType): boolean => type.qualifiedName === "System.Set";
export const isMap = (type: ApexType): boolean => type.qualifiedName === "System.Map";
export const isCollection = (type: ApexType): boolean => isList(type) || isSet(type) || isMap(type);

/** `List<T>` with T replaced; types without parameters stay as they are. */
export function substitute(type: ApexType, parameters: readonly ApexType[], values: readonly ApexType[]): ApexType {
  if (parameters.length === 0) return type;
  if (type.kind === "parameter") return values[parameters.indexOf(type)] ?? type;
  if (type.arguments.length === 0) return type;
  const replaced = type.arguments.map((argument) => substitute(argument, parameters, values));
  return internType(type.kind, type.qualifiedName, replaced);
}

/** Is every `source` a `target` without conversion: subclass, implemented interface, same type, anything to Object? */
export function isSubtype(source: ApexType, target: ApexType): boolean {
  if (source === target || target === OBJECT) return source !== VOID;
  if (isCovariant(source, target)) return true;
  return source.supertypes().some((parent) => isSubtype(parent, target));
}

/**
 * A `List<Sub>` is a `List<Base>` and an `Iterable<Base>`, a `Map<K, Sub>` a `Map<K, Base>`; sets compare their elements
 * and are no sets of something else.
 */
function isCovariant(source: ApexType, target: ApexType): boolean {
  if (source.qualifiedName !== target.qualifiedName || isSet(source)) return false;
  const last = source.arguments.length - 1;
  return source.arguments.every((argument, index) => {
    const wanted = target.arguments[index];
    return index === last ? isSubtype(argument, wanted) : argument === wanted;
  });
}
