/** Members that neither list has as they are offered, each with the reason why it is right nevertheless. */
const LISTS_OF_RECORDS_OR_IDS =
  "Documented for lists of records and for lists of Ids (Database class); the types of Code Analyzer say List<Object>.";

const listOperations = ["delete", "undelete"].flatMap((operation) =>
  ["list<sobject>", "list<id>"].flatMap((records) =>
    ["", ",boolean", ",accesslevel", ",boolean,accesslevel"].map(
      (options) => `System.Database: static list<database.${operation}result> ${operation}(${records}${options})`
    )
  )
);

export const ALLOWED: Readonly<Record<string, string>> = {
  ...Object.fromEntries(listOperations.map((key) => [key, LISTS_OF_RECORDS_OR_IDS])),
  "Auth.JWTBearerTokenExchange: jwtbearertokenexchange jwtbearertokenexchange()":
    "Documented (JWTBearerTokenExchange Constructors); the stub shows the other constructor only.",
  "System.Decimal: decimal divide(decimal,integer,roundingmode)":
    "Documented with System.RoundingMode (Decimal class); the types of Code Analyzer say Object."
};

/** Enum constants, likewise. */
export const ALLOWED_CONSTANTS: Readonly<Record<string, string>> = {
  "Schema.DisplayType.ID": "Documented (DisplayType Enum); missing from the stub."
};
