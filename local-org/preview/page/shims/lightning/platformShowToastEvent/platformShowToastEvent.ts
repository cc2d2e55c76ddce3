export const SHOW_TOAST = "lightning__showtoast";

export class ShowToastEvent extends CustomEvent<unknown> {
  constructor(detail: unknown) {
    super(SHOW_TOAST, { bubbles: true, composed: true, cancelable: true, detail });
  }
}
