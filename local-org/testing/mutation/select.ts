import type { Mutant } from "./mutants.ts";
import { isEquivalent, isGuard, type MutationSettings } from "./settings.ts";

export interface Selection {
  /** Only these classes. */
  readonly classes: readonly string[];
  readonly guards: boolean;
  readonly sample?: number;
  readonly seed: number;
}

/** The mutants to be tried; a sample of them is the same for the same seed. */
export function selectMutants(all: readonly Mutant[], selection: Selection, settings: MutationSettings): Mutant[] {
  const { classes, guards, sample, seed } = selection;
  const names = new Set(classes.map((name) => name.toLowerCase()));
  const wanted = all.filter(
    (mutant) =>
      (names.size === 0 || names.has(mutant.className.toLowerCase())) &&
      (!guards || isGuard(mutant, settings)) &&
      !isEquivalent(mutant, settings)
  );
  return sample === undefined
    ? wanted
    : shuffled(wanted, seed)
        .slice(0, sample)
        .sort((a, b) => a.id - b.id);
}

function shuffled<T>(items: readonly T[], seed: number): T[] {
  const result = [...items];
  const random = randomOf(seed);
  for (let place = result.length - 1; place > 0; place--) {
    const other = Math.floor(random() * (place + 1));
    [result[place], result[other]] = [result[other], result[place]];
  }
  return result;
}

/** Mulberry32: small, and the same everywhere. */
function randomOf(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
