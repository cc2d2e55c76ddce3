import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The record that the preview opens first: `demoRecordId` of config/local-org.json. */
export function demoRecordId(root: string): string {
  const config = JSON.parse(readFileSync(join(root, "config/local-org.json"), "utf8")) as { demoRecordId?: string };
  if (config.demoRecordId === undefined) throw new Error("config/local-org.json has no demoRecordId.");
  return config.demoRecordId;
}
