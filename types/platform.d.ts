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
