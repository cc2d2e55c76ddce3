/** Stands in for `lightning/actions`, which the test library does not have. */
export class CloseActionScreenEvent extends CustomEvent<unknown> {
  constructor() {
    super("lightning__actionsclosescreen", { bubbles: true, composed: true });
  }
}
