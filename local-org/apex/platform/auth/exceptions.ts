import { newException } from "../../runtime/exceptions.ts";
import { define, type PlatformClass } from "../define.ts";

const exception = (name: string): PlatformClass => {
  const simple = name.slice(name.lastIndexOf(".") + 1);
  return define({
    name,
    kind: "class",
    extends: "System.Exception",
    constructors: [
      [`${simple}()`, () => newException(name, null)],
      [`${simple}(String message)`, (message: string | null) => newException(name, message)]
    ]
  });
};

export default [
  exception("Auth.JWTBearerTokenExchange.JWTBearerTokenExchangeException"),
  exception("Auth.JWTValidationException")
];
