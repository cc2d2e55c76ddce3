/** JSON text in the platform's two layouts: dense, and Jackson's default pretty printer. */
export interface Layout {
  object(members: readonly (readonly [name: string, json: string])[], depth: number): string;
  array(items: readonly string[]): string;
}

const quote = (name: string): string => JSON.stringify(name);

export const DENSE: Layout = {
  object: (members) => `{${members.map(([name, json]) => `${quote(name)}:${json}`).join(",")}}`,
  array: (items) => `[${items.join(",")}]`
};

/** Members on lines of their own, elements side by side: `"a" : [ 1, 2 ]`. */
export const PRETTY: Layout = {
  object: (members, depth) => {
    if (members.length === 0) return "{ }";
    const indent = "  ".repeat(depth + 1);
    const lines = members.map(([name, json]) => `${indent}${quote(name)} : ${json}`);
    return `{\n${lines.join(",\n")}\n${"  ".repeat(depth)}}`;
  },
  array: (items) => (items.length === 0 ? "[ ]" : `[ ${items.join(", ")} ]`)
};
