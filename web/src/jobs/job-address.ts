import type { Job } from '../api/jobs'

const PAGES: Readonly<Partial<Record<Job['kind'], string>>> = {
  analysis: '/analyses/jobs',
  import: '/imports/jobs',
}

/** Where a job is watched, and what came of it is shown; undefined for kinds that have no page of their own. */
export function jobAddress({ kind, id }: Pick<Job, 'kind' | 'id'>): string | undefined {
  const page = PAGES[kind]
  return page && `${page}/${encodeURIComponent(id)}`
}
