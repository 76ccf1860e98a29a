/** A way to a page, and what somebody must be allowed to for it to be of use. */
export interface Entry {
  readonly to: string
  readonly label: string
  /** Without one it is for everybody who is signed in. */
  readonly permission?: string
  /** Where else what it leads to lies. */
  readonly within?: readonly string[]
}

/** Those entries that somebody with these permissions may use. */
export function entriesFor(entries: readonly Entry[], permissions: readonly string[]): readonly Entry[] {
  return entries.filter(({ permission }) => permission === undefined || permissions.includes(permission))
}

/** Whether an address is the page of an entry, or below it. */
export function isAt({ to, within = [] }: Entry, pathname: string): boolean {
  if (to === '/') return pathname === '/'
  return [to, ...within].some((place) => pathname === place || pathname.startsWith(`${place}/`))
}
