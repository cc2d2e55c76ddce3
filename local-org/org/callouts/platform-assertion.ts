import type { CertificateStore, HostUser } from "../../apex/host.ts";
import { throwApex } from "../../apex/runtime/exceptions.ts";
import type { ExternalCredentialDefinition } from "../metadata/types.ts";

/** What the platform's own assertions are made of. */
export interface Signatory {
  readonly user: HostUser;
  readonly organization: { readonly id: string; readonly name: string };
  readonly certificates: CertificateStore;
  /** Milliseconds since 1970. */
  now(): number;
}

const MILLISECONDS = 1000;

/**
 * The JWT that an external credential signs: RS256, `kid`, `iat` and `exp` added, the claims of the administrator. It
 * knows the user and the org, and no record.
 */
export function platformAssertion(credential: ExternalCredentialDefinition, signatory: Signatory): string {
  const { certificates } = signatory;
  if (!certificates.has(credential.certificate))
    throwApex("System.CalloutException", `The certificate ${credential.certificate} of ${credential.name} is missing.`);
  const iat = Math.floor(signatory.now() / MILLISECONDS);
  const given = [...credential.claims].map(([name, value]): [string, string] => [name, valueOf(value, signatory)]);
  const claims = { ...Object.fromEntries(given), iat, exp: iat + credential.validitySeconds };
  const input = `${part({ alg: "RS256", kid: credential.header.kid, typ: "JWT" })}.${part(claims)}`;
  const signature = certificates.sign(credential.certificate, "RSA-SHA256", Buffer.from(input, "ascii"));
  return `${input}.${Buffer.from(signature).toString("base64url")}`;
}

const part = (value: unknown): string => Buffer.from(JSON.stringify(value), "utf8").toString("base64url");

/** The reader lets no other formulas through. */
function valueOf(text: string, { user, organization }: Signatory): string {
  const formulas: Readonly<Record<string, string | null>> = {
    "{!$User.Id}": user.id,
    "{!$User.Username}": user.username,
    "{!$User.Email}": user.email,
    "{!$User.FirstName}": user.firstName,
    "{!$User.LastName}": user.lastName,
    "{!$Organization.Id}": organization.id,
    "{!$Organization.Name}": organization.name
  };
  return formulas[text] ?? (text in formulas ? "" : text);
}
