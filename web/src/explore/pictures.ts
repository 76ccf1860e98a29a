/** The pictures in the order of their cards. */
export const PICTURES = [
  'rfm',
  'overlap',
  'movements',
  'retention',
  'funnel',
  'pareto',
  'regions',
  'clusters',
] as const

export type PictureName = (typeof PICTURES)[number]
