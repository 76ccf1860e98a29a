/** A Content-Disposition with the name of a saved file, in both spellings of RFC 6266. */
export function attachment(name: string): string {
  const known = name.replace(/\p{Surrogate}/gu, '\u{FFFD}')
  const plain = known.replace(/[^\w.-]/g, '_')
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(known)}`
}
