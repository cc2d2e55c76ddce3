/** Stands in for `lightning/flowSupport`: the stub of the test library forgets what an attribute was changed to. */
export class FlowAttributeChangeEvent extends CustomEvent<{ attributeName: string; attributeValue: unknown }> {
  constructor(attributeName: string, attributeValue: unknown) {
    super("flowattributechange", { bubbles: true, composed: true, detail: { attributeName, attributeValue } });
  }
}

export class FlowNavigationNextEvent extends CustomEvent<unknown> {
  constructor() {
    super("flownext", { bubbles: true, composed: true });
  }
}

export class FlowNavigationFinishEvent extends CustomEvent<unknown> {
  constructor() {
    super("flowfinish", { bubbles: true, composed: true });
  }
}
