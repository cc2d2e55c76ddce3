/** `npm run --silent jwks -- CERTIFICATE.pem ...`: prints the JWK Set to host where receivers look for it. */
import { readFileSync } from "node:fs";
import { jwksOf } from "../jwks.ts";

const files = process.argv.slice(2);
try {
  if (files.length === 0) throw new TypeError("Usage: npm run --silent jwks -- CERTIFICATE.pem [NEXT.pem ...]");
  console.log(JSON.stringify(await jwksOf(files.map((file) => readFileSync(file, "utf8"))), null, 2));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
