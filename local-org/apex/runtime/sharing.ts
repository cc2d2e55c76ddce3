/**
 * Whether the Apex that runs now is bound by its user's sharing rules: `with sharing` of the class whose code runs, or
 * what its caller had where the class says nothing. Platform code (Database.query) asks; generated code sets.
 */
let bound = true;

export const currentSharing = (): boolean => bound;

/** Sets what holds from here on and answers what held before; the caller sets that again at its end. */
export function enterSharing(sharing: boolean): boolean {
  const previous = bound;
  bound = sharing;
  return previous;
}

/** Runs `block` with or without sharing, then goes back to what was. */
export function withSharing<T>(sharing: boolean, block: () => T): T {
  const previous = bound;
  bound = sharing;
  try {
    return block();
  } finally {
    bound = previous;
  }
}
