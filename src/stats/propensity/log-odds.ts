/** The probability of a log-odds: 1 / (1 + exp(-x)), without overflow. */
export function sigmoid(logOdds: number): number {
  if (logOdds >= 0) return 1 / (1 + Math.exp(-logOdds))
  const odds = Math.exp(logOdds)
  return odds / (1 + odds)
}

/** log(1 + exp(x)), without overflow: minus the log of the probability that `-x` gives. */
export function softplus(logOdds: number): number {
  return Math.max(logOdds, 0) + Math.log1p(Math.exp(-Math.abs(logOdds)))
}
