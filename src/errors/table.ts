/** What an error says and how to mend it, both built from its parameters. */
export interface ErrorEntry<P> {
  readonly message: (params: P) => string
  readonly mend: (params: P) => string
}

/** Declares one entry of an error table; `P` is the type of its parameters. */
export function entry<P = Record<string, never>>(
  message: (params: P) => string,
  mend: (params: P) => string,
): ErrorEntry<P> {
  return { message, mend }
}
