import { inEnglish, type Kept } from '../language/index.ts'

/** Of what people read: its English, and where it is a sentence its parts. */
export interface KeptColumns {
  readonly english: string
  /** JSON. */
  readonly sentence: string | null
}

export function keptColumns(kept: Kept): KeptColumns {
  const sentence = typeof kept === 'string' ? null : JSON.stringify(kept)
  return { english: inEnglish(kept), sentence }
}

export function keptOf({ english, sentence }: KeptColumns): Kept {
  return sentence === null ? english : JSON.parse(sentence)
}
