/** lightning/flowSupport: what a screen component tells its flow; the shell's flow page listens. */
export const ATTRIBUTE_CHANGE = "lightning__flowattributechange";
export const NEXT = "lightning__flownavigationnext";
export const BACK = "lightning__flownavigationback";
export const FINISH = "lightning__flownavigationfinish";

export interface AttributeChange {
  readonly attributeName: string;
  readonly attributeValue: unknown;
}

export class FlowAttributeChangeEvent extends CustomEvent<AttributeChange> {
  constructor(attributeName: string, attributeValue: unknown) {
    super(ATTRIBUTE_CHANGE, { bubbles: true, composed: true, detail: { attributeName, attributeValue } });
  }
}

export const FlowNavigationNextEvent = navigation(NEXT);
export const FlowNavigationBackEvent = navigation(BACK);
export const FlowNavigationFinishEvent = navigation(FINISH);

function navigation(name: string): new () => CustomEvent<undefined> {
  return class extends CustomEvent<undefined> {
    constructor() {
      super(name, { bubbles: true, composed: true });
    }
  };
}
