import { formatDecimal } from './decimal'
import { formatShare } from './number'

/** A number that an output says: a probability as a share, any other to three digits. */
export function formatScore(output: string, value: number): string {
  const isShare = output.endsWith('/probability') && value >= 0 && value <= 1
  return isShare ? formatShare(value) : formatDecimal(value)
}
