const UNITS = ['B', 'KB', 'MB', 'GB', 'TB'] as const

/** `812 B`, `1.4 MB` */
export function formatBytes(bytes: number): string {
  const power = bytes < 1 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3))
  const amount = bytes / 1000 ** power
  return `${power === 0 ? amount : amount.toFixed(amount < 10 ? 1 : 0)} ${UNITS[power]}`
}
