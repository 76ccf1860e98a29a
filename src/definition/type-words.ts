import { sayLater, translate } from '../language/index.ts'

const WORDS: Readonly<Record<string, string>> = {
  string: sayLater`a text`,
  number: sayLater`a number`,
  int: sayLater`a whole number`,
  boolean: sayLater`true or false`,
  array: sayLater`a list`,
  tuple: sayLater`a list`,
  object: sayLater`an object`,
  record: sayLater`an object`,
}

/** A type of a schema's validator, in words. */
export function typeInWords(type: string): string {
  return translate(WORDS[type] ?? type)
}
