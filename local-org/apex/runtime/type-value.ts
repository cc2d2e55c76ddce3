import type { ApexType } from "./types.ts";

/** What `Foo.class`, `List<Foo>.class` and `Type.forName` answer: a System.Type. */
export class TypeValue {
  readonly type: ApexType;

  constructor(type: ApexType) {
    this.type = type;
  }

  toString(): string {
    return this.type.name;
  }
}
