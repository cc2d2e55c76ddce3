/** lightning/refresh: the event asks every wire on the page again (see main.ts); handlers of a container are not called. */
export const REFRESH = "lightning__refresh";

export class RefreshEvent extends CustomEvent<undefined> {
  constructor() {
    super(REFRESH, { bubbles: true, composed: true });
  }
}

export function registerRefreshHandler(): never {
  throw new Error("The preview has no refresh containers: registerRefreshHandler is not supported.");
}
export const unregisterRefreshHandler = registerRefreshHandler;
