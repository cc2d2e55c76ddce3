/**
 * Why no HTTP answer came back. The org turns it into the System.CalloutException text that the platform would give.
 *
 * - `refused`: nobody listens, or the network cannot be reached
 * - `reset`: the connection ended before the whole answer was there
 * - `timeout`: the exchange took longer than its timeout
 * - `tls`: the TLS handshake failed or the certificate is not trusted
 * - `dns`: the host name does not resolve
 * - `oversize`: the answer is larger than the platform's maximum
 * - `invalid`: the request cannot be sent as it is, or the answer is not HTTP
 */
export const TRANSPORT_ERROR_KINDS = ["refused", "reset", "timeout", "tls", "dns", "oversize", "invalid"] as const;
export type TransportErrorKind = (typeof TRANSPORT_ERROR_KINDS)[number];

/** A callout that got no usable answer. `message` never holds a header or a body. */
export class TransportError extends Error {
  override readonly name = "TransportError";
  readonly kind: TransportErrorKind;
  /** Host name that was called, as Apex gave it. */
  readonly host: string;

  constructor(kind: TransportErrorKind, host: string, message: string) {
    super(message);
    this.kind = kind;
    this.host = host;
  }
}
