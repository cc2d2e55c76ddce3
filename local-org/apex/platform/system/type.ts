import { newInstance, typeNamed } from "../../runtime/program-types.ts";
import { textHash } from "../../runtime/equality.ts";
import { TypeValue } from "../../runtime/type-value.ts";
import { isSubtype } from "../../runtime/types.ts";
import { strict } from "../arguments.ts";
import { define } from "../define.ts";

const named = (name: string): TypeValue | null => {
  const type = typeNamed(name);
  return type ? new TypeValue(type) : null;
};

export default define({
  name: "System.Type",
  kind: "class",
  instance: TypeValue,
  statics: [
    strict("System.Type forName(String fullyQualifiedName)", named),
    [
      "System.Type forName(String namespace, String name)",
      (namespace: string | null, name: string | null) =>
        name === null ? null : named(namespace ? `${namespace}.${name}` : name)
    ]
  ],
  methods: [
    [
      "Boolean equals(Object typeToCompare)",
      (self: TypeValue, other: unknown) => other instanceof TypeValue && other.type === self.type
    ],
    ["String getName()", (self: TypeValue) => self.type.name],
    ["Integer hashCode()", (self: TypeValue) => textHash(self.type.name)],
    strict("Boolean isAssignableFrom(System.Type sourceType)", (self: TypeValue, source: TypeValue) =>
      isSubtype(source.type, self.type)
    ),
    ["Object newInstance()", (self: TypeValue) => newInstance(self.type)],
    ["String toString()", (self: TypeValue) => self.type.name]
  ]
});
