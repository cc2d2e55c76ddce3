/** Modules that the page build provides. */
declare module "preview/placedComponents" {
  import type { LightningElement } from "lwc";
  export const placedComponents: Readonly<Record<string, typeof LightningElement | undefined>>;
}

declare module "shell/*" {
  import type { LightningElement } from "lwc";
  const component: typeof LightningElement;
  export default component;
}

declare module "lightning/uiRecordApi" {
  import type { WireAdapterConstructor } from "lwc";
  // eslint-disable-next-line @typescript-eslint/consistent-type-imports -- an import declaration in here may not be relative
  type UiRecord = import("./lib/record.ts").UiRecord;
  export const getRecord: WireAdapterConstructor<
    { recordId: string; fields: readonly string[] },
    { data?: UiRecord; error?: unknown }
  >;
}

declare module "lightning/toast" {
  interface ToastConfiguration {
    readonly label: string;
    readonly message?: string | undefined;
    readonly variant?: string | undefined;
    readonly mode?: string | undefined;
  }
  export default class Toast {
    static show(configuration: ToastConfiguration, source: Element): void;
  }
}
