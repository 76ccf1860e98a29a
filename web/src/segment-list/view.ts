/** What the page of segments lists. */
export const LIST_VIEWS = ['segments', 'segmentations'] as const
export type ListView = (typeof LIST_VIEWS)[number]

export const viewOf = (params: URLSearchParams): ListView =>
  LIST_VIEWS.find((view) => view === params.get('view')) ?? 'segments'

/** The address of a view; how the list was filtered is left behind. */
export const viewPath = (view: ListView): string =>
  view === 'segments' ? '/segments' : `/segments?${new URLSearchParams({ view })}`
