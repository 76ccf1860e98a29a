import { exactly, say, translate } from '../../language/index.ts'
import type { Formats, Note } from '../../reports/index.ts'
import { listed } from '../listed.ts'
import type { ScaleFacts, Structure, SurveysResult } from './result.ts'
import { TWO } from './words.ts'

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
  return [
    caution(
      scales.length === 1
        ? say`No scales were stated, so one scale was proposed from these answers alone. They look better here than they would in another survey: decide by what the questions ask.`
        : say`No scales were stated, so ${scales.length} scales were proposed from these answers alone. They look better here than they would in another survey: decide by what the questions ask.`,
    ),
  ]
}

/** Ten people a question is the usual rule; intervals say the rest. */
function ofPeople({ respondents, complete, items }: SurveysResult, formats: Formats): Note[] {
  const wanted = Math.max(100, 10 * items.length)
  const [some, all] = [formats.count(complete), formats.count(respondents)]
  const questions = formats.counted(items.length, 'question')
  return complete >= wanted
    ? [sound(say`${some} of ${all} people answered all questions: enough for ${questions}.`)]
    : [
        caution(
          say`${some} of ${all} people answered all questions; for ${questions} ${formats.count(wanted)} would be enough to build on.`,
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
      say`${listed(guessed.map(({ title }) => title))}: the range was taken from the answers (${exactly(one.lowest)} to ${exactly(one.highest)}), and reverse-keyed items are turned round by it. State it: range: [${String(one.lowest)}, ${String(one.highest)}].`,
    ),
  ]
}

function ofLeftOut({ items }: SurveysResult, formats: Formats): Note[] {
  const codes = items.reduce((sum, one) => sum + one.missingCodes, 0)
  return [
    ...outsideNote(items, formats),
    ...unreadNote(items, formats),
    ...(codes > 0 ? [sound(say`${formats.count(codes)} codes for no answer count as missing.`)] : []),
  ]
}

function outsideNote(items: SurveysResult['items'], formats: Formats): Note[] {
  const outside = items.filter(({ outOfRange }) => outOfRange > 0)
  const [first] = outside
  if (!first) return []
  const answers = outside.reduce((sum, one) => sum + one.outOfRange, 0)
  const lie = formats.counted(answers, 'answer lies', 'answers lie')
  const where = listed(outside.slice(0, 5).map(({ name, outOfRange }) => `${name} (${outOfRange})`))
  return [
    warning(
      say`${lie} outside the range of the scale and count as missing: ${where}. The first is ${exactly(first.example!)}; codes for no answer are stated as "missing".`,
    ),
  ]
}

function unreadNote(items: SurveysResult['items'], formats: Formats): Note[] {
  const unread = items.filter(({ unreadable }) => unreadable > 0)
  if (unread.length === 0) return []
  const answers = unread.reduce((sum, one) => sum + one.unreadable, 0)
  const are = formats.counted(answers, 'answer is', 'answers are')
  const where = listed(unread.slice(0, 5).map(({ name }) => name))
  return [
    warning(
      unread.length === 1
        ? say`${are} a text that is no answer, and counts as missing: in ${where}. State the order of such texts as "answers".`
        : say`${are} a text that is no answer, and count as missing: in ${where}. State the order of such texts as "answers".`,
    ),
  ]
}

/** Reliability that changes by so much hangs on who answers carelessly. */
const CHANGE = 0.02

function ofCareless({ scales, care }: SurveysResult, formats: Formats): Note[] {
  return [...copiesNote(care, formats), ...changeNote(scales, formats)]
}

function copiesNote({ copies, items }: SurveysResult['care'], formats: Formats): Note[] {
  if (copies === null || copies === 0) return []
  const people = formats.counted(copies, 'person', 'people')
  return [
    warning(
      say`${people} gave exactly the answers of somebody else to all ${items} questions: was a row entered twice?`,
    ),
  ]
}

function changeNote(scales: SurveysResult['scales'], formats: Formats): Note[] {
  const known = scales.filter(({ alpha, alphaOfCareful }) => alpha !== null && alphaOfCareful !== null)
  if (known.length === 0) return []
  const change = (one: ScaleFacts) => Math.abs(one.alphaOfCareful! - one.alpha!.value)
  const most = known.toSorted((a, b) => change(b) - change(a))[0]!
  if (change(most) < CHANGE)
    return [
      sound(
        say`Without the people who show several signs of carelessness, the reliability of each scale is about the same.`,
      ),
    ]
  const [from, to] = [most.alpha!.value, most.alphaOfCareful!].map((alpha) => formats.number(alpha, TWO))
  return [
    caution(
      say`Without the people who show several signs of carelessness the reliability of ${most.title} goes from ${from!} to ${to!}: careless answers matter here.`,
    ),
  ]
}

const LEAST_KMO = 0.6

function ofStructure(result: SurveysResult, formats: Formats): Note[] {
  const { structure, noStructure } = result
  if (!structure)
    return [caution(say`Which questions go together cannot be told: ${translate(noStructure!)}.`)]
  const kmo = formats.number(structure.kmo, TWO)
  return [
    structure.kmo >= LEAST_KMO
      ? sound(say`The questions share enough for a factor analysis: sampling adequacy (KMO) ${kmo}.`)
      : caution(say`The questions share little, and factors mean little: sampling adequacy (KMO) ${kmo}.`),
    factorsNote(result, structure),
    ...(structure.converged
      ? []
      : [warning(say`The factor analysis did not come to an end; its loadings are uncertain.`)]),
  ]
}

function factorsNote({ scales, proposed }: SurveysResult, { counts, factors }: Structure): Note {
  const { parallel, components, partial } = counts
  const chance = listed([
    say`parallel analysis finds ${parallel} factors and ${components} components`,
    ...(partial === null ? [] : [say`the minimum average partial ${partial}`]),
  ])
  const looked = proposed
    ? say`${factors} were taken`
    : say`${factors} were looked for, with ${scales.length} scales`
  return [parallel, components, partial].includes(factors)
    ? sound(say`How many things are measured: ${chance}; ${looked}.`)
    : caution(say`How many things are measured is open: ${chance}; ${looked}.`)
}
