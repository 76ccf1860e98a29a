import type { Formats, Note } from '../../reports/index.ts'
import type { ScaleFacts, SurveysResult } from './result.ts'
import { listed, TWO } from './words.ts'

/** What raises or lowers trust in these numbers. */
export function trustOf(result: SurveysResult, formats: Formats): Note[] {
  return [
    ...ofProposal(result),
    ...ofPeople(result, formats),
    ...ofRanges(result),
    ...ofLeftOut(result, formats),
    ...ofCareless(result, formats),
    ...ofStructure(result, formats),
  ]
}

const sound = (text: string): Note => ({ level: 'sound', text })
const caution = (text: string): Note => ({ level: 'caution', text })
const warning = (text: string): Note => ({ level: 'warning', text })

function ofProposal({ proposed, scales }: SurveysResult): Note[] {
  if (!proposed) return []
  const which = scales.length === 1 ? 'one scale was' : `${scales.length} scales were`
  return [
    caution(
      `No scales were stated, so ${which} proposed from these answers alone. They look better here than they would in another survey: decide by what the questions ask.`,
    ),
  ]
}

/** Ten people a question is the usual rule; intervals say the rest. */
function ofPeople({ respondents, complete, items }: SurveysResult, formats: Formats): Note[] {
  const wanted = Math.max(100, 10 * items.length)
  const text = `${formats.count(complete)} of ${formats.count(respondents)} people answered all questions`
  if (complete >= wanted) return [sound(`${text}: enough for ${formats.counted(items.length, 'question')}.`)]
  return [
    caution(
      `${text}; for ${formats.counted(items.length, 'question')} ${formats.count(wanted)} would be enough to build on.`,
    ),
  ]
}

function ofRanges({ scales, proposed }: SurveysResult): Note[] {
  if (proposed) return []
  const guessed = scales.filter(({ rangeStated, reverse }) => !rangeStated && reverse.length > 0)
  if (guessed.length === 0) return []
  const one = guessed[0] as ScaleFacts
  return [
    caution(
      `${listed(guessed.map(({ title }) => title))}: the range was taken from the answers (${one.lowest} to ${one.highest}), and reverse-keyed items are turned round by it. State it: range: [${one.lowest}, ${one.highest}].`,
    ),
  ]
}

function ofLeftOut({ items }: SurveysResult, formats: Formats): Note[] {
  const outside = items.filter(({ outOfRange }) => outOfRange > 0)
  const unread = items.filter(({ unreadable }) => unreadable > 0)
  const codes = items.reduce((sum, one) => sum + one.missingCodes, 0)
  const first = outside[0]
  return [
    ...(first
      ? [
          warning(
            `${formats.counted(
              outside.reduce((sum, one) => sum + one.outOfRange, 0),
              'answer lies',
              'answers lie',
            )} outside the range of the scale and count as missing: ${listed(outside.slice(0, 5).map(({ name, outOfRange }) => `${name} (${outOfRange})`))}. The first is ${first.example}; codes for no answer are stated as "missing".`,
          ),
        ]
      : []),
    ...(unread.length > 0
      ? [
          warning(
            `${formats.counted(
              unread.reduce((sum, one) => sum + one.unreadable, 0),
              'answer is',
              'answers are',
            )} a text that is no answer, and ${unread.length === 1 ? 'counts' : 'count'} as missing: in ${listed(unread.slice(0, 5).map(({ name }) => name))}. State the order of such texts as "answers".`,
          ),
        ]
      : []),
    ...(codes > 0 ? [sound(`${formats.count(codes)} codes for no answer count as missing.`)] : []),
  ]
}

/** Reliability that changes by so much hangs on who answers carelessly. */
const CHANGE = 0.02

function ofCareless({ scales, care }: SurveysResult, formats: Formats): Note[] {
  const copies =
    (care.copies ?? 0) > 0
      ? [
          warning(
            `${formats.counted(care.copies ?? 0, 'person', 'people')} gave exactly the answers of somebody else to all ${care.items} questions: was a row entered twice?`,
          ),
        ]
      : []
  const known = scales.filter(({ alpha, alphaOfCareful }) => alpha !== null && alphaOfCareful !== null)
  if (known.length === 0) return copies
  const change = (one: ScaleFacts) => Math.abs(one.alphaOfCareful! - one.alpha!.value)
  const most = known.toSorted((a, b) => change(b) - change(a))[0]!
  const words = `from ${formats.number(most.alpha!.value, TWO)} to ${formats.number(most.alphaOfCareful!, TWO)}`
  return [
    ...copies,
    change(most) < CHANGE
      ? sound(
          'Without the people who show several signs of carelessness, the reliability of each scale is about the same.',
        )
      : caution(
          `Without the people who show several signs of carelessness the reliability of ${most.title} goes ${words}: careless answers matter here.`,
        ),
  ]
}

const LEAST_KMO = 0.6

function ofStructure({ structure, noStructure, scales, proposed }: SurveysResult, formats: Formats): Note[] {
  if (!structure) return [caution(`Which questions go together cannot be told: ${noStructure}.`)]
  const { kmo, counts, factors, converged } = structure
  const kmoWords = `sampling adequacy (KMO) ${formats.number(kmo, TWO)}`
  const chance = listed(
    [
      `parallel analysis finds ${counts.parallel} factors and ${counts.components} components`,
      counts.partial === null ? '' : `the minimum average partial ${counts.partial}`,
    ].filter((words) => words !== ''),
  )
  const agree = counts.parallel === factors || counts.components === factors || counts.partial === factors
  const looked = proposed
    ? `${factors} were taken`
    : `${factors} were looked for, with ${scales.length} scales`
  return [
    kmo >= LEAST_KMO
      ? sound(`The questions share enough for a factor analysis: ${kmoWords}.`)
      : caution(`The questions share little, and factors mean little: ${kmoWords}.`),
    agree
      ? sound(`How many things are measured: ${chance}; ${looked}.`)
      : caution(`How many things are measured is open: ${chance}; ${looked}.`),
    ...(converged
      ? []
      : [warning('The factor analysis did not come to an end; its loadings are uncertain.')]),
  ]
}
