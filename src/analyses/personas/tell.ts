import { say } from '../../language/index.ts'
import type { Formats } from '../../reports/format/index.ts'
import { capital } from '../capitals.ts'
import type { Aspect } from './evidence.ts'
import type { Mark } from './judge.ts'

/** What members are compared with, in a sentence: `everybody else`, `others of At risk`. */
export function othersOf(against: string): string {
  return against === 'everybody' ? say`everybody else` : say`others in ${against}`
}

/** A mark as a sentence with its numbers, for somebody who is no statistician. */
export function tellMark(mark: Mark, others: string, formats: Formats): string {
  const [own, other] = [mark.value, mark.rest].map((value) =>
    formats.figure({ measure: mark.measure, value }),
  )
  return `${contrasted(mark, own!, other!, others)}${timesMore(mark, formats)}.`
}

function contrasted({ kind, what, of }: Mark, own: string, other: string, others: string): string {
  if (kind === 'share') return say`${own} ${what}, against ${other} of ${others}`
  if (kind === 'mix') return say`${own} of ${of ?? ''} ${what}, against ${other} for ${others}`
  return say`${capital(what)}: ${own} on average, against ${other} for ${others}`
}

/** In how many times, where that says more than the two numbers. */
function timesMore({ ratio }: Mark, formats: Formats): string {
  if (ratio === null || ratio.value === 0 || (ratio.value < 1.5 && ratio.value > 1 / 1.5)) return ''
  const decimals = ratio.value < 1 ? 2 : ratio.value < 10 ? 1 : 0
  return say` (${formats.figure({ measure: { decimals }, value: ratio.value })} times as much)`
}

/** An effect smaller than this is sure, and of no use. */
const LEAST_EFFECT = 0.1

/**
 * The marks worth telling: sure, large enough to act on, no part of the rule, one of a subject, and of those that are
 * about one word (a category in carts, in orders and in pages) the first. What is known of somebody says more of the
 * data than of them. Of an aspect not more than so many, unless there is nothing else to tell.
 */
export function foremostMarks(marks: readonly Mark[], most: number, mostOfAspect = most): readonly Mark[] {
  const different = differentMarks(marks)
  const ofAspect = new Map<Aspect, number>()
  const first = different.filter(({ aspect }) => {
    const count = (ofAspect.get(aspect) ?? 0) + 1
    ofAspect.set(aspect, count)
    return count <= mostOfAspect
  })
  const more = different.filter((mark) => !first.includes(mark))
  const chosen = new Set([...first, ...more].slice(0, most))
  return different.filter((mark) => chosen.has(mark))
}

function differentMarks(marks: readonly Mark[]): readonly Mark[] {
  const seen = new Set<string>()
  return marks.filter((mark) => {
    if (!mark.sure || mark.defining || mark.aspect === 'known' || isSmall(mark)) return false
    const topics = topicsOf(mark)
    if (topics.some((topic) => seen.has(topic))) return false
    for (const topic of topics) seen.add(topic)
    return true
  })
}

/** Two figures of equal numbers are one: where buying is all that is done, how often and how lately. */
function topicsOf({ subject, about, value, rest }: Mark): string[] {
  const word = about?.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
  const numbers = `${value} ${rest}`
  return word === undefined || ['', 'yes', 'no'].includes(word)
    ? [subject, numbers]
    : [subject, numbers, word]
}

const isSmall = ({ effect }: Mark) => Math.min(Math.abs(effect.low), Math.abs(effect.high)) < LEAST_EFFECT
