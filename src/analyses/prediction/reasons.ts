import type { Reason, ReasonsTask } from '../analysis.ts'
import { describeFeature, readFeatures, titleOf } from '../features/index.ts'
import type { PredictionResult } from './result.ts'
import { reasonsOf } from './score.ts'

/** What moves the prediction of one profile, strongest first: Shapley values of the fitted model. Within `readMerged`. */
export async function predictionReasons(
  { features: described, model }: PredictionResult,
  { workspace, asOf, profile, signal }: ReasonsTask,
): Promise<readonly Reason[]> {
  const features = described.map(({ feature }) => feature)
  const groups = described.map(({ group }) => group)
  const profiles = Uint32Array.of(profile)
  const { columns } = await readFeatures(workspace.analytical, features, { asOf, profiles, signal })
  return reasonsOf(model, columns, groups, 0).map(({ place, value, moves }) => ({
    title: titleOf(features[place]!),
    words: describeFeature(features[place]!, value),
    moves,
  }))
}
