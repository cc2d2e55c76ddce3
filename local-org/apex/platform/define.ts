/**
 * How a platform class is written down: its Apex signatures next to what they do.
 *
 * The signature text is parsed once, when the library is loaded. It is what the checker resolves calls against and what
 * the list test compares with the Standard Apex Library stubs, so a member cannot exist with a wrong signature.
 */

/**
 * What a member does. Instance members get the receiver first; then one argument a parameter, already converted to the
 * parameter's type. A receiver is never null (generated code checks), an argument may be. `null` is Apex null;
 * `undefined` is never a value.
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the signature text is the type; the checker enforces it
export type Implementation = (...args: any[]) => unknown;

/** `["Boolean isBlank(String value)", (value) => ...]` */
export type Member = readonly [signature: string, implementation: Implementation];

/** `["String message", { get: (self) => ..., set: (self, value) => ... }]`; a property without `set` is read-only. */
export type Property = readonly [signature: string, accessors: { get: Implementation; set?: Implementation }];

export interface PlatformClass {
  /** Qualified name with type parameters: `System.String`, `Auth.JWT`, `System.Map<K, V>`, `Auth.JWTBearerTokenExchange.JWTBearerTokenExchangeException`. */
  readonly name: string;
  readonly kind: "class" | "interface" | "enum";
  /** May Apex code extend it? (exceptions, `VisualEditor.DynamicPickList`, ...) */
  readonly extensible?: boolean;
  readonly abstract?: boolean;
  readonly extends?: string;
  readonly implements?: readonly string[];
  /** The JavaScript class of its instances: what `instanceof` and casts look at. */
  // eslint-disable-next-line @typescript-eslint/no-unsafe-function-type -- any constructor, abstract ones included
  readonly instance?: Function;
  /** `["JWT()", () => new JwtObject()]` */
  readonly constructors?: readonly Member[];
  readonly statics?: readonly Member[];
  readonly staticProperties?: readonly Property[];
  readonly methods?: readonly Member[];
  readonly properties?: readonly Property[];
  /** Methods an implementing or extending Apex class must (interface, abstract) or may (virtual) provide: `"System.HttpResponse respond(System.HttpRequest request)"`. */
  readonly contract?: readonly string[];
  /** Constants of an enum, in order. */
  readonly values?: readonly string[];
}

/** Identity with a type: lets a platform file read `export default define({...})`. */
export const define = (declaration: PlatformClass): PlatformClass => declaration;
