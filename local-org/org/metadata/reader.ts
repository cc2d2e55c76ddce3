import type { ProblemLog } from "../problems.ts";
import type { MetadataElement } from "./element.ts";

/**
 * Takes one element apart by the members its metadata type has. A member that is not in the list is a typing mistake
 * and refused, as a deployment would.
 */
export class MemberReader {
  readonly element: MetadataElement;
  private readonly log: ProblemLog;
  private readonly typeName: string;

  constructor(element: MetadataElement, typeName: string, members: readonly string[], log: ProblemLog) {
    this.element = element;
    this.typeName = typeName;
    this.log = log;
    for (const child of element.children) this.checkMember(child, members);
  }

  private checkMember(child: MetadataElement, members: readonly string[]): void {
    if (members.includes(child.name)) return;
    this.log.add(child, `Element <${child.name}> is not allowed in ${this.typeName}.`);
  }

  child(name: string): MetadataElement | undefined {
    return this.element.children.find((child) => child.name === name);
  }

  all(name: string): MetadataElement[] {
    return this.element.children.filter((child) => child.name === name);
  }

  text(name: string): string | undefined {
    return this.child(name)?.text;
  }

  /** The text of a member that must be there; an empty string (and a problem) where it is not. */
  required(name: string): string {
    const text = this.text(name);
    if (text) return text;
    this.log.add(this.child(name) ?? this.element, `${this.typeName} needs a value in <${name}>.`);
    return "";
  }

  flag(name: string, fallback = false): boolean {
    const child = this.child(name);
    if (!child) return fallback;
    if (child.text !== "true" && child.text !== "false") {
      this.log.add(child, `<${name}> must be true or false, not "${child.text}".`);
    }
    return child.text === "true";
  }

  integer(name: string): number | undefined {
    const child = this.child(name);
    if (!child) return undefined;
    if (/^\d+$/.test(child.text)) return Number(child.text);
    this.log.add(child, `<${name}> must be a whole number, not "${child.text}".`);
    return undefined;
  }

  oneOf<T extends string>(name: string, allowed: readonly T[]): T | undefined {
    const child = this.child(name);
    if (!child) return undefined;
    const match = allowed.find((value) => value === child.text);
    if (!match) this.log.add(child, `<${name}> must be one of ${allowed.join(", ")}, not "${child.text}".`);
    return match;
  }
}
