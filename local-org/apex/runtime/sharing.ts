/**
 * Whether the Apex that runs now is bound by its user's sharing rules: `with sharing` of the class whose code runs, or
 * what its caller had where the class says nothing. Platform code (Database.query) asks; generated code sets.
 */
let bound = true;

export const currentSharing = (): boolean => bound;

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
