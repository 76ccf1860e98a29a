import type { Report } from '../../reports/index.ts'

/** What a long report has folded, besides how it was computed. */
export const detailsOf = ({ sections }: Pick<Report, 'sections'>): readonly string[] =>
  sections.filter(({ detail }) => detail).map(({ title }) => title)
