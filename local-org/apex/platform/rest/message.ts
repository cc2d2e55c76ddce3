import { ApexMap } from "../../runtime/collections.ts";
import { typeOf } from "../../runtime/type-of.ts";
import type { ApexBlob } from "../../runtime/blob.ts";

const texts = (): ApexMap => new ApexMap([], typeOf(""), typeOf(""));

/** System.RestRequest. */
export class RestRequestObject {
  headers = texts();
  params = texts();
  httpMethod: string | null = null;
  remoteAddress: string | null = null;
  requestBody: ApexBlob | null = null;
  requestURI: string | null = null;
  resourcePath: string | null = null;
}

/** System.RestResponse. */
export class RestResponseObject {
  headers = texts();
  responseBody: ApexBlob | null = null;
  statusCode: number | null = null;
}

/** What System.RestContext holds in one transaction: nothing, unless REST or a test put it there. */
export class RestExchange {
  request: RestRequestObject | null = null;
  response: RestResponseObject | null = null;
}
