/** Ambient types of the platform's own modules, as far as the components use them. */
declare module "@salesforce/label/*" {
  const label: string;
  export default label;
}

declare module "@salesforce/i18n/locale" {
  const locale: string;
  export default locale;
}

/** Not a module of the platform: the part of the form components of `lightning/*` that `countersignInput` relies on. */
declare module "countersign/formField" {
  export interface FormField extends HTMLElement {
    readonly validity?: { readonly badInput?: boolean };
    reportValidity(): boolean;
    setCustomValidity(message: string): void;
  }

  /** `checked` is set by check boxes, `value` by all others. */
  export type FieldChangeEvent = CustomEvent<{ value?: string | string[] | null; checked?: boolean }>;
}

declare module "lightning/refresh" {
  /** Asks the page to show current data. */
  export class RefreshEvent extends CustomEvent<unknown> {
    constructor();
  }
}

declare module "lightning/uiRecordApi" {
  /** Says that a record has changed on the server. */
  export function notifyRecordUpdateAvailable(records: { recordId: string }[]): Promise<void>;
}

declare module "lightning/actions" {
  /** Closes the action that the component is shown in. */
  export class CloseActionScreenEvent extends CustomEvent<unknown> {
    constructor();
  }
}

declare module "lightning/flowSupport" {
  /** Tells the flow what an attribute of the screen component is now. */
  export class FlowAttributeChangeEvent extends CustomEvent<unknown> {
    constructor(attributeName: string, attributeValue: unknown);
  }
  export class FlowNavigationNextEvent extends CustomEvent<unknown> {
    constructor();
  }
  export class FlowNavigationFinishEvent extends CustomEvent<unknown> {
    constructor();
  }
}
