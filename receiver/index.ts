export { createVerifier, type Verify, type VerifierOptions } from "./verify.ts";
export { keyRing, type KeyRing } from "./keys.ts";
export { policyOf, type VerifyPolicy } from "./policy.ts";
export { MemoryReplayStore, type ReplayStore } from "./replay.ts";
export { VerificationError, type VerificationCode } from "./errors.ts";
export type { VerifiedClaims } from "./claims.ts";
export { createReceiver } from "./server.ts";
export { jwksOf, type PublishedKey } from "./jwks.ts";
