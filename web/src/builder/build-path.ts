/** Where a definition is edited: `/build/segment/loyal`. */
export function buildPath({ kind, name }: { readonly kind: string; readonly name: string }): string {
  return `/build/${encodeURIComponent(kind)}/${encodeURIComponent(name)}`
}
