import { readJsonFile } from "../../org/json-file.ts";

/** The record that the preview opens first: `demoRecordId` of config/local-org.json. */
export function demoRecordId(root: string): string {
  const config = readJsonFile<{ demoRecordId?: string }>(root, "config/local-org.json");
  if (config.demoRecordId === undefined) throw new Error("config/local-org.json has no demoRecordId.");
  return config.demoRecordId;
}
