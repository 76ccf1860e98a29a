import type { z } from 'zod'
import { ANALYSES, type Analysis, type Output } from '../analyses/index.ts'
import { explain } from '../definition/issues.ts'
import { nearestName } from '../definition/nearest-name.ts'
import { type Path, type Problem, problem, SatsumaError } from '../errors/index.ts'

/** The methods that a model may have. */
export type Methods = readonly Analysis[]

export const METHODS: Methods = ANALYSES

/** What a model says of its method. */
export interface Choice {
  readonly method: string
  readonly options: unknown
  /** All that the method has unless they are named. */
  readonly outputs: readonly string[] | undefined
}

/** A method with the options of a model, defaults filled in. */
export interface ChosenMethod {
  readonly analysis: Analysis
  readonly options: z.output<z.ZodObject>
  /** Those that the model writes. */
  readonly outputs: readonly Output[]
}

/** What is wrong with a method, its options and outputs, each with its place; nothing where a model may have them. */
export function methodProblems(methods: Methods, choice: Choice, path: Path = []): readonly Problem[] {
  const { method, options, outputs = [] } = choice
  const analysis = methods.find(({ name }) => name === method)
  if (analysis === undefined) return [unknownMethod(methods, method, [...path, 'method'])]
  if (analysis.outputs === undefined) return [problem('models/no-outputs', { method }, [...path, 'method'])]
  const problems = explain(analysis.options, options, [...path, 'with'])
  if (problems.length > 0) return problems
  const known = analysis.outputs(analysis.options.parse(options)).map(({ name }) => name)
  return outputs.flatMap((output, index) =>
    known.includes(output) ? [] : [unknownOutput(method, output, known, [...path, 'outputs', index])],
  )
}

/** A method that {@link methodProblems} found nothing wrong with. */
export function findMethod(methods: Methods, method: string): Analysis {
  return methods.find(({ name }) => name === method)!
}

/** The method of a model; throws all that is wrong with it. */
export function chooseMethod(methods: Methods, choice: Choice): ChosenMethod {
  const problems = methodProblems(methods, choice)
  if (problems.length > 0) throw new SatsumaError(problems)
  const analysis = findMethod(methods, choice.method)
  const options = analysis.options.parse(choice.options)
  const outputs = analysis.outputs?.(options) ?? []
  return { analysis, options, outputs: outputs.filter(({ name }) => choice.outputs?.includes(name) ?? true) }
}

function unknownMethod(methods: Methods, method: string, path: Path): Problem {
  const names = methods.flatMap(({ name, outputs }) => (outputs ? [name] : []))
  return problem(
    'models/unknown-method',
    { method, nearest: nearestName(method, names), known: names.join(', ') },
    path,
  )
}

function unknownOutput(method: string, output: string, known: readonly string[], path: Path): Problem {
  return problem(
    'models/unknown-output',
    { method, output, nearest: nearestName(output, known), known: known.join(', ') },
    path,
  )
}
