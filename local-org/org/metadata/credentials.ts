import type { ProblemLog } from "../problems.ts";
import { readMetadataFiles, type MetadataElement } from "./element.ts";
import type { SourceFile } from "./files.ts";
import { MemberReader } from "./reader.ts";
import type { ExternalCredentialDefinition, NamedCredentialDefinition } from "./types.ts";

const NAMED_SUFFIX = ".namedCredential-meta.xml";
const EXTERNAL_SUFFIX = ".externalCredential-meta.xml";
// prettier-ignore
const NAMED_MEMBERS = [
  "fullName", "label", "calloutStatus", "namedCredentialType", "namedCredentialParameters",
  "generateAuthorizationHeader", "allowMergeFieldsInBody", "allowMergeFieldsInHeader"
];
// prettier-ignore
const PARAMETER_MEMBERS = [
  "parameterName", "parameterType", "parameterValue", "parameterGroup", "certificate", "externalCredential",
  "description", "sequenceNumber"
];
const TYPES_OF_EXTERNAL = [
  "AuthProtocolVariant",
  "AuthProviderUrl",
  "SigningCertificate",
  "JwtBodyClaim",
  "JwtHeaderClaim",
  "AuthParameter",
  "NamedPrincipal"
];
/** Set Up JWT Claims for External Credentials: two minutes, unless the administrator enters something else. */
const DEFAULT_SECONDS = 120;
/** What Setup writes for the expiration that is entered there. */
const EXPIRATION =
  /^\{!Text\(FLOOR\(\(NOW\(\) - DATETIMEVALUE\( ?"1970-01-01 00:00:00" ?\)\) \* 86400 \+ (\d{1,6})\)\)\}$/i;
const FORMULA = /^\{!\$(User\.(Id|Username|Email|FirstName|LastName)|Organization\.(Id|Name))\}$/;

/** Reads the named credentials that point to an external credential. */
export function readNamedCredentials(files: readonly SourceFile[], log: ProblemLog): NamedCredentialDefinition[] {
  return readMetadataFiles(files, NAMED_SUFFIX, "NamedCredential", log, namedCredential);
}

/** Reads the external credentials: those with which the platform signs a JWT and exchanges it. */
export function readExternalCredentials(files: readonly SourceFile[], log: ProblemLog): ExternalCredentialDefinition[] {
  return readMetadataFiles(files, EXTERNAL_SUFFIX, "ExternalCredential", log, externalCredential);
}

function namedCredential(name: string, root: MetadataElement, log: ProblemLog): NamedCredentialDefinition {
  const members = new MemberReader(root, "NamedCredential", NAMED_MEMBERS, log);
  members.required("label");
  // Legacy ones hold the authentication themselves; the package asks for none of those.
  members.oneOf("namedCredentialType", ["SecuredEndpoint"]);
  const parameters = new Parameters(members, "namedCredentialParameters", ["Url", "Authentication"], log);
  return {
    name,
    url: httpsUrl(parameters, "Url", root, log),
    externalCredential: parameters.need("Authentication", "externalCredential", root),
    externalCredentialPlace: descendant(root, "externalCredential") ?? root,
    enabled: members.oneOf("calloutStatus", ["Enabled", "Disabled"]) !== "Disabled",
    authorizes: members.flag("generateAuthorizationHeader", true),
    mergesHeaders: members.flag("allowMergeFieldsInHeader"),
    mergesBody: members.flag("allowMergeFieldsInBody"),
    path: root.path,
    line: root.line
  };
}

const descendant = (root: MetadataElement, name: string): MetadataElement | undefined =>
  root.children.flatMap(({ children }) => children).find((child) => child.name === name);

function externalCredential(name: string, root: MetadataElement, log: ProblemLog): ExternalCredentialDefinition {
  const known = ["fullName", "label", "description", "authenticationProtocol", "externalCredentialParameters"];
  const members = new MemberReader(root, "ExternalCredential", known, log);
  members.required("label");
  members.oneOf("authenticationProtocol", ["Oauth"]);
  const parameters = new Parameters(members, "externalCredentialParameters", TYPES_OF_EXTERNAL, log);
  if (parameters.need("AuthProtocolVariant", "parameterValue", root) !== "JwtBearer")
    log.add(root, "The local org supports the variant JwtBearer of external credentials only.");
  const claims = parameters.values("JwtBodyClaim", log);
  const header = parameters.values("JwtHeaderClaim", log);
  return {
    name,
    tokenUrl: httpsUrl(parameters, "AuthProviderUrl", root, log),
    certificate: parameters.need("SigningCertificate", "certificate", root),
    claims: withoutExpiration(claims),
    validitySeconds: expirationOf(claims, root, log),
    header: headerOf(header, root, log),
    ...scopeOf(parameters, log),
    principals: parameters.names("NamedPrincipal"),
    path: root.path,
    line: root.line
  };
}

const withoutExpiration = (claims: ReadonlyMap<string, string>): ReadonlyMap<string, string> =>
  new Map([...claims].filter(([name]) => name !== "exp"));

function expirationOf(claims: ReadonlyMap<string, string>, root: MetadataElement, log: ProblemLog): number {
  const formula = claims.get("exp");
  const seconds = formula === undefined ? String(DEFAULT_SECONDS) : EXPIRATION.exec(formula)?.[1];
  if (seconds === undefined) log.add(root, `The local org does not know the formula of the claim exp: ${formula}`);
  return Number(seconds ?? DEFAULT_SECONDS);
}

/** The platform adds a `kid` of its own where none is given; which one is not documented. */
function headerOf(given: ReadonlyMap<string, string>, root: MetadataElement, log: ProblemLog): { kid: string } {
  const kid = given.get("kid");
  if (!kid) log.add(root, "Name the kid (JwtHeaderClaim): the local org does not know what the platform would choose.");
  for (const name of given.keys())
    if (name !== "kid") log.add(root, `The local org does not know the header member ${name}.`);
  return { kid: kid ?? "" };
}

function scopeOf(parameters: Parameters, log: ProblemLog): { scope?: string } {
  const scope = parameters.values("AuthParameter", log).get("Scope");
  return scope === undefined ? {} : { scope };
}

function httpsUrl(parameters: Parameters, type: string, root: MetadataElement, log: ProblemLog): string {
  const url = parameters.need(type, "parameterValue", root);
  if (url && !(URL.canParse(url) && new URL(url).protocol === "https:"))
    log.add(root, `"${url}" is not the https URL of a parameter of type ${type}.`);
  return url;
}

/** The parameters of a credential, by type. */
class Parameters {
  private readonly all: readonly MemberReader[];
  private readonly log: ProblemLog;

  constructor(members: MemberReader, name: string, types: readonly string[], log: ProblemLog) {
    this.log = log;
    this.all = members.all(name).map((element) => {
      const parameter = new MemberReader(element, name, PARAMETER_MEMBERS, log);
      parameter.required("parameterName");
      parameter.oneOf("parameterType", types);
      return parameter;
    });
  }

  private of(type: string): readonly MemberReader[] {
    return this.all.filter((each) => each.text("parameterType") === type);
  }

  /** A member of the one parameter of a type; an empty text (and a problem) where it is missing. */
  need(type: string, member: string, root: MetadataElement): string {
    const [found, second] = this.of(type);
    if (second) this.log.add(second.element, `A parameter of type ${type} is given twice.`);
    if (found) return found.required(member);
    this.log.add(root, `A parameter of type ${type} is missing.`);
    return "";
  }

  names(type: string): string[] {
    return this.of(type).map((each) => each.required("parameterName"));
  }

  /** Values by name: texts, or the few formulas that the local org works out. */
  values(type: string, log: ProblemLog): ReadonlyMap<string, string> {
    const values = new Map<string, string>();
    for (const each of this.of(type)) {
      const name = each.required("parameterName");
      const value = each.required("parameterValue");
      if (name !== "exp" && value.includes("{!") && !FORMULA.test(value))
        log.add(each.element, `The local org does not know the formula ${value}.`);
      values.set(name, value);
    }
    return values;
  }
}
