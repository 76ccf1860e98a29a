import { sayLater, translate } from '../language/index.ts'

const WORDS: Readonly<Record<string, string>> = {
  segment: sayLater`segment`,
  segmentation: sayLater`segmentation`,
  metric: sayLater`metric`,
  model: sayLater`model`,
  analysis: sayLater`analysis`,
  part: sayLater`part`,
  event: sayLater`event`,
  trait: sayLater`trait`,
  import: sayLater`import`,
  upload: sayLater`upload`,
  backup: sayLater`backup`,
  evaluation: sayLater`evaluation`,
  verification: sayLater`verification`,
  backtest: sayLater`backtest`,
  refresh: sayLater`refresh`,
  'look-back': sayLater`look-back`,
}

/** What something is called in a sentence, by its kind. */
export function called(kind: string): string {
  return translate(WORDS[kind] ?? kind)
}
