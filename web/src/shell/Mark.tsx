import { SEGMENT_PATHS } from './mark-paths'

interface MarkProps {
  readonly size: number
}

/** A satsuma cut across: a whole in its segments, one of them picked out. */
export function Mark({ size }: MarkProps) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <circle cx="16" cy="18" r="13" fill="#f07f13" />
      <circle cx="16" cy="18" r="11.2" fill="#fff1de" />
      <g strokeWidth="0.9" strokeLinejoin="round">
        <path d={SEGMENT_PATHS.slice(1).join('')} fill="#ffa63f" stroke="#ffa63f" />
        <path d={SEGMENT_PATHS[0]} fill="#e25f00" stroke="#e25f00" />
      </g>
      <path d="M16 5.4C16.6 2 20 .4 24.4 1.2 23.6 5 20.4 6.6 16 5.4Z" fill="#3f8f3a" />
    </svg>
  )
}
