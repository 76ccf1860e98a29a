const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉']
const HEIGHTS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█']

/** A bar of eighths of places; what is there but too small is the thinnest. */
export function blockBar(value: number | null, largest: number, width: number): string {
  if (value === null || largest <= 0 || value === 0) return ''
  const eighths = Math.max(1, Math.round((Math.abs(value) / largest) * width * 8))
  return `${'█'.repeat(Math.floor(eighths / 8))}${EIGHTHS[eighths % 8]}`
}

/** A line of values as heights among `all`, thinned to a width by the mean of neighbours; a gap where there is none. */
export function sparkline(
  values: readonly (number | null)[],
  width: number,
  all: readonly (number | null)[] = values,
): string {
  const thinned = values.length <= width ? values : bucketsOf(values, width)
  const known = all.filter((value) => value !== null)
  const [low, high] = [Math.min(...known), Math.max(...known)]
  return thinned
    .map((value) => {
      if (value === null) return ' '
      return HEIGHTS[high === low ? 3 : Math.round(((value - low) / (high - low)) * 7)]!
    })
    .join('')
}

function bucketsOf(values: readonly (number | null)[], width: number): readonly (number | null)[] {
  return Array.from({ length: width }, (_, index) => {
    const [from, to] = [index, index + 1].map((at) => Math.floor((at * values.length) / width))
    const known = values.slice(from, to).filter((value) => value !== null)
    return known.length === 0 ? null : known.reduce((sum, value) => sum + value / known.length, 0)
  })
}
