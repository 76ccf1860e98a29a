export const analyses = {
  title: 'Analyses',
} as const
