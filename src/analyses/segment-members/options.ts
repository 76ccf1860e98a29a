import { z } from 'zod'
import { sayLater } from '../../language/index.ts'

/**
 * What an option names among the saved: a segment or part (`loyal`, `lifecycle/loyal`), or a segmentation too, with
 * all its parts; or the definition that it holds. It is in the option's metadata, so that whoever keeps options can
 * refuse what is not there.
 */
export type OptionNames = 'segment' | 'segment-or-segmentation' | 'definition'

const id = z.string().min(1).max(500)

const naming = (names: OptionNames, description: string) => ({ description, names })

export const segmentOption = (description: string) => id.optional().meta(naming('segment', description))

export const segmentsOption = (description: string, most: number) =>
  z.array(id).max(most).optional().meta(naming('segment', description))

/** A segmentation stands for all its parts. */
export const segmentsAndPartsOption = (description: string, most: number) =>
  z.array(id).max(most).optional().meta(naming('segment-or-segmentation', description))

export const definitionOption = (description: string) =>
  z.record(z.string(), z.unknown()).optional().meta(naming('definition', description))

/** What one segment is chosen for. */
const PURPOSES = {
  'to profile': sayLater`The saved segment to profile, or a part of a segmentation: lifecycle/loyal.`,
  'to start from': sayLater`The saved segment to start from, or a part of a segmentation: lifecycle/loyal.`,
  'to look into': sayLater`The saved segment to look into, or a part of a segmentation: lifecycle/loyal.`,
} as const

/** The options of an analysis of one segment, saved or not. */
export const oneSegment = (purpose: keyof typeof PURPOSES) => ({
  segment: segmentOption(PURPOSES[purpose]),
  definition: definitionOption(sayLater`The definition of a segment, instead of a saved one.`),
})

/** How far back behaviour is looked at. */
export const behaviourDays = z
  .number()
  .int()
  .min(1)
  .max(3650)
  .default(365)
  .meta({ description: sayLater`How many days of behaviour are looked at.` })
