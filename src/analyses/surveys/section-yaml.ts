import type { Section } from '../../reports/index.ts'
import { scaleLine } from './propose-scales.ts'
import type { SurveysResult } from './result.ts'

/** The scales as a file, to be kept and changed. */
export function yamlSection({ scales, proposed }: SurveysResult): Section {
  return {
    title: 'Scales as a file',
    lead: proposed
      ? 'Keep these lines, each with its dash, as scales.yaml, give the scales names of your own, and analyse again with --scales scales.yaml.'
      : 'The scales as they were taken, each a line of the file of --scales.',
    blocks: [{ kind: 'list', items: scales.map(scaleLine) }],
  }
}
