/** Where an analysis is asked; with options, the form says them. */
export function methodPath(method: string, options: object = {}): string {
  const path = `/analyses/${encodeURIComponent(method)}`
  return Object.keys(options).length === 0 ? path : `${path}?${withOptions(options)}`
}

/** The query of an address that says these options, and as of when it is asked unless it is now. */
export function withOptions(options: object, asOf = ''): URLSearchParams {
  const said = Object.keys(options).length > 0
  return new URLSearchParams({ ...(said && { with: JSON.stringify(options) }), ...(asOf && { asOf }) })
}

/** The options that an address says; none where it says nothing that can be read. */
export function optionsIn(query: URLSearchParams): Readonly<Record<string, unknown>> {
  try {
    const options: unknown = JSON.parse(query.get('with') ?? '{}')
    return typeof options === 'object' && options !== null && !Array.isArray(options) ? { ...options } : {}
  } catch {
    return {}
  }
}

export const runPath = (id: number): string => `/analyses/runs/${id}`
export const jobPath = (id: string): string => `/analyses/jobs/${encodeURIComponent(id)}`
