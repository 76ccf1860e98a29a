import { type Sentence, sayLater, sentence, translate } from '../language/index.ts'

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

/** A thing by its kind and name, as it is kept: `segment loyal`. */
export const named = (kind: string, name: string): Sentence =>
  sentence`${{ english: WORDS[kind] ?? kind, gaps: [] }} ${name}`
