/** A member as text that can be compared: `static Boolean isBlank(String)`. */
export interface Member {
  readonly isStatic: boolean;
  readonly returns: string;
  readonly name: string;
  /** Types; undefined for a property. */
  readonly parameters: readonly string[] | undefined;
  /** Parameter names, where the source has them. */
  readonly names: readonly string[];
}

/** One spelling for a type: no `System.`, no `Schema.`, lists without brackets, lower case. */
export function normalType(text: string): string {
  const type = text.replace(/\s+/g, "").toLowerCase();
  const list = /^(.*)\[\]$/.exec(type);
  return list ? `list<${normalType(list[1])}>` : type.replace(/(^|[<,])(?:system|schema)\./g, "$1");
}

export function memberKey({ isStatic, returns, name, parameters }: Member): string {
  const list = parameters ? `(${parameters.map(normalType).join(",")})` : "";
  return `${isStatic ? "static " : ""}${normalType(returns)} ${name.toLowerCase()}${list}`;
}

/** Splits at commas that are not inside angle brackets. */
function splitParameters(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  for (const piece of text.split(",")) {
    if (depth > 0) parts[parts.length - 1] += `,${piece}`;
    else if (piece.trim() !== "") parts.push(piece);
    depth += piece.split("<").length - piece.split(">").length;
  }
  return parts.map((part) => part.trim());
}

/** `List<String> split(String regExp, Integer limit)`; a constructor has no type in front, a property no parentheses. */
export function readSignature(text: string, isStatic: boolean): Member {
  const [, head = "", parameters] = /^([^(]*)(?:\((.*)\))?$/s.exec(text.trim())!;
  const name = /(\w+)\s*$/.exec(head)![1];
  const returns = head.slice(0, head.lastIndexOf(name)).trim() || name;
  const pairs = parameters === undefined ? undefined : splitParameters(parameters);
  return {
    isStatic,
    returns,
    name,
    parameters: pairs?.map((pair) => pair.slice(0, pair.search(/\s\w+$/))),
    names: pairs?.map((pair) => /\w+$/.exec(pair)![0]) ?? []
  };
}
