/** Shapes that tell clusters apart without colour, drawn around 0, 0. */
const SHAPES = [
  'M-3.4 0A3.4 3.4 0 1 0 3.4 0A3.4 3.4 0 1 0-3.4 0Z',
  'M-3.1-3.1H3.1V3.1H-3.1Z',
  'M0-4.2L4 3.1H-4Z',
  'M0-4.4L4.4 0L0 4.4L-4.4 0Z',
  'M0 4.2L4-3.1H-4Z',
  'M-1.3-4H1.3V-1.3H4V1.3H1.3V4H-1.3V1.3H-4V-1.3H-1.3Z',
  'M-4.2-1.6L0-4.4L4.2-1.6L2.6 3.6H-2.6Z',
  'M-4.2-2H4.2V2H-4.2Z',
] as const

export const shapeOf = (cluster: number) => SHAPES[Math.max(0, cluster) % SHAPES.length]!
export const toneOf = (cluster: number) => `var(--tone-${cluster < 0 ? 'rest' : cluster % SHAPES.length})`

/** The sign of a cluster, as it stands in the map. */
export function Sign({ cluster }: { readonly cluster: number }) {
  return (
    <svg width={14} height={14} viewBox="-6 -6 12 12" aria-hidden="true">
      <path d={shapeOf(cluster)} fill={toneOf(cluster)} />
    </svg>
  )
}
