export const format = {
  justNow: 'just now',
  new: 'new',
} as const
