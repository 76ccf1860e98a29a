import { nearestName } from '../../definition/nearest-name.ts'
import { fail } from '../../errors/index.ts'
import { existingProfiles } from '../../evaluation/leaf-bits.ts'
import { sayLater } from '../../language/index.ts'
import type { Task } from '../analysis.ts'
import { plainName, type Survey, surveyData } from '../features/index.ts'
import type { GivenQuestion } from './question.ts'

/** A trait that says what became of each customer, as it was written: `Churn` finds `churn`. */
export interface LabelChoice {
  readonly label: string
  /** The value that means yes; found where it is plain. */
  readonly is?: string | undefined
}

type Values = Survey['traits'][number]

/** Words for yes, and for having left. */
const YES =
  /^(yes|y|true|t|1|churn(ed)?|left|lost|gone|cancel(l?ed)?|terminated|inactive|closed|attrited( customer)?|exited)$/i

/** What a trait says of each customer is what is asked. */
export async function givenQuestion(task: Task<unknown>, choice: LabelChoice): Promise<GivenQuestion> {
  const found = await findLabel(task, choice)
  const name = plainName(found.trait)
  return {
    kind: 'given',
    ...found,
    whom: sayLater`customers of the table`,
    what: found.value === null ? name : `${name}: ${found.value}`,
    without: [found.trait],
    about: [],
  }
}

/** Finds the trait, and which of its values means yes. */
async function findLabel(
  { workspace, asOf, signal }: Task<unknown>,
  { label, is }: LabelChoice,
): Promise<Pick<GivenQuestion, 'trait' | 'path' | 'value'>> {
  const moment = { now: asOf, calendar: workspace.settings }
  const everybody = await existingProfiles(workspace.analytical, moment)
  const { traits } = await surveyData(workspace.analytical, asOf, everybody.size, signal)
  const found = traits.filter((one) => isNamed(one, label))
  const [values] = found
  if (values === undefined) return unknownTrait(label, traits)
  const { name: trait, path } = values
  if (found.some(({ type }) => type === 'flag') && is === undefined) return { trait, path, value: null }
  const texts = found.find(({ type }) => type === 'text')
  if (texts === undefined) return { trait, path, value: null }
  return { trait, path, value: is === undefined ? plainYes(texts, label) : knownValue(texts, is, label) }
}

function isNamed({ name, path }: Values, label: string): boolean {
  const full = path === '' ? name : `${name}.${path}`
  return full === label || plainName(full).toLowerCase() === plainName(label).toLowerCase()
}

function unknownTrait(label: string, traits: readonly Values[]): never {
  const names = [...new Set(traits.map(({ name, path }) => (path === '' ? name : `${name}.${path}`)))]
  const nearest = nearestName(label, names)
  const hint =
    nearest === undefined
      ? sayLater`Known: ${names.slice(0, 20).join(', ')}.`
      : sayLater`Did you mean "${nearest}"?`
  return fail('analysis/invalid-option', {
    option: '--label',
    detail: sayLater`No trait "${label}" is known. ${hint}`,
  })
}

function plainYes({ top, distinct }: Values, label: string): string {
  const yes = top.filter(({ value }) => YES.test(value.trim()))
  if (yes.length === 1 && distinct <= 3) return yes[0]!.value
  const values = top.map(({ value }) => `"${value}"`).join(', ')
  return fail('analysis/invalid-option', {
    option: '--is',
    detail: sayLater`State which value of "${label}" means that it came to pass: ${values}.`,
  })
}

function knownValue({ top, distinct }: Values, is: string, label: string): string {
  const found = top.find(({ value }) => value === is || value.toLowerCase() === is.toLowerCase())
  if (found !== undefined || distinct > top.length) return found?.value ?? is
  const values = top.map(({ value }) => `"${value}"`).join(', ')
  return fail('analysis/invalid-option', {
    option: '--is',
    detail: sayLater`No "${label}" is "${is}": it is ${values}.`,
  })
}
