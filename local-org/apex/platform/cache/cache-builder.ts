import { throwApex, ApexException } from "../../runtime/exceptions.ts";
import { callApex } from "../../runtime/invoke.ts";
import { newInstance } from "../../runtime/program-types.ts";
import { internType, isSubtype } from "../../runtime/types.ts";
import type { TypeValue } from "../../runtime/type-value.ts";
import { define } from "../define.ts";
import { checkKey } from "./rules.ts";

const BUILDER = internType("interface", "Cache.CacheBuilder");

/** The key of what a builder makes: its class and the key it was asked for. */
export function builderKey({ type }: TypeValue, key: string): string {
  checkKey(key);
  if (!isSubtype(type, BUILDER))
    throwApex("Cache.InvalidCacheBuilderException", `${type.name} does not implement Cache.CacheBuilder.`);
  return `${type.qualifiedName.replaceAll(".", "_")}_${key}`;
}

/** "This error occurs when the execution of the CacheBuilder fails" (Cache Exceptions). */
export function build({ type }: TypeValue, key: string): unknown {
  try {
    return callApex(newInstance(type), "doLoad", [key]);
  } catch (error) {
    if (!(error instanceof ApexException)) throw error;
    return throwApex(
      "Cache.CacheBuilderExecutionException",
      `${type.name}.doLoad failed: ${error.$message ?? ""}`,
      error
    );
  }
}

export default define({
  name: "Cache.CacheBuilder",
  kind: "interface",
  contract: ["Object doLoad(String var)"]
});
