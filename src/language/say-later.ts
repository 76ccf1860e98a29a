/** Marks a sentence that is kept, which `translate` will say to whoever asks; English as it stands. */
export function sayLater(strings: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  return String.raw({ raw: strings }, ...values)
}
