import { AsyncLocalStorage } from 'node:async_hooks'
import { type Catalogue, fill, ENGLISH as IN_ENGLISH, isName, keyOf, withSigns } from './catalogue.ts'
import { CATALOGUES, type Language } from './languages.ts'
import { recognise } from './recognise.ts'
import { type Gap, inEnglish, type Kept, type Sentence } from './sentence.ts'

interface Speech {
  readonly language: Language
  readonly catalogue: Catalogue | undefined
}

const ENGLISH: Speech = { language: 'en', catalogue: undefined }
const speechOf = (language: Language): Speech =>
  language === 'en' ? ENGLISH : { language, catalogue: CATALOGUES[language] }

/** What is spoken in work that waits. While it follows work through what that waits for, all promises take twice as long. */
const speech = new AsyncLocalStorage<Speech>()
/** How many want that. */
let followers = 0
/** What is spoken until the present function returns. */
let atOnce: Speech | undefined

const spoken = () => atOnce ?? speech.getStore() ?? ENGLISH

/** The language of whoever is being answered; English unless somebody said otherwise. */
export function language(): Language {
  return spoken().language
}

/** Does something in a language that does not wait for anything. */
export function speakingAtOnce<T>(language: Language, work: () => T): T {
  return during(speechOf(language), work)
}

function during<T>(speech: Speech | undefined, work: () => T): T {
  const before = atOnce
  atOnce = speech
  try {
    return work()
  } finally {
    atOnce = before
  }
}

/** Does something in a language, also what it does after it waited, while somebody follows it: see {@link followSpeech}. */
export function speaking<T>(language: Language, work: () => T): T {
  if (language === spoken().language) return work()
  return during(undefined, () => speech.run(speechOf(language), work))
}

/** From now on languages are followed through what work waits for, until the returned function is called. */
export function followSpeech(): () => void {
  let isFollowing = true
  followers += 1
  return () => {
    if (!isFollowing) return
    isFollowing = false
    followers -= 1
    if (followers === 0) speech.disable()
  }
}

/** Something that speaks the language of now, whoever calls it later; it does not wait for anything. */
export function inLanguageOfNow<Given extends readonly unknown[], T>(
  work: (...given: Given) => T,
): (...given: Given) => T {
  const now = spoken()
  return (...given) => during(now, () => work(...given))
}

/** Does something with a catalogue that is none of the product's. */
export function speakingBy<T>(catalogue: Catalogue, work: () => T): T {
  return during(undefined, () => speech.run({ language: 'en', catalogue }, work))
}

/** A sentence in the language of whoever is being answered: `` say`${customers} bought once.` ``. */
export function say(strings: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  const { catalogue } = spoken()
  if (catalogue === undefined) return String.raw({ raw: strings }, ...values.map(inEnglish))
  return fillIn(catalogue, { english: keyOf(strings), gaps: values })
}

/** A number to compare with data: every digit, and nothing between them but the decimal sign of the language. */
export function exactly(value: number): string {
  const { decimal } = (spoken().catalogue ?? IN_ENGLISH).signs
  return String(value).replace('.', decimal)
}

/** A number and what follows it: `1 customer`, `1,234 customers`. */
export function manyOf(count: number, noun: string, plural?: string): string {
  const { signs } = spoken().catalogue ?? IN_ENGLISH
  return `${withSigns(String(count), signs)} ${nounAfter(count, noun, plural)}`
}

/** What was kept, a sentence in the language of whoever is being answered, a text as somebody wrote it. */
export function tell(kept: Kept): string {
  return typeof kept === 'string' ? kept : translate(kept)
}

/** What was kept, in the language of whoever is being answered; a text is recognised where it is a sentence of ours. */
export function translate(kept: Kept): string {
  const { catalogue } = spoken()
  if (catalogue === undefined) return inEnglish(kept)
  return typeof kept === 'string' ? recogniseIn(catalogue, kept) : fillIn(catalogue, kept)
}

function fillIn(catalogue: Catalogue, { english, gaps }: Sentence): string {
  const values = gaps.map((gap) => gapIn(catalogue, gap))
  return fill(catalogue.sentences[english] ?? english, values, catalogue)
}

function gapIn(catalogue: Catalogue, gap: Gap): string {
  if (typeof gap === 'object') return fillIn(catalogue, gap)
  return typeof gap === 'number' ? withSigns(String(gap), catalogue.signs) : gap
}

/**
 * A sentence that was kept as a text, known by the English words around its gaps, whose contents are sentences of their
 * own or stay as they are; what stands in quotes does, and names do.
 */
function recogniseIn(catalogue: Catalogue, english: string): string {
  const exact = catalogue.sentences[english]
  // Names of what every object has are no sentences.
  if (typeof exact === 'string') return exact
  const recognised = recognise(catalogue.sentences, english)
  if (recognised === undefined) return english
  const said = catalogue.sentences[recognised.sentence]!
  const values = recognised.values.map(({ text, isQuoted }, place) =>
    isQuoted || isName(said, place) ? text : recogniseIn(catalogue, text),
  )
  return fill(said, values, catalogue)
}

/** What follows a number: `customer` after 1, `customers` after 2. */
export function nounAfter(count: number, noun: string, plural = `${noun}s`): string {
  const known = spoken().catalogue?.nouns[noun] ?? { one: noun, other: plural }
  return count === 1 ? known.one : known.other
}
