import { latestModelRuns, listModels } from '../control/index.ts'
import { modelPrefix } from '../records/reserved-traits.ts'
import type { Workspace } from '../workspace/index.ts'

/** A model whose probabilities of churn profiles have. */
export interface ChurnModel {
  readonly name: string
  readonly title: string
  /** The trait that holds the probability. */
  readonly trait: string
  /** What the probabilities are of. */
  readonly asOf: number
}

const METHOD = 'churn'
const OUTPUT = 'probability'

/** Of the models of churn that write probabilities, the one that was refreshed last; undefined where there is none. */
export async function findChurnModel({
  control,
}: Pick<Workspace, 'control'>): Promise<ChurnModel | undefined> {
  const runs = await latestModelRuns(control, 'done')
  const models = (await listModels(control)).filter(
    ({ method, outputs }) => method === METHOD && (outputs === undefined || outputs.includes(OUTPUT)),
  )
  const [newest] = models
    .flatMap((model) => {
      const asOf = runs.get(model.name)?.asOf
      return asOf === undefined ? [] : [{ model, asOf }]
    })
    .toSorted((a, b) => b.asOf - a.asOf)
  if (newest === undefined) return undefined
  const { name, title = name } = newest.model
  return { name, title, trait: `${modelPrefix(name)}${OUTPUT}`, asOf: newest.asOf }
}
