import { listModels, type StoredModel } from '../control/index.ts'
import type { Workspace } from '../workspace/index.ts'

/** A model that has to do with a segment. */
export interface RelatedModel {
  readonly name: string
  readonly title: string
  /** `reads`: its options name the segment; `writes`: the segmentation was saved for what it says of profiles. */
  readonly how: 'reads' | 'writes'
}

/** The options of analyses that hold ids of segments. */
const SEGMENT_OPTIONS = ['segment', 'segments', 'against', 'among']

/** The models that look at a segment (`vips`, `lifecycle/loyal`), or made the segmentation that it is a part of. */
export async function modelsAbout(
  { control }: Pick<Workspace, 'control'>,
  id: string,
): Promise<readonly RelatedModel[]> {
  const [definition = id] = id.split('/')
  return (await listModels(control)).flatMap((model) => {
    const { name, title = name } = model
    const isItsOwn = model.segmentations.includes(definition)
    return [
      ...(namesSegment(model, id) ? [{ name, title, how: 'reads' } as const] : []),
      ...(isItsOwn ? [{ name, title, how: 'writes' } as const] : []),
    ]
  })
}

function namesSegment({ options }: StoredModel, id: string): boolean {
  return SEGMENT_OPTIONS.some((key) => [options[key]].flat().includes(id))
}
