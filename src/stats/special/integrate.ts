/** Nodes and weights of the Gauss-Kronrod rule with 7 and 15 points (QUADPACK, qk15), for the right half. */
const NODES = [
  0.9914553711208126, 0.9491079123427585, 0.8648644233597691, 0.7415311855993945, 0.5860872354676911,
  0.4058451513773972, 0.2077849550078985, 0,
]
const KRONROD = [
  0.02293532201052922, 0.0630920926299786, 0.1047900103222502, 0.14065325971552592, 0.1690047266392679,
  0.1903505780647854, 0.2044329400752989, 0.20948214108472782,
]
const GAUSS = [0, 0.1294849661688697, 0, 0.27970539148927664, 0, 0.3818300505051189, 0, 0.4179591836734694]

const DEEPEST = 40

interface Estimate {
  readonly value: number
  readonly error: number
}

function estimate(f: (x: number) => number, from: number, to: number): Estimate {
  const centre = (from + to) / 2
  const half = (to - from) / 2
  let [gauss, kronrod] = [0, 0]
  for (const [index, node] of NODES.entries()) {
    const height = node === 0 ? f(centre) : f(centre - half * node) + f(centre + half * node)
    gauss += GAUSS[index]! * height
    kronrod += KRONROD[index]! * height
  }
  return { value: kronrod * half, error: Math.abs((kronrod - gauss) * half) }
}

/** The integral of a smooth function over a finite interval: adaptive Gauss-Kronrod, to a share of the whole. */
export function integrate(f: (x: number) => number, from: number, to: number, precision = 1e-12): number {
  const whole = estimate(f, from, to)
  return refined(f, from, to, whole, precision, Math.abs(whole.value), DEEPEST)
}

function refined(
  f: (x: number) => number,
  from: number,
  to: number,
  { value, error }: Estimate,
  precision: number,
  scale: number,
  depth: number,
): number {
  if (error <= precision * Math.max(scale, Math.abs(value)) || depth === 0) return value
  const middle = (from + to) / 2
  const part = (start: number, end: number) =>
    refined(f, start, end, estimate(f, start, end), precision, scale, depth - 1)
  return part(from, middle) + part(middle, to)
}
