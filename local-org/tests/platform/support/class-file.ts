/** Reads as much of a Java class file as its members need (Java Virtual Machine Specification, chapter 4). */
import { normalType, type Member } from "./signature.ts";

const STATIC = 0x0008;
/** Bytes of a constant after its tag, where the size is fixed. */
const SIZES: Readonly<Record<number, number>> = {
  3: 4,
  4: 4,
  5: 8,
  6: 8,
  7: 2,
  8: 2,
  9: 4,
  10: 4,
  11: 4,
  12: 4,
  15: 3,
  16: 2,
  18: 4
};

interface RawMember {
  readonly flags: number;
  readonly name: string;
  readonly descriptor: string;
  /** With type arguments, where the class file has it. */
  readonly signature: string;
}

class Reader {
  readonly #bytes: Buffer;
  #at = 8;
  readonly #texts = new Map<number, string>();

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  members(): { fields: RawMember[]; methods: RawMember[] } {
    this.#constants();
    this.#at += 6;
    this.#at += 2 + this.#bytes.readUInt16BE(this.#at) * 2;
    return { fields: this.#list(), methods: this.#list() };
  }

  #constants(): void {
    const count = this.#short();
    for (let index = 1; index < count; index++) {
      const tag = this.#bytes[this.#at++];
      if (tag === 1) this.#texts.set(index, this.#text());
      else this.#at += SIZES[tag];
      if (tag === 5 || tag === 6) index++;
    }
  }

  #list(): RawMember[] {
    return Array.from({ length: this.#short() }, () => {
      const [flags, name, descriptor] = [
        this.#short(),
        this.#texts.get(this.#short())!,
        this.#texts.get(this.#short())!
      ];
      return { flags, name, descriptor, signature: this.#signature() ?? descriptor };
    });
  }

  #signature(): string | undefined {
    let found: string | undefined;
    for (let left = this.#short(); left > 0; left--) {
      const name = this.#texts.get(this.#short());
      const size = this.#bytes.readUInt32BE(this.#at);
      if (name === "Signature") found = this.#texts.get(this.#bytes.readUInt16BE(this.#at + 4));
      this.#at += 4 + size;
    }
    return found;
  }

  #text(): string {
    const length = this.#short();
    this.#at += length;
    return this.#bytes.toString("utf8", this.#at - length, this.#at);
  }

  #short(): number {
    this.#at += 2;
    return this.#bytes.readUInt16BE(this.#at - 2);
  }
}

/** `Lcom/nawforce/runforce/System/List<Lcom/.../String;>;` and the like, one after the other. */
function readTypes(text: string): string[] {
  const types: string[] = [];
  let rest = text;
  while (rest !== "") {
    const [type, length] = readType(rest);
    types.push(type);
    rest = rest.slice(length);
  }
  return types;
}

function readType(text: string): [type: string, length: number] {
  if (text.startsWith("V")) return ["void", 1];
  if (text.startsWith("T")) return [text.slice(1, text.indexOf(";")), text.indexOf(";") + 1];
  const end = text.search(/[<;]/);
  const name = text.slice(1, end);
  if (text[end] === ";") return [name, end + 1];
  let close = end;
  for (let depth = 0; close === end || depth > 0; close++) {
    depth += text[close] === "<" ? 1 : text[close] === ">" ? -1 : 0;
    if (depth === 0) break;
  }
  return [`${name}<${readTypes(text.slice(end + 1, close)).join(",")}>`, close + 2];
}

const apexType = (java: string): string =>
  java
    .replace(/com\/nawforce\/runforce\/(?:Internal\/)?/g, "")
    .replace(/java\/lang\//g, "")
    .replaceAll("RecordSet$", "List")
    .replace(/[/$]/g, ".");

/** Members of a Java stub of an Apex class; a trailing `$` keeps Java's own methods apart and is dropped. */
export function classFileMembers(bytes: Buffer, simpleName: string): Member[] {
  const { fields, methods } = new Reader(bytes).members();
  return [
    ...fields.map((field) => member(field, simpleName, apexType(readTypes(field.signature)[0]), undefined)),
    ...methods.map((method) => {
      const [, parameters = "", returns = ""] = /^\((.*)\)(.*)$/.exec(method.signature.replace(/^<[^(]*>\(/, "("))!;
      return member(method, simpleName, apexType(readTypes(returns)[0]), readTypes(parameters).map(apexType));
    })
  ];
}

function member(raw: RawMember, simpleName: string, type: string, parameters: string[] | undefined): Member {
  const constructor = raw.name === "<init>";
  return {
    isStatic: (raw.flags & STATIC) !== 0,
    returns: constructor ? simpleName : type,
    name: constructor ? simpleName : raw.name.replace(/\$$/, ""),
    parameters: parameters?.map(normalType),
    names: []
  };
}
