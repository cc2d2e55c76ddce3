/** lightning/actions: the shell's dialog listens. */
export const CLOSE_ACTION_SCREEN = "lightning__actionsclosescreen";

export class CloseActionScreenEvent extends CustomEvent<undefined> {
  constructor() {
    super(CLOSE_ACTION_SCREEN, { bubbles: true, composed: true });
  }
}
