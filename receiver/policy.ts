/** What a receiver accepts. Times are in seconds; `issuer`, `audience` and `type` are compared exactly (RFC 7523 section 3). */
export interface VerifyPolicy {
  readonly issuer: string;
  readonly audience: string;
  /** RFC 8725 section 3.1: the algorithm comes from here, never from the token. */
  readonly algorithms: readonly string[];
  /** Media type in `typ`, `application/` left out, any case (RFC 7515 section 4.1.9). */
  readonly type: string;
  /** `true`: a token without `typ` is refused. Auth.JWS offers no way to set one, so the default is `false`. */
  readonly typeRequired: boolean;
  readonly requiredClaims: readonly string[];
  readonly clockToleranceSec: number;
  readonly maxLifetimeSec: number;
  readonly maxAgeSec: number;
  readonly iatMaxFutureSec: number;
  readonly maxTokenChars: number;
  readonly maxJsonDepth: number;
  readonly subMaxChars: number;
  readonly jtiMaxChars: number;
}

const defaults = {
  algorithms: ["RS256"],
  type: "JWT",
  typeRequired: false,
  requiredClaims: ["iss", "sub", "aud", "exp", "iat", "jti"],
  clockToleranceSec: 30,
  maxLifetimeSec: 600,
  maxAgeSec: 300,
  iatMaxFutureSec: 60,
  maxTokenChars: 8192,
  maxJsonDepth: 16,
  subMaxChars: 255,
  jtiMaxChars: 255
} as const;

/** Fills in the defaults; issuer and audience have none. */
export function policyOf(given: Pick<VerifyPolicy, "issuer" | "audience"> & Partial<VerifyPolicy>): VerifyPolicy {
  if (!given.issuer || !given.audience)
    throw new TypeError("A policy needs an issuer and an audience, each one exact string.");
  if (given.algorithms?.some((name) => !/^(RS|ES|PS)(256|384|512)$|^EdDSA$/.test(name)))
    throw new TypeError("A policy allows asymmetric algorithms only (RS*, PS*, ES*, EdDSA).");
  const set = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  return { ...defaults, ...(set as typeof given) };
}
