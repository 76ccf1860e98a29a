import { CONDITION_KINDS } from '../kinds'
import type { Addable } from './addable'
import { CONCEPTS, FILLERS } from './search-words'

const MOST = 50

/** Shorter beginnings are those of too many words. */
const SHORTEST = 3

/** Longer endings make another word. */
const LONGEST_ENDING = 3

/** The lower, the nearer what is typed is to what is found. */
const RANKS = { begins: 0, wordBegins: 1, contains: 2, synonym: 3, meant: 4, saying: 5 }

/** A kind that is not among those of a concept comes after them. */
const LAST_PLACE = 9

/** Words as they are compared: `order_completed`, `orderCompleted` and `Order completed` are the same. */
export function wordsOf(text: string): readonly string[] {
  const plain = text
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    .replace(/\be[-_ ]mail/g, 'email')
  return plain.split(/[^\p{L}\p{N}]+/u).filter(Boolean)
}

const CONCEPT_WORDS = CONCEPTS.map(({ kinds, words }) => ({ kinds, words: wordsOf(words) }))
const TITLES = new Map(CONDITION_KINDS.map(({ kind, title }) => [kind, wordsOf(title)]))

/** What is meant by what is typed, the likeliest first; of equals that which comes first. */
export function search(addables: readonly Addable[], typed: string): readonly Addable[] {
  const all = wordsOf(typed)
  const telling = all.filter((word) => !FILLERS.has(word))
  const terms = (telling.length > 0 ? telling : all).map((word) => ({ word, concepts: conceptsOf(word) }))
  return addables
    .map((addable) => ({ addable, rank: rankOf(addable, terms) }))
    .filter(({ rank }) => rank < Number.POSITIVE_INFINITY)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MOST)
    .map(({ addable }) => addable)
}

interface Term {
  readonly word: string
  readonly concepts: typeof CONCEPT_WORDS
}

/** Typed to the end or not, and with whatever ending. */
function isMeant(typed: string, word: string): boolean {
  if (typed.length < SHORTEST) return typed === word
  if (word.startsWith(typed)) return true
  const hasEnding = word.length > SHORTEST && typed.length - word.length <= LONGEST_ENDING
  return hasEnding && typed.startsWith(word)
}

function conceptsOf(word: string): Term['concepts'] {
  return CONCEPT_WORDS.filter(({ words }) => words.some((one) => isMeant(word, one)))
}

function rankOf({ kind, name, title, saying }: Addable, terms: readonly Term[]): number {
  const called = [name, title ?? ''].map(wordsOf)
  const ranks = terms.map((term) => {
    const direct = Math.min(...called.map((words) => directRank(words, term.word)))
    return Math.min(direct, saying === undefined ? kindRank(kind, term) : ownRank(kind, called.flat(), term))
  })
  return ranks.reduce((sum, rank) => sum + rank, 0)
}

function directRank(words: readonly string[], typed: string): number {
  const at = words.findIndex((word) => word.startsWith(typed))
  if (at >= 0) return at === 0 ? RANKS.begins : RANKS.wordBegins
  const isWithin = typed.length >= SHORTEST && words.some((word) => word.includes(typed))
  return isWithin ? RANKS.contains : Number.POSITIVE_INFINITY
}

/** How likely a kind is meant by a word: the kinds of a concept stand in that order. */
function kindRank(kind: string, { concepts }: Term): number {
  return RANKS.meant + placeOf(kind, concepts) / 10
}

/** Names are also found by what the same concept is called otherwise, and by what their condition says. */
function ownRank(kind: string, called: readonly string[], { word, concepts }: Term): number {
  const shared = concepts.filter(({ words }) => words.some((one) => called.some((own) => isMeant(own, one))))
  if (shared.length > 0) return RANKS.synonym + Math.min(placeOf(kind, shared), LAST_PLACE) / 10
  const isSaid = TITLES.get(kind)?.some((one) => one.startsWith(word))
  return isSaid ? RANKS.saying : Number.POSITIVE_INFINITY
}

function placeOf(kind: string, concepts: Term['concepts']): number {
  return Math.min(...concepts.map(({ kinds }) => kinds.indexOf(kind)).filter((place) => place >= 0))
}
