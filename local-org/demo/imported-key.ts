import { generateKeyPairSync } from "node:crypto";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { writeExclusively } from "../org/keys/exclusive-file.ts";

/** A private key that somebody has as a JSON Web Key: made on the first run, kept beside the certificates' keys. */
export function privateJwk(stateDir: string, kid: string): string {
  const folder = join(stateDir, "keys");
  const file = join(folder, `${kid}.jwk.json`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (!existsSync(file)) writeExclusively(file, JSON.stringify({ ...newKey(), kid, use: "sig", alg: "RS256" }));
  return readFileSync(file, "utf8");
}

const newKey = (): object => generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey.export({ format: "jwk" });
