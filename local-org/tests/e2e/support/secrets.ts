/** What must never be found in a browser. */

const SECRETS: Readonly<Record<string, RegExp>> = {
  "access token": /CANARY-[\w.~+/-]*/,
  // '{"' in base64url: the start of every JWT header, and of a payload or key in JSON.
  JWT: /\beyJ[\w-]{8,}/,
  "bearer credentials": /\bBearer\s+[\w.~+/-]{8,}/i,
  "private key": /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
  // 256 bytes, the size of an RSA-2048 signature, make 342 characters of base64url.
  signature: /(?<![\w-])[\w-]{342}(?![\w-])/
};

/** Names and excerpts of the secrets in a text. */
export function secretsIn(text: string): string[] {
  return Object.entries(SECRETS).flatMap(([name, pattern]) => {
    const found = pattern.exec(text)?.[0];
    return found === undefined ? [] : [`${name}: ${found.slice(0, 40)}`];
  });
}
