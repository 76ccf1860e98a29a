import { z } from 'zod'
import { definitionName } from '../conditions/definition-name.ts'
import { explain } from '../definition/issues.ts'
import { checkData } from '../definition/parse.ts'
import { type ReadFile, readItems } from '../definition/read.ts'
import { type Path, type Problem, SatsumaError } from '../errors/index.ts'
import type { SavedDefinitions } from '../membership/saved-definitions.ts'
import { findMethod, METHODS, type Methods, methodProblems } from './methods.ts'
import { referenceProblems } from './references.ts'
import { scheduleSchema, type WrittenSchedule } from './schedule.ts'

/** What is said of a model besides its name. */
export const modelFields = {
  method: z.string().min(1).max(100).meta({ description: 'An analysis: rfm, churn.' }),
  with: z
    .record(z.string(), z.unknown())
    .optional()
    .meta({ description: 'The options of the method; those that are left out have their defaults.' }),
  refresh: scheduleSchema
    .optional()
    .meta({ description: 'When it is refreshed by itself; without it, on demand alone.' }),
  outputs: z
    .array(z.string().min(1).max(100))
    .min(1)
    .max(100)
    .optional()
    .meta({ description: 'The outputs that are written for every profile; all of the method unless named.' }),
  title: z.string().min(1).max(200).optional().meta({ description: 'The name that people see.' }),
  seed: z
    .number()
    .int()
    .min(0)
    .max(0xffffffff)
    .optional()
    .meta({ description: 'Where random choices come from; 1 where it is left out.' }),
} as const

const schema = z.strictObject({ model: definitionName, ...modelFields })

/** What is said of a model, defaults filled in. */
export interface ModelDefinition {
  readonly kind: 'model'
  readonly name: string
  readonly method: string
  readonly options: Readonly<Record<string, unknown>>
  readonly seed: number
  readonly outputs: readonly string[] | undefined
  readonly schedule: WrittenSchedule
  readonly title: string | undefined
}

type Written = z.infer<typeof schema>

/** Turns plain data into a model, or tells everything that is wrong with it: beside what is saved, where that is known. */
export function parseModel(methods: Methods, saved?: SavedDefinitions) {
  return (written: unknown, path: Path) => {
    const unusable = checkData(written, path)
    const problems = unusable ? [unusable] : problemsOf(methods, saved, written, path)
    const found = problems.length === 0 ? modelOf(written as Written) : undefined
    return { ...(found && { definition: found }), problems, warnings: [] }
  }
}

function problemsOf(
  methods: Methods,
  saved: SavedDefinitions | undefined,
  written: unknown,
  path: Path,
): readonly Problem[] {
  const envelope = explain(schema, written, path)
  if (envelope.length > 0) return envelope
  const { method, with: options = {}, outputs } = written as Written
  const own = methodProblems(methods, { method, options, outputs }, path)
  if (own.length > 0 || saved === undefined) return own
  return referenceProblems(findMethod(methods, method), options, saved, [...path, 'with'])
}

function modelOf(written: Written): ModelDefinition {
  const { model: name, method, with: options = {}, refresh: schedule = 'manual', seed = 1 } = written
  const { outputs, title } = written
  return { kind: 'model', name, method, options, seed, outputs, schedule, title }
}

/** A model given as data; throws all that is wrong with it. */
export function readModel(
  written: unknown,
  saved?: SavedDefinitions,
  methods: Methods = METHODS,
): ModelDefinition {
  const { definition, problems } = parseModel(methods, saved)(written, [])
  if (definition === undefined) throw new SatsumaError(problems)
  return definition
}

/** Reads the models of a YAML or JSON file, every problem with its place. */
export function readModels(
  text: string,
  file: string,
  methods: Methods,
  saved?: SavedDefinitions,
): ReadFile<ModelDefinition> {
  return readItems(text, file, parseModel(methods, saved))
}
