/** What a timeline shows. */
export const SHOWN = ['all', 'events', 'segments', 'traits'] as const
export type Shown = (typeof SHOWN)[number]

/** What of a timeline is shown, as the page's address says. */
export interface TimelineFilter {
  readonly shown: Shown
  /** Events of this name alone; all without. */
  readonly event: string
  /** Days that it begins and ends with: `2026-03-01`. */
  readonly from: string
  readonly to: string
}

const DAY = /^\d{4}-\d{2}-\d{2}$/
const dayIn = (text: string | null) => (text !== null && DAY.test(text) ? text : '')

export function readFilter(params: URLSearchParams): TimelineFilter {
  return {
    shown: SHOWN.find((one) => one === params.get('show')) ?? 'all',
    event: params.get('event') ?? '',
    from: dayIn(params.get('from')),
    to: dayIn(params.get('to')),
  }
}

/** The address that says so, with what else it says. */
export function writeFilter(params: URLSearchParams, { shown, event, from, to }: TimelineFilter) {
  const next = new URLSearchParams(params)
  const values = { show: shown === 'all' ? '' : shown, event, from, to }
  for (const [name, value] of Object.entries(values)) {
    if (value === '') next.delete(name)
    else next.set(name, value)
  }
  return next
}

/** Whether anything is left out. */
export function isFiltered({ shown, event, from, to }: TimelineFilter): boolean {
  return shown !== 'all' || event !== '' || from !== '' || to !== ''
}

/** What lies within the days of a filter, by what day it is there. */
export function within<Item extends { readonly at: number }>(
  items: readonly Item[],
  { from, to }: Pick<TimelineFilter, 'from' | 'to'>,
  dayOf: (at: number) => string,
): readonly Item[] {
  if (from === '' && to === '') return items
  return items.filter(({ at }) => {
    const day = dayOf(at)
    return (from === '' || day >= from) && (to === '' || day <= to)
  })
}
