/** Apex that an org would run and this engine does not. Never an Apex exception: no `catch` in Apex may swallow it. */
export class UnsupportedError extends Error {
  override readonly name = "UnsupportedError";

  constructor(what: string) {
    super(`The local Apex engine does not support ${what}`);
  }
}

/** Refuses by name. */
export function unsupported(what: string): never {
  throw new UnsupportedError(what);
}
