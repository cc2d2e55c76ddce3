import { host } from "../../host.ts";
import { throwApex } from "../../runtime/exceptions.ts";
import { strict } from "../arguments.ts";
import { define } from "../define.ts";

const URL_TEXT =
  /^([a-z][a-z0-9+.-]*):(?:\/\/((?:([^@/?#]*)@)?(\[[^\]]*\]|[^:/?#]*)(?::(\d*))?))?([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/i;
/** Those that Java can open; an address of another one is none. */
const PROTOCOLS: ReadonlySet<string> = new Set(["http", "https", "ftp", "file", "jar", "mailto"]);
const DEFAULT_PORTS: Readonly<Record<string, number>> = { http: 80, https: 443, ftp: 21 };

/** Java's URL: the parts of an address as they were written. */
class UrlObject {
  readonly protocol: string;
  readonly authority: string | null;
  readonly userInfo: string | null;
  readonly host: string;
  /** -1 where none is written. */
  readonly port: number;
  readonly path: string;
  readonly query: string | null;
  readonly ref: string | null;

  constructor(text: string) {
    const match = URL_TEXT.exec(text.trim());
    if (!match) throwApex("System.StringException", `no protocol: ${text}`);
    const [, protocol = "", authority, userInfo, hostName, port, path, query, ref] = match as (string | undefined)[];
    this.protocol = protocol.toLowerCase();
    if (!PROTOCOLS.has(this.protocol)) throwApex("System.StringException", `unknown protocol: ${this.protocol}`);
    this.authority = authority ?? null;
    this.userInfo = userInfo ?? null;
    this.host = hostName ?? "";
    this.port = port ? Number(port) : -1;
    this.path = path ?? "";
    this.query = query ?? null;
    this.ref = ref ?? null;
  }

  get file(): string {
    return this.query === null ? this.path : `${this.path}?${this.query}`;
  }

  get defaultPort(): number {
    return DEFAULT_PORTS[this.protocol] ?? -1;
  }

  /** Is everything but the part after `#` the same? */
  sameFile(other: UrlObject): boolean {
    const port = (url: UrlObject): number => (url.port === -1 ? url.defaultPort : url.port);
    const place = (url: UrlObject): string => `${url.protocol}://${url.host.toLowerCase()}:${port(url)}${url.file}`;
    return place(this) === place(other);
  }

  toString(): string {
    const authority = this.authority === null ? "" : `//${this.authority}`;
    return `${this.protocol}:${authority}${this.file}${this.ref === null ? "" : `#${this.ref}`}`;
  }
}

function inContext(context: UrlObject, spec: string): UrlObject {
  try {
    return new UrlObject(new URL(spec, context.toString()).href);
  } catch {
    return throwApex("System.StringException", `no protocol: ${spec}`);
  }
}

export default define({
  name: "System.URL",
  kind: "class",
  instance: UrlObject,
  constructors: [
    strict("URL(String spec)", (spec: string) => new UrlObject(spec)),
    strict("URL(URL context, String spec)", inContext),
    strict(
      "URL(String protocol, String host, String file)",
      (protocol: string, name: string, file: string) => new UrlObject(`${protocol}://${name}${file}`)
    ),
    strict(
      "URL(String protocol, String host, Integer port, String file)",
      (protocol: string, name: string, port: number, file: string) =>
        new UrlObject(`${protocol}://${name}:${port}${file}`)
    )
  ],
  statics: [["System.URL getOrgDomainUrl()", () => new UrlObject(host().organization.url)]],
  methods: [
    ["String getAuthority()", (self: UrlObject) => self.authority],
    ["Integer getDefaultPort()", (self: UrlObject) => self.defaultPort],
    ["String getFile()", (self: UrlObject) => self.file],
    ["String getHost()", (self: UrlObject) => self.host],
    ["String getPath()", (self: UrlObject) => self.path],
    ["Integer getPort()", (self: UrlObject) => self.port],
    ["String getProtocol()", (self: UrlObject) => self.protocol],
    ["String getQuery()", (self: UrlObject) => self.query],
    ["String getRef()", (self: UrlObject) => self.ref],
    ["String getUserInfo()", (self: UrlObject) => self.userInfo],
    strict("Boolean sameFile(System.URL URLToCompare)", (self: UrlObject, other: UrlObject) => self.sameFile(other)),
    ["String toExternalForm()", (self: UrlObject) => self.toString()]
  ]
});
