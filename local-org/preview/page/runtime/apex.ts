import { call } from "./call.ts";
import { rerunAll, wireAdapter } from "./wire-adapter.ts";

/** Dispatched on window after each Apex call, whatever came of it: the shell's server panel listens. */
export const APEX_CALLED = "preview:apexcalled";

type Parameters = Record<string, unknown>;
type ApexMethod = ((parameters?: Parameters) => Promise<unknown>) & { adapter: ReturnType<typeof wireAdapter> };

/** What `import method from "@salesforce/apex/Class.method"` is: a function, and a wire adapter. */
export function apexMethod(name: string): ApexMethod {
  const path = `/apex/${name.replace(".", "/")}`;
  const invoke = async (parameters?: Parameters): Promise<unknown> => {
    try {
      return await call(path, parameters);
    } finally {
      window.dispatchEvent(new CustomEvent(APEX_CALLED));
    }
  };
  return Object.assign(invoke, { adapter: wireAdapter(invoke) });
}

export const refreshApex = rerunAll;

export function getSObjectValue(record: Record<string, unknown>, field: string | { fieldApiName: string }): unknown {
  return record[typeof field === "string" ? field.split(".").pop()! : field.fieldApiName];
}
