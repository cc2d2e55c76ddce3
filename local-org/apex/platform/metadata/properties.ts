import type { Member, Property } from "../define.ts";

/** `["String label"]`: settable properties kept in fields of the same name. */
export const properties = (signatures: readonly string[]): readonly Property[] =>
  signatures.map((signature): Property => {
    const name = signature.slice(signature.lastIndexOf(" ") + 1);
    return [
      signature,
      {
        get: (self: Record<string, unknown>) => self[name],
        set: (self: Record<string, unknown>, value: unknown) => void (self[name] = value)
      }
    ];
  });

/** `clone()` as the metadata classes have it: the same values in another object. */
export const cloneMember: Member = [
  "Object clone()",
  (self: object) => Object.assign(Object.create(Object.getPrototypeOf(self) as object) as object, self)
];
