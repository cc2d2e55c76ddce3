const LONGEST_NAME = 40;

/** Letters, digits and single underscores, as the platform wants developer names. */
export const isDeveloperName = (name: string): boolean =>
  /^[A-Za-z](?:[A-Za-z0-9]|_(?!_))*(?<!_)$/.test(name) && name.length <= LONGEST_NAME;
