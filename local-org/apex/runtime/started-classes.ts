/** A generated class with statics. */
export interface StaticClass {
  /** Have its static initialisers run, or begun to? */
  $ready: boolean;
  [member: string]: unknown;
}

/** Those that are ready: most classes of a program do not start in most transactions. */
export const startedClasses = new Set<StaticClass>();

export function markStarted(started: StaticClass): void {
  started.$ready = true;
  startedClasses.add(started);
}

export function markFresh(started: StaticClass): void {
  started.$ready = false;
  startedClasses.delete(started);
}
