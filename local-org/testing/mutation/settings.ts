import { readJsonFile } from "../../org/json-file.ts";
import { removesGuard, type Mutant } from "./mutants.ts";

/** `config/mutation.json`. */
export interface MutationSettings {
  /** Percent of the mutants that tests have to notice. */
  readonly threshold: number;
  /** Classes that protect something: every removed guard has to be noticed. */
  readonly guards: readonly GuardedClass[];
  /** Mutants that change nothing anybody could notice. */
  readonly equivalent: readonly EquivalentMutant[];
}
export interface GuardedClass {
  readonly class: string;
  /** Only source lines that contain this; all of the class without it. */
  readonly only?: string;
  readonly reason: string;
}
export interface EquivalentMutant {
  readonly class: string;
  /** The source line, trimmed. */
  readonly source: string;
  /** `< becomes <=` */
  readonly what: string;
  readonly reason: string;
}

export const readMutationSettings = (root: string): MutationSettings =>
  readJsonFile<MutationSettings>(root, "config/mutation.json");

export const isGuard = (mutant: Mutant, { guards }: MutationSettings): boolean =>
  removesGuard(mutant) &&
  guards.some((each) => each.class === mutant.className && mutant.source.includes(each.only ?? ""));

export const isEquivalent = (mutant: Mutant, { equivalent }: MutationSettings): boolean =>
  equivalent.some((each) => describes(each, mutant));

const describes = (each: EquivalentMutant, mutant: Mutant): boolean =>
  each.class === mutant.className && each.source === mutant.source && each.what === mutant.what;

/** Entries that speak of no mutant any more: the source has changed, the reason may not hold. */
export function staleEntries(settings: MutationSettings, mutants: readonly Mutant[]): string[] {
  const classes = new Set(mutants.map((each) => each.className));
  return [
    ...settings.guards
      .filter((each) => !classes.has(each.class))
      .map((each) => `guards: there is no class ${each.class} with anything to mutate`),
    ...settings.equivalent
      .filter((each) => !mutants.some((mutant) => describes(each, mutant)))
      .map((each) => `equivalent: ${each.class} has no mutant "${each.what}" in "${each.source}"`)
  ];
}
