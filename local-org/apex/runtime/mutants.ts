/** Which mutant of a program runs: none, unless somebody tests the tests. */
let active = 0;

/** Numbers start with 1. */
export const isMutant = (id: number): boolean => id === active;

/** Runs `block` with one mutant in place of what was written. */
export function withMutant<T>(id: number, block: () => T): T {
  active = id;
  try {
    return block();
  } finally {
    active = 0;
  }
}
