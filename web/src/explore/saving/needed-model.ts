import type { Schemas } from '../../api/wire'
import type { PickedSegment } from './save-selection'

type Model = Pick<Schemas['Model'], 'name' | 'method' | 'options' | 'outputs' | 'current'>

/** A segment that rests on what a model says of every profile. */
export interface NeededModel {
  readonly method: string
  /** The options of the run that is shown, with defaults filled in. */
  readonly options: Readonly<Record<string, unknown>>
  /** What of the model is read. */
  readonly outputs: readonly string[]
  readonly segmentBy: (model: string) => PickedSegment
}

/** Options that say nothing of what a model writes of profiles. */
const BESIDE_THE_POINT = ['period', 'refit']

/** The model that says exactly what is needed; undefined where none does. */
export function modelThatSays<M extends Model>(
  models: readonly M[],
  { method, options, outputs }: Pick<NeededModel, 'method' | 'options' | 'outputs'>,
  defaults: Readonly<Record<string, unknown>>,
): M | undefined {
  const wanted = fingerprint({ ...defaults, ...options })
  return models.find(
    (model) =>
      model.method === method &&
      outputs.every((output) => model.outputs?.includes(output) ?? true) &&
      fingerprint({ ...defaults, ...model.options }) === wanted,
  )
}

function fingerprint(options: Readonly<Record<string, unknown>>): string {
  const told = Object.entries(options)
    .filter(([key, value]) => value !== undefined && !BESIDE_THE_POINT.includes(key))
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify(told)
}

/** The name of a method as that of a model, with a number where another has it: `rfm`, `rfm-2`. */
export function freeName(method: string, models: readonly Pick<Model, 'name'>[]): string {
  const taken = new Set(models.map(({ name }) => name))
  for (let number = 2; ; number++) {
    const name = number === 2 && !taken.has(method) ? method : `${method}-${number}`
    if (!taken.has(name)) return name
  }
}

/** The options that are not as usual: what a model is saved with. */
export function unusual(
  options: Readonly<Record<string, unknown>>,
  defaults: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(options).filter(
      ([key, value]) => value !== undefined && JSON.stringify(value) !== JSON.stringify(defaults[key]),
    ),
  )
}

/** The defaults that the JSON Schema of some options states. */
export function defaultsOf(schema: unknown): Readonly<Record<string, unknown>> {
  const { properties = {} } = (schema ?? {}) as { properties?: Record<string, { default?: unknown }> }
  return Object.fromEntries(
    Object.entries(properties).flatMap(([key, { default: usual }]) =>
      usual === undefined ? [] : [[key, usual]],
    ),
  )
}
