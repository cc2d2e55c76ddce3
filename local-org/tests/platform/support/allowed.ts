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

const exceptionConstructors = ["System.Exception", "System.InvalidParameterValueException"].flatMap((name) => {
  const simple = name.slice("System.".length).toLowerCase();
  return ["string", "exception", "string,exception"].map((types) => `${name}: ${simple} ${simple}(${types})`);
});

const objectMethods = ["object object()", "boolean equals(object)", "integer hashcode()", "string tostring()"];

export const ALLOWED: Readonly<Record<string, string>> = {
  ...Object.fromEntries(listOperations.map((key) => [key, LISTS_OF_RECORDS_OR_IDS])),
  ...Object.fromEntries(
    exceptionConstructors.map((key) => [
      key,
      "Documented for every exception (Exception Class and Built-In Exceptions); neither list shows them."
    ])
  ),
  ...Object.fromEntries(
    objectMethods.map((key) => [`System.Object: ${key}`, "What every Apex object has; neither list has an Object."])
  ),
  "Auth.JWTBearerTokenExchange: jwtbearertokenexchange jwtbearertokenexchange()":
    "Documented (JWTBearerTokenExchange Constructors); the stub shows the other constructor only.",
  "System.Decimal: decimal divide(decimal,integer,roundingmode)":
    "Documented with System.RoundingMode (Decimal class); the types of Code Analyzer say Object."
};

/** Enum constants, likewise. */
export const ALLOWED_CONSTANTS: Readonly<Record<string, string>> = {
  "Schema.DisplayType.ID": "Documented (DisplayType Enum); missing from the stub."
};
