/** The parts of a segment's page, each with an address of its own. */
export const VIEWS = ['overview', 'movements', 'insights', 'definition', 'use'] as const
export type View = (typeof VIEWS)[number]

/** The view that an address names; the overview where it names none. */
export function viewOf(text: string | null): View {
  return VIEWS.find((view) => view === text) ?? 'overview'
}

/** The same address with another view; what belonged to the view before is left behind. */
export function searchOfView(view: View, params: URLSearchParams): string {
  const range = params.get('range')
  const next = new URLSearchParams({
    ...(view === 'overview' ? {} : { view }),
    ...(range === null ? {} : { range }),
  })
  const text = next.toString()
  return text === '' ? '' : `?${text}`
}
