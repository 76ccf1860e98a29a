export const session = {
  language: 'Language',
  languageNote: 'For the pages in this browser.',
} as const
